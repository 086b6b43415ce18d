package org.gongzhi.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bundled server unless another database is named; Flyway as owner, the pool as application. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
  private static final String BUNDLED = "'${gongzhi.database.url:}' == ''";
  private static final String NAMED = "'${gongzhi.database.url:}' != ''";

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression(BUNDLED)
  ManagedPostgres managedPostgres(@Value("${gongzhi.home}") Path home)
      throws IOException, InterruptedException {
    return new ManagedPostgres(home.resolve("pg")).start();
  }

  @Bean("databaseAccess")
  @ConditionalOnExpression(BUNDLED)
  Access bundled(ManagedPostgres postgres) throws SQLException {
    return Access.open(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  @Bean("databaseAccess")
  @ConditionalOnExpression(NAMED)
  Access named(
      @Value("${gongzhi.database.url}") String url,
      @Value("${gongzhi.database.user:}") String user,
      @Value("${gongzhi.database.password:}") String password)
      throws SQLException {
    return Access.open(url, user, password);
  }

  @Bean
  JdbcConnectionDetails application(Access access) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return access.appRole();
      }

      @Override
      public String getPassword() {
        return access.appPassword();
      }

      @Override
      public String getJdbcUrl() {
        return access.url();
      }
    };
  }

  @Bean
  FlywayConnectionDetails owner(Access access) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return access.owner();
      }

      @Override
      public String getPassword() {
        return access.ownerPassword();
      }

      @Override
      public String getJdbcUrl() {
        return access.url();
      }
    };
  }

  @Bean
  FlywayConfigurationCustomizer applicationRole(Access access) {
    return flyway -> flyway.placeholders(Map.of("app", access.appRole()));
  }
}
