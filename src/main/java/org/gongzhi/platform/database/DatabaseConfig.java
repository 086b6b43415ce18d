package org.gongzhi.platform.database;

import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Flyway as owner, the pool as application. The application never looks for a database: whoever
 * starts it (the launcher, a test) has opened one and hands its {@link Access} in.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
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
