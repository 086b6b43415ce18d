package org.gongzhi.platform.html;

import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.gongzhi.platform.TownClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HtmlConfig.Settings.class, HtmlConfig.SiteSettings.class})
class HtmlConfig {
  /**
   * {@code gongzhi.html.*}.
   *
   * @param dev read templates, style sheets and scripts from the source folders at every request
   * @param strict a missing text is an error instead of being shown as its key
   */
  @ConfigurationProperties("gongzhi.html")
  record Settings(@DefaultValue("false") boolean dev, @DefaultValue("false") boolean strict) {}

  /**
   * {@code gongzhi.site.*}: the masthead where no module knows the place.
   *
   * @param name 东方红社区
   * @param organiser 东方红社区居民委员会
   * @param telephone 值班电话
   */
  @ConfigurationProperties("gongzhi.site")
  record SiteSettings(
      @DefaultValue("社区") String name,
      @DefaultValue("") String organiser,
      @DefaultValue("") String telephone) {
    Masthead.Plate plate() {
      return new Masthead.Plate(name, "", organiser, telephone);
    }
  }

  @Bean
  Templates templates(Settings settings) {
    return settings.dev()
        ? Templates.from(
            new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-dev"))
        : Templates.compiled();
  }

  @Bean
  Assets assets(Settings settings) {
    return settings.dev()
        ? Assets.fromSources(Path.of("src/main/resources/static"))
        : Assets.onClassPath();
  }

  @Bean
  Site site(
      Settings settings,
      Masthead.Plate plate,
      TownClock clock,
      ObjectProvider<NavItem> nav,
      Site.Kit kit,
      ObjectProvider<Masthead> masthead) {
    return new Site(
        Site.texts(settings.strict()),
        clock,
        nav.stream().toList(),
        masthead.getIfAvailable(() -> _ -> plate),
        kit);
  }

  /** For every module that cannot tell whose site it is. */
  @Bean
  Masthead.Plate plate(SiteSettings place) {
    return place.plate();
  }

  @Bean
  Site.Kit kit(Templates templates, Assets assets) {
    return new Site.Kit(templates, assets);
  }

  @Bean
  ReplyWriter replyWriter(Templates templates, Uis uis) {
    return new ReplyWriter(templates, uis);
  }

  @Bean
  WebMvcConfigurer kitInControllers(Uis uis, ReplyWriter writer) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new KitArguments(uis));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
      }
    };
  }
}
