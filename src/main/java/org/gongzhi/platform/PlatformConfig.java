package org.gongzhi.platform;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class PlatformConfig {
  /** Shifted before anybody can have read it: no timer may ever see another year. */
  @Bean
  TownClock clock(ObjectProvider<ClockShift> shift) {
    Clock real = Clock.systemUTC();
    TownClock clock = new TownClock(real);
    shift.ifAvailable(s -> clock.shiftBy(s.shift(real.instant())));
    return clock;
  }

  /** Reads {@code text[]} and {@code uuid[]} columns into lists of records. */
  @Bean
  public JdbcClient jdbcClient(JdbcOperations jdbc) {
    DefaultConversionService conversions = new DefaultConversionService();
    conversions.addConverter(Array.class, List.class, new ArrayToList());
    return JdbcClient.create(new NamedParameterJdbcTemplate(jdbc), conversions);
  }

  private static final class ArrayToList implements Converter<Array, List<?>> {
    @Override
    public List<?> convert(Array array) {
      try {
        return List.of((Object[]) array.getArray());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
