package org.gongzhi.council.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * 申报的议题, as it was typed.
 *
 * @param quarter the quarter it is about; null for the whole community
 * @param text what is proposed
 * @param origin where it comes from
 * @param households how many households it touches; 0 when nobody knows
 * @param key idempotency key
 */
public record NewTopic(
    String area, @Nullable UUID quarter, Text text, Origin origin, int households, String key) {
  private static final int TITLE = 60;
  private static final int WORDS = 2_000;
  private static final int WISH = 140;
  private static final int BASIS = 500;
  private static final int MOST_HOUSEHOLDS = 100_000;

  /**
   * 申报表 (D 2.7).
   *
   * @param title one line
   * @param words 事由
   * @param wish 期望, in one sentence one can agree with: the first statement people answer
   * @param basis 依据; may be empty
   */
  public record Text(String title, String words, String wish, String basis) {}

  /** 来源. */
  public enum Kind {
    /** 事项转来. */
    MATTER,
    /** 成员提出. */
    MEMBER,
    /** 居民联名. */
    JOINT,
    /** 热点. */
    HOT;

    /** The message key of its name. */
    public String label() {
      return "council.origin." + name();
    }
  }

  /**
   * @param kind what it comes from
   * @param id the ask of a matter, or the hot topic; null for the others
   */
  public record Origin(Kind kind, @Nullable UUID id) {}

  /**
   * @throws Refused as invalid, field by field
   */
  NewTopic checked() {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    Text checked =
        new Text(
            TypedText.line("title", text.title(), TITLE),
            TypedText.clean("words", text.words(), WORDS),
            TypedText.line("wish", text.wish(), WISH),
            TypedText.clean("basis", text.basis(), BASIS));
    if (checked.title().isEmpty()) wrong.put("title", Sentence.of("council.new.title.missing"));
    if (checked.words().isBlank()) wrong.put("words", Sentence.of("council.new.words.missing"));
    if (checked.wish().isEmpty()) wrong.put("wish", Sentence.of("council.new.wish.missing"));
    if (households < 0 || households > MOST_HOUSEHOLDS)
      wrong.put("households", Sentence.of("council.new.households.wrong", MOST_HOUSEHOLDS));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new NewTopic(area, quarter, checked, origin, households, key);
  }
}
