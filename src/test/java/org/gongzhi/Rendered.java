package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Assets;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Look;
import org.gongzhi.platform.html.Masthead;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Templates;
import org.gongzhi.platform.html.Texts;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.platform.html.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Pages without Spring: a template, its page, and the HTML that comes out. It is eight o'clock
 * thirty in the morning of Tuesday, 18 June 2024. A text that is missing fails the test.
 *
 * <pre>
 * Document d = Rendered.by(actor).page("matters/thread", page);
 * Rendered.english().fragment("matters/rows", rows)
 * </pre>
 */
public record Rendered(Look look, @Nullable Actor actor, String path, boolean htmx) {
  public static final Instant NOW = Instant.parse("2024-06-18T00:30:00Z");

  private static final Map<Language, Texts> TEXTS = new EnumMap<>(Site.texts(true));
  private static final Site.Kit KIT = new Site.Kit(Templates.compiled(), Assets.onClassPath());
  private static final Masthead MASTHEAD =
      actor -> new Masthead.Plate("东方红社区", "米亚花园三期", "东方红社区居民委员会", "0552-000 0000");
  private static final List<NavItem> NAV =
      List.of(
          NavItem.of(NavItem.Zone.RESIDENT, 10, "home", "/", Icon.HOME),
          NavItem.of(NavItem.Zone.DESK, 10, "home", "/desk/home", Icon.INBOX));

  /** An anonymous visitor who reads Chinese. */
  public static Rendered plain() {
    return new Rendered(Look.PLAIN, null, "/", false);
  }

  public static Rendered by(Actor actor) {
    return new Rendered(Look.PLAIN, actor, "/", false);
  }

  public static Rendered english() {
    return plain().in(Language.EN);
  }

  public Rendered in(Language language) {
    return new Rendered(new Look(language, look.theme(), look.size()), actor, path, htmx);
  }

  public Rendered at(String path) {
    return new Rendered(look, actor, path, htmx);
  }

  public Ui ui() {
    TownClock clock = new TownClock(Clock.fixed(NOW, ZoneOffset.UTC));
    return new Ui(
        new Site(TEXTS, clock, NAV, MASTHEAD, KIT),
        look,
        new Visit(
            path, "", htmx, actor, () -> new Visit.Csrf("X-CSRF-TOKEN", "_csrf", "test-token")));
  }

  /** A whole page, held to what every page must be. */
  public Document page(String template, @Nullable Object page) {
    Document d = Jsoup.parse(KIT.templates().string(template, ui(), page));
    assertThat(d.select("h1")).as("headings of the page").hasSize(1);
    assertThat(d.title()).isNotBlank();
    assertThat(d.select("html").attr("lang")).isEqualTo(look.language().tag());
    assertThat(d.select("main#main")).hasSize(1);
    check(d);
    return d;
  }

  /** A part of a page. */
  public Document fragment(String template, @Nullable Object page) {
    Document d = Jsoup.parseBodyFragment(KIT.templates().string(template, ui(), page));
    check(d);
    return d;
  }

  private static void check(Document d) {
    assertThat(d.select("[style], style, script:not([src])"))
        .as("inline style or script")
        .isEmpty();
    assertThat(
            d.getAllElements().stream()
                .flatMap(e -> e.attributes().asList().stream())
                .filter(a -> a.getKey().startsWith("on") || a.getValue().startsWith("javascript:")))
        .as("inline event handlers")
        .isEmpty();
    assertThat(d.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
    assertThat(
            d.select("input:not([type=hidden]), textarea, select").stream()
                .filter(e ->
                    e.closest("label") == null
                        && !e.hasAttr("aria-label")
                        && d.select("label[for=\"" + e.id() + "\"]").isEmpty()))
        .as("controls without a label")
        .isEmpty();
    assertThat(d.select("form[method=post]:not(:has(input[name=_csrf]))"))
        .as("forms without the token")
        .isEmpty();
  }
}
