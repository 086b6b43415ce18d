package org.gongzhi.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The launcher and the database with two pages on top, for tests of what happens around the
 * application: it starts in a third of the time.
 */
@EnableAutoConfiguration
@ComponentScan("org.gongzhi.platform.database")
public class SmallTown {
  /** Only the platform's own tables. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration/platform");

  public static void main(String[] args) {
    CommandLine.main(SmallTown.class, args);
  }

  @Bean
  SecurityFilterChain everybodyMayLook(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(r -> r.anyRequest().permitAll()).build();
  }

  /** {@code /count} asks the database; {@code /slow} is slow to ask it; {@code /who} tells who asks. */
  @Bean
  RouterFunction<ServerResponse> pages(DataSource pool) {
    JdbcTemplate sql = new JdbcTemplate(pool);
    return RouterFunctions.route()
        .GET("/count", _ -> ServerResponse.ok().body("settings " + count(sql)))
        .GET("/who", r -> ServerResponse.ok().body(who(r.servletRequest())))
        .GET(
            "/slow",
            _ -> {
              Thread.sleep(1500);
              return ServerResponse.ok().body("settings " + count(sql));
            })
        .build();
  }

  /** Who asks, and where they believe to be. */
  private static String who(HttpServletRequest request) {
    return request.getRemoteAddr() + " " + request.getRequestURL();
  }

  private static Integer count(JdbcTemplate sql) {
    return sql.queryForObject("select count(*) from platform.setting", Integer.class);
  }
}
