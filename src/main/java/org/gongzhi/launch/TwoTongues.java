package org.gongzhi.launch;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongzhi.platform.Refused.Sentence;

/**
 * Sentences for a terminal. Nobody is signed in there whose language we could know, so each is said
 * in Chinese and then in English, on one line.
 */
final class TwoTongues {
  private static final List<String> BUNDLES = List.of("messages/launch", "messages/platform", "messages/people");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private TwoTongues() {}

  static String say(Sentence sentence) {
    return say(Locale.SIMPLIFIED_CHINESE, sentence) + " " + say(Locale.ENGLISH, sentence);
  }

  static String say(String key, Object... args) {
    return say(Sentence.of(key, args));
  }

  private static String say(Locale locale, Sentence sentence) {
    for (String name : BUNDLES) {
      ResourceBundle bundle = ResourceBundle.getBundle(name, locale, EXACT);
      if (bundle.containsKey(sentence.key()))
        return new MessageFormat(bundle.getString(sentence.key()), locale)
            .format(sentence.args().stream().map(arg -> inside(locale, arg)).toArray());
    }
    return sentence.key() + sentence.args();
  }

  /** A sentence within another one is in the same language. */
  private static Object inside(Locale locale, Object arg) {
    return arg instanceof Sentence sentence ? say(locale, sentence) : arg;
  }
}
