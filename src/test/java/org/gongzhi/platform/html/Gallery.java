package org.gongzhi.platform.html;

import gg.jte.CodeResolver;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Rendered;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The kit and the hall alone, with pages that show every component; no database, no accounts. No
 * stereotype, so that the real application does not find it.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
    })
@ComponentScan({"org.gongzhi.platform.html", "org.gongzhi.web"})
class Gallery {
  /** Who sends a cookie {@code as} works at the desk. */
  static final Actor WORKER =
      new Actor(
          new UUID(0, 7),
          "沈岚",
          List.of(
              new Actor.Post(new UUID(0, 8), "东方红社区", "GRID_WORKER", "340303004007", Set.of())));

  @Bean
  TownClock clock() {
    return new TownClock(Clock.fixed(Rendered.NOW, ZoneOffset.UTC));
  }

  /** The gallery's own templates first, compiled when asked for, as in development. */
  @Bean
  Templates templates() {
    CodeResolver gallery = new DirectoryCodeResolver(Path.of("src/test/jte"));
    CodeResolver kit = new DirectoryCodeResolver(Path.of("src/main/jte"));
    return Templates.from(
        new CodeResolver() {
          @Override
          public String resolve(String name) {
            String code = gallery.resolve(name);
            return code == null ? kit.resolve(name) : code;
          }

          @Override
          public long getLastModified(String name) {
            return 0;
          }
        },
        Path.of("target/jte-gallery"));
  }

  @Bean
  SecurityFilterChain openDoors(HttpSecurity http) {
    return http.authorizeHttpRequests(a -> a.anyRequest().permitAll()).build();
  }

  @Bean
  Visitors visitors() {
    return request ->
        request.getCookies() != null
                && List.of(request.getCookies()).stream().anyMatch(c -> c.getName().equals("as"))
            ? WORKER
            : null;
  }

  @Bean
  Masthead masthead() {
    return actor -> new Masthead.Plate("东方红社区", "米亚花园三期", "东方红社区居民委员会", "0552-000 0000");
  }

  @Bean
  NavItem mine() {
    return NavItem.of(NavItem.Zone.RESIDENT, 20, "gallery.mine", "/mine", Icon.LIST);
  }

  @Bean
  NavItem talk() {
    return NavItem.of(NavItem.Zone.RESIDENT, 30, "gallery.talk", "/talk", Icon.VOTE);
  }

  @Bean
  NavItem serve() {
    return NavItem.of(NavItem.Zone.RESIDENT, 40, "gallery.serve", "/serve", Icon.HEART);
  }

  @Bean
  NavItem news() {
    return NavItem.of(NavItem.Zone.RESIDENT, 50, "gallery.news", "/news", Icon.BELL).badge(a -> 2);
  }

  @Bean
  NavItem inbox() {
    return NavItem.of(NavItem.Zone.DESK, 10, "gallery.inbox", "/inbox", Icon.INBOX).badge(a -> 14);
  }

  @Bean
  NavItem list() {
    return NavItem.of(NavItem.Zone.DESK, 20, "gallery.list", "/list", Icon.LIST).badge(a -> 78);
  }

  @Bean
  NavItem chat() {
    return NavItem.of(NavItem.Zone.DESK, 30, "gallery.chat", "/chat", Icon.CHAT);
  }

  @Bean
  NavItem meet() {
    return NavItem.of(NavItem.Zone.DESK, 40, "gallery.meet", "/meet", Icon.USERS);
  }

  @Bean
  NavItem vote() {
    return NavItem.of(NavItem.Zone.DESK, 50, "gallery.vote", "/vote", Icon.VOTE);
  }

  @Bean
  NavItem places() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 10, "gallery.places", "/places", Icon.BUILDING);
  }

  @Bean
  NavItem account() {
    return NavItem.of(NavItem.Zone.TOP, 90, "gallery.account", "/account", Icon.USER)
        .seenBy(a -> a != null);
  }

  @Controller
  @TestComponent
  static class Pages {
    @GetMapping("/gallery/{name}")
    Reply show(@PathVariable String name) {
      return Reply.page("gallery/" + name, Form.empty());
    }

    @GetMapping("/gallery/fault")
    Reply fault() {
      throw new IllegalStateException("the boiler is cold");
    }

    @GetMapping("/gallery/id/{id}")
    Reply id(@PathVariable UUID id) {
      return Reply.redirect("/");
    }

    @GetMapping("/gallery/refused/{kind}")
    Reply refused(@PathVariable String kind) {
      throw switch (kind) {
        case "stale" -> Refused.stale();
        case "notAllowed" -> Refused.notAllowed("refused.stale");
        case "throttled" -> Refused.throttled("refused.stale");
        case "invalid" -> Refused.invalid("text", "refused.invalid");
        default -> Refused.notFound();
      };
    }

    @PostMapping("/gallery/form")
    Reply form(Form form) {
      Form again =
          form.refused(
              Refused.invalid(
                  Map.of(
                      "phone", Refused.Sentence.of("refused.invalid"),
                      "contact", Refused.Sentence.of("refused.invalid"),
                      "quarter", Refused.Sentence.of("refused.invalid"),
                      "private", Refused.Sentence.of("refused.invalid"),
                      "text", Refused.Sentence.of("refused.stale"))));
      return Reply.page("gallery/form", again).status(again.status());
    }

    @PostMapping("/gallery/live")
    Reply live(Form form) {
      return switch (form.line("note")) {
        case "late" -> throw Refused.stale();
        case "done" -> Reply.redirect("/privacy");
        default -> Reply.page("gallery/live", form).orPart("gallery/live-part");
      };
    }

    @PostMapping("/gallery/upload")
    Reply upload(@RequestParam MultipartFile photo) {
      return Reply.redirect("/");
    }

    @PostMapping("/gallery/sent")
    Reply sent() {
      return Reply.redirect("/gallery/home");
    }
  }
}
