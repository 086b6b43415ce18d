package org.gongzhi.matters.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Understanding;
import org.gongzhi.matters.Understood;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接下一单. Makes a matter of one order of the hotline, once: the order's own number says whether it was. */
@Service
class HotlineTaking {
  /** As the hotline names what people want. */
  private static final Map<String, MatterKind> KINDS =
      Map.of(
          "投诉", MatterKind.COMPLAINT,
          "求助", MatterKind.HELP,
          "咨询", MatterKind.QUESTION,
          "建议", MatterKind.SUGGESTION,
          "举报", MatterKind.REPORT,
          "表扬", MatterKind.PRAISE,
          "感谢", MatterKind.PRAISE);

  /** Of who gives no name, which is their right. */
  private static final String NAMELESS = "12345来电人";

  private static final String RECEIVE =
      """
      insert into matters.hotline_order (area, number, called_at, file, received_at)
      values (:area, :number, :calledAt, :file, :at)
      on conflict (area, number) do nothing
      """;

  private static final String BELONGS =
      """
      update matters.hotline_order
      set case_id = :case
      where area = :area and number = :number
      """;

  private final Matters matters;
  private final Understanding understanding;
  private final Catalogues catalogues;
  private final JdbcClient jdbc;

  HotlineTaking(
      Matters matters, Understanding understanding, Catalogues catalogues, JdbcClient jdbc) {
    this.matters = matters;
    this.understanding = understanding;
    this.catalogues = catalogues;
    this.jdbc = jdbc;
  }

  /**
   * @return whether it was taken over now; not if it was before
   */
  @Transactional
  public boolean take(
      Actor actor, HotlineFile file, HotlineOrder order, @Nullable Instant calledAt, Instant now) {
    int received =
        jdbc.sql(RECEIVE)
            .param("area", file.area())
            .param("number", order.number())
            .param("calledAt", Sql.atOrNull(calledAt))
            .param("file", file.id())
            .param("at", Sql.at(now))
            .update();
    if (received == 0) return false;
    CaseFile c = matters.raise(actor, matter(file.area(), order));
    jdbc.sql(BELONGS)
        .param("case", c.key().id())
        .param("area", file.area())
        .param("number", order.number())
        .update();
    return true;
  }

  private NewMatter matter(String area, HotlineOrder order) {
    String told = order.place().isEmpty() ? order.content() : order.place() + "，" + order.content();
    Understood understood = understanding.of(new Home(area, null, ""), told);
    String title = order.title().isEmpty() ? understood.title() : order.title();
    String content = order.content();
    return new NewMatter(
        area,
        TypedText.head(TypedText.line(title.isEmpty() ? content : title), Matters.TITLE),
        content,
        new NewMatter.Filing(
            category(area, order, understood), kind(order, understood), understood.urgency()),
        where(area, order, understood),
        new NewMatter.Reporter.OnBehalf(
            order.name().isEmpty() ? NAMELESS : order.name(),
            order.phone().isEmpty() ? null : order.phone(),
            NewMatter.Consent.TELEPHONE),
        order.isOnline() ? NewMatter.Source.HOTLINE_ONLINE : NewMatter.Source.HOTLINE,
        List.of(),
        "12345/" + order.number());
  }

  /** Our class of that code or name, else what the words say for certain; else the community looks. */
  private @Nullable String category(String area, HotlineOrder order, Understood understood) {
    List<MatterClass> classes = catalogues.of(area).catalogue().classes();
    Optional<String> named =
        classes.stream()
            .filter(k -> k.code().equals(order.category()) || k.name().equals(order.category()))
            .map(MatterClass::code)
            .findFirst();
    return named
        .or(() -> understood.likely().map(g -> g.matterClass().code()))
        .orElse(null);
  }

  private static MatterKind kind(HotlineOrder order, Understood understood) {
    return KINDS.entrySet().stream()
        .filter(e -> order.kind().contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(understood.kind());
  }

  private NewMatter.Where where(String area, HotlineOrder order, Understood understood) {
    Understood.Place place = understood.place();
    UUID quarter =
        Arrays.stream(new String[] {place.quarter()})
            .filter(q -> !q.isEmpty())
            .map(UUID::fromString)
            .findFirst()
            .orElse(null);
    String words = quarter == null || place.words().isEmpty() ? order.place() : place.words();
    if (words.isEmpty() && quarter == null) words = understood.place().words();
    if (words.isEmpty() && quarter == null) words = "12345";
    return understanding.where(area, quarter, TypedText.head(words, 60), place.room());
  }
}
