package org.gongzhi.platform.html;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 界面. What a template needs beside its page: words in the visitor's language, who is looking and how,
 * dates as people say them. One per request; a controller gets it as a parameter, a template as {@code
 * @param Ui ui}.
 */
public final class Ui {
  private final Site site;
  private final Look look;
  private final Visit visit;
  private final Texts texts;
  private final DateWords dates;

  public Ui(Site site, Look look, Visit visit) {
    this.site = site;
    this.look = look;
    this.visit = visit;
    this.texts = Objects.requireNonNull(site.texts().get(look.language()));
    this.dates = new DateWords(texts, site.clock());
  }

  // ---- words

  /**
   * A text. An {@link Instant}, a date or a sentence in its gaps is told as {@link #when} and so
   * on.
   */
  public String t(String key, @Nullable Object... args) {
    return texts.t(key, Arrays.stream(args).map(this::told).toArray());
  }

  public boolean has(String key) {
    return texts.has(key);
  }

  /** A refusal's sentence. */
  public String say(Sentence sentence) {
    return t(sentence.key(), sentence.args().toArray());
  }

  private @Nullable Object told(@Nullable Object arg) {
    return switch (arg) {
      case Instant t -> when(t);
      case LocalDate d -> day(d);
      case Sentence s -> say(s);
      case Left l -> left(l);
      case null, default -> arg;
    };
  }

  // ---- dates and countdowns

  public Instant now() {
    return site.clock().instant();
  }

  public LocalDate today() {
    return dates.today();
  }

  /** 今天 10:20, 昨天 19:38, 明天 9:00, 6月17日 20:31; in another year the date alone. */
  public String when(Instant t) {
    return dates.when(t);
  }

  /** 6月24日 周一. */
  public String day(LocalDate day) {
    return dates.day(day);
  }

  /** 6月24日. */
  public String date(LocalDate day) {
    return dates.date(day);
  }

  /** 周一. */
  public String weekday(LocalDate day) {
    return dates.weekday(day);
  }

  /** 10:20. */
  public String time(Instant t) {
    return dates.time(t);
  }

  /** For the {@code datetime} attribute. */
  public String iso(Instant t) {
    return DateWords.iso(t);
  }

  /** 剩 1 小时 50 分, 剩 3 个工作日, 超期 1 工作日. */
  public String left(Left left) {
    String length =
        left.parts().isEmpty()
            ? t("left.soon")
            : left.parts().stream()
                .map(p -> t("left.part", p.number(), unit(left, p)))
                .collect(Collectors.joining(" "));
    return t(left.overdue() ? "left.overdue" : "left.left", length);
  }

  /** The word after the number: 小时, 个工作日. */
  public String unit(Left left, Left.Part part) {
    String key = "left." + part.unit().name().toLowerCase(java.util.Locale.ROOT);
    return t(left.overdue() ? key + ".over" : key, part.number(), part.number() == 1 ? 1 : 2);
  }

  // ---- who looks, and how

  public @Nullable Actor actor() {
    return visit.actor();
  }

  /** The same page for somebody who is known by other means than a sign-in, such as a private link. */
  public Ui as(Actor other) {
    return new Ui(site, look, visit.by(other));
  }

  /** Whether the visitor holds any post and so works at the desk. */
  public boolean atWork() {
    Actor actor = visit.actor();
    return actor != null && !actor.posts().isEmpty();
  }

  public Language language() {
    return look.language();
  }

  /** The value of {@code lang}. */
  public String lang() {
    return look.language().tag();
  }

  /** {@code light}, {@code dark} or null. */
  public @Nullable String theme() {
    Look.Theme theme = look.theme();
    return theme == null ? null : theme.key();
  }

  /** {@code large}, {@code larger}, {@code largest} or null. */
  public @Nullable String size() {
    Look.Size size = look.size();
    return size == null ? null : size.key();
  }

  public String path() {
    return visit.path();
  }

  /** Path and query: where a visitor returns to after signing in. */
  public String address() {
    return visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query();
  }

  /** Whether htmx asks for a part of the page. */
  public boolean fragment() {
    return visit.fragment();
  }

  public Visit.Csrf csrf() {
    return visit.csrf().get();
  }

  /** What htmx sends along with everything: the CSRF header. */
  public String hxHeaders() {
    Visit.Csrf csrf = csrf();
    return "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
  }

  /** A key that makes a repeated submission of the same form count once. */
  public String once() {
    return Ids.next().toString();
  }

  // ---- frame

  public Masthead.Plate plate() {
    return site.masthead().plate(visit.actor());
  }

  /**
   * The places of a menu this visitor may see.
   *
   * @param here the key of the current place; empty lets the path decide
   */
  public List<Place> nav(NavItem.Zone zone, String here) {
    List<NavItem> seen =
        site.nav().stream()
            .filter(i -> i.zone() == zone && i.seenBy().test(visit.actor()))
            .toList();
    String current =
        here.isEmpty()
            ? seen.stream()
                .filter(i -> i.leadsTo(visit.path()))
                .max(java.util.Comparator.comparingInt(i -> i.href().length()))
                .map(NavItem::key)
                .orElse("")
            : here;
    return seen.stream().map(i -> place(i, i.key().equals(current))).toList();
  }

  private Place place(NavItem i, boolean current) {
    Actor actor = visit.actor();
    String label = t("nav." + i.key());
    String brief = has("nav." + i.key() + ".short") ? t("nav." + i.key() + ".short") : label;
    long badge = actor == null ? 0 : i.badge().applyAsLong(actor);
    return new Place(i, new Words(label, brief), badge, current);
  }

  /**
   * A place of a menu, ready to be shown.
   *
   * @param item where it leads, and its sign
   * @param words what it is called
   * @param badge how many things ask for attention; 0 shows nothing
   * @param current whether the visitor is there
   */
  public record Place(NavItem item, Words words, long badge, boolean current) {
    public String key() {
      return item.key();
    }

    public String href() {
      return item.href();
    }

    public Icon icon() {
      return item.icon();
    }
  }

  /**
   * @param full 问题与需求清单
   * @param brief 清单, for the bottom bar of a phone
   */
  public record Words(String full, String brief) {}

  /**
   * The address of a static file, which changes when the file does: {@code asset("img/mark.svg")}.
   */
  public String asset(String path) {
    return site.kit().assets().href(path);
  }

  /** The address of the script that works in the background. */
  public String worker() {
    return site.kit().assets().worker();
  }

  /** Another template with its page, as a part of this one. */
  public Content include(Part part) {
    return site.kit().templates().content(part.template(), this, part.page());
  }

  /**
   * 部件.
   *
   * @param template which template, {@code matters/say-card}
   * @param page what it shows; its parameter {@code page}
   */
  public record Part(String template, Object page) {}
}
