package org.gongzhi.people.web;

import jakarta.servlet.DispatcherType;
import org.gongzhi.people.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * 门禁. Nothing opens without signing in but {@link PublicPaths}; who may see what is for the
 * services. What pages may load is said by the kit's headers, which cover its files and errors too.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  SecurityFilterChain doors(HttpSecurity http, Entrance entrance, Actors actors) {
    return http.authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PublicPaths.PATTERNS.toArray(String[]::new))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .securityContext(c -> c.securityContextRepository(entrance.contexts()))
        .csrf(c -> c.csrfTokenRepository(entrance.tokens()))
        .addFilterBefore(new ActorFilter(actors), AnonymousAuthenticationFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(new ToSignIn()))
        .requestCache(RequestCacheConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** 程序的门: who writes there brings a key in what they send; a session would open nothing. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  SecurityFilterChain programs(HttpSecurity http) {
    return http.securityMatcher(PublicPaths.PROGRAMS)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** There is no other way in: without this bean the framework would invent an account of its own. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return _ -> {
      throw new AuthenticationServiceException("sign in at /signin");
    };
  }
}
