package org.gongzhi.matters.exchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongzhi.matters.Matters;
import org.gongzhi.people.NewPerson;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.DateText;
import org.gongzhi.platform.documents.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * 一张 12345 交办单, read from a row.
 *
 * @param number the hotline's own number
 * @param calledAt when they called; null when the file does not tell
 * @param name the name they gave; empty when they gave none
 * @param phone their telephone; empty when unknown
 * @param channel as the hotline calls it; empty when unknown
 * @param kind as the hotline calls it; empty when unknown
 * @param category as the hotline calls it; empty when unknown
 * @param title as the hotline wrote it; empty when it wrote none
 * @param content what they said
 * @param place where; empty when only the content tells
 */
record HotlineOrder(
    String number,
    @Nullable LocalDateTime calledAt,
    String name,
    String phone,
    String channel,
    String kind,
    String category,
    String title,
    String content,
    String place) {
  private static final int NUMBER = 60;

  /** What the names of ways other than the telephone have in them; 省长热线 has their limit as well. */
  private static final List<String> ONLINE =
      List.of("网", "微信", "微博", "APP", "小程序", "邮", "线上", "在线", "皖事通", "省长");

  /**
   * What is wrong with a row.
   *
   * @param row its number in the file
   * @param number the order's number, as far as it can be read
   * @param problem what is wrong
   */
  record Trouble(int row, String number, Sentence problem) {}

  /** The first thing that is wrong with it, as a person would look: from the number on. */
  static Optional<Sentence> trouble(TableRow row, HotlineColumns columns) {
    for (HotlineField field : HotlineField.values()) {
      TableRow.Cell cell = columns.cell(row, field).orElse(null);
      if (cell == null) continue;
      if (cell.kind() == TableRow.Kind.FORMULA)
        return Optional.of(Sentence.of("hotline.formula", named(field), cell.text()));
      if (cell.kind() == TableRow.Kind.ERROR)
        return Optional.of(Sentence.of("hotline.error", named(field), cell.text()));
      if (field.isNeeded() && cell.text().isEmpty())
        return Optional.of(Sentence.of("hotline.missing", named(field)));
    }
    if (TypedText.length(columns.text(row, HotlineField.NUMBER)) > NUMBER)
      return Optional.of(Sentence.of("hotline.number.long", NUMBER));
    if (TypedText.length(content(row, columns)) > Matters.TEXT)
      return Optional.of(Sentence.of("hotline.content.long", Matters.TEXT));
    String called = columns.text(row, HotlineField.CALLED_AT);
    if (!called.isEmpty() && DateText.read(called).isEmpty())
      return Optional.of(Sentence.of("hotline.date", called));
    return contact(row, columns);
  }

  private static Sentence named(HotlineField field) {
    return Sentence.of("hotline.field." + field);
  }

  private static Optional<Sentence> contact(TableRow row, HotlineColumns columns) {
    try {
      NewPerson.contact("-", columns.text(row, HotlineField.PHONE)).checked();
      return Optional.empty();
    } catch (Refused r) {
      return r.fields().values().stream().findFirst().or(() -> Optional.of(r.sentence()));
    }
  }

  private static String content(TableRow row, HotlineColumns columns) {
    String content = columns.text(row, HotlineField.CONTENT);
    String wish = columns.text(row, HotlineField.WISH);
    return wish.isEmpty() || content.contains(wish) ? content : content + "\n" + wish;
  }

  /** Whether the limits of what came online hold for it. */
  boolean isOnline() {
    String plain = channel.toUpperCase(Locale.ROOT);
    return ONLINE.stream().anyMatch(plain::contains);
  }

  /** The order of a row nothing is wrong with. */
  static HotlineOrder of(TableRow row, HotlineColumns columns) {
    return new HotlineOrder(
        columns.text(row, HotlineField.NUMBER),
        DateText.read(columns.text(row, HotlineField.CALLED_AT)).orElse(null),
        TypedText.head(columns.text(row, HotlineField.NAME), 100),
        columns.text(row, HotlineField.PHONE),
        columns.text(row, HotlineField.CHANNEL),
        columns.text(row, HotlineField.KIND),
        columns.text(row, HotlineField.CLASS),
        columns.text(row, HotlineField.TITLE),
        content(row, columns),
        columns.text(row, HotlineField.PLACE));
  }
}
