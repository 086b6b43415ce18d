package org.gongzhi.people.notices;

import java.util.List;
import org.gongzhi.platform.html.Ui;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 消息的说法. A notice's sentence in the language of whoever reads it. */
public final class NoticeWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private NoticeWords() {}

  static String kept(List<Word> words) {
    return JSON.writeValueAsString(words.stream().map(Word::kept).toList());
  }

  /**
   * The sentence.
   *
   * @param kind code of its kind
   * @param words as the database has them
   */
  public static String sentence(Ui ui, String kind, String words) {
    return ui.t(
        "notice." + kind,
        JSON.readValue(words, TEXTS).stream().map(w -> Word.told(ui, w)).toArray());
  }

  /** One word as it is read, such as why something was not sent. */
  public static String word(Ui ui, String kept) {
    return String.valueOf(Word.told(ui, kept));
  }
}
