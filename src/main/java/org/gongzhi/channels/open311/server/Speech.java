package org.gongzhi.channels.open311.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 话. The words that go out, in the language a program asks for; Chinese if it asks for none. */
@Component
public class Speech {
  private final ObjectProvider<Site> site;
  private final Map<Language, Map<String, String>> notes = new ConcurrentHashMap<>();

  Speech(ObjectProvider<Site> site) {
    this.site = site;
  }

  static Language wished(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.strip().startsWith(Language.EN.tag())
        ? Language.EN
        : Language.ZH;
  }

  private Texts texts(Language language) {
    return Objects.requireNonNull(site.getObject().texts().get(language));
  }

  String say(Language language, Sentence sentence) {
    return texts(language).t(sentence.key(), sentence.args().toArray());
  }

  /** What goes into the ledger is Chinese, whoever sent it. */
  public String chinese(String key, Object... args) {
    return texts(Language.ZH).t(key, args);
  }

  /** Where a matter stands, and what was said of it. */
  String note(Language language, String note, String words) {
    String standing =
        notes
            .computeIfAbsent(language, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(note, n -> texts(language).t("open311.note." + n));
    return words.isEmpty()
        ? standing
        : say(language, new Sentence("open311.noteSaid", List.of(standing, words)));
  }

  String t(Language language, String key, @Nullable Object... args) {
    return texts(language).t(key, args);
  }
}
