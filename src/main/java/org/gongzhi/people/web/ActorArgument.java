package org.gongzhi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controller methods their {@link Actor}: {@code Actor actor} where somebody must be signed in,
 * {@code @Nullable Actor actor} on a public page.
 */
final class ActorArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Actor actor =
        ActorFilter.actorOf(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    if (actor == null && !parameter.isOptional()) throw Refused.notFound();
    return actor;
  }

  @Configuration(proxyBeanMethods = false)
  static class Config {
    @Bean
    WebMvcConfigurer actorsInControllers() {
      return new WebMvcConfigurer() {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
          resolvers.add(new ActorArgument());
        }
      };
    }

    @Bean
    Visitors visitors() {
      return ActorFilter::actorOf;
    }
  }
}
