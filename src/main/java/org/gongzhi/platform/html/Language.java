package org.gongzhi.platform.html;

import java.util.Locale;

/**
 * 语言. Chinese first: without a wish of the visitor it is Chinese, whatever the browser asks for.
 */
public enum Language {
  ZH("zh-CN", "zh_CN", Locale.SIMPLIFIED_CHINESE),
  EN("en", "en", Locale.ENGLISH);

  private final String tag;
  private final String suffix;
  private final Locale locale;

  Language(String tag, String suffix, Locale locale) {
    this.tag = tag;
    this.suffix = suffix;
    this.locale = locale;
  }

  /** The value of {@code lang} and of the cookie. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /** How a bundle of this language ends: {@code messages/web_zh_CN.properties}. */
  String suffix() {
    return suffix;
  }

  public static Language of(String tag) {
    return EN.tag.equals(tag) ? EN : ZH;
  }
}
