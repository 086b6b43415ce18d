package org.gongzhi;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people, broken programs and attackers type. For a page test: a form that gets any of these answers
 * with a page, keeps what was typed or says what is wrong with it, and shows none of it as markup.
 */
public final class HostileInputs {
  /**
   * @param name what it is, for the name of the test
   */
  public record Hostile(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private HostileInputs() {}

  /** All of them. */
  public static Stream<Hostile> all() {
    return Stream.of(empty(), letters(), marks(), code(), much()).flatMap(List::stream);
  }

  /** What must come back as it was typed: odd, but somebody's honest words. */
  public static Stream<Hostile> honest() {
    return Stream.of(letters(), code()).flatMap(List::stream);
  }

  /** Nothing, in several ways. */
  public static List<Hostile> empty() {
    return List.of(
        new Hostile("nothing", ""),
        new Hostile("spaces", "   \t  "),
        new Hostile("full-width spaces", "\u3000\u3000\u00a0"),
        new Hostile("line ends", "\r\n\r\n"),
        new Hostile("zero width", "\u200b\u200c\u200d\u2060\ufeff"));
  }

  /** Rare and combined letters that every field takes. */
  public static List<Hostile> letters() {
    return List.of(
        new Hostile("rare Han letters", "\ud842\udfb7野家㙟䶮"),
        new Hostile("family emoji", "楼道灯坏了👨‍👩‍👧‍👦🏳️‍🌈👍🏽"),
        new Hostile("combining marks", "e\u0301 " + "Z" + "\u0335\u0321\u0330\u0352".repeat(20)),
        new Hostile("composed and decomposed", "\u00e9 e\u0301 \uac00 \u1100\u1161"),
        new Hostile("other scripts", "ئۇيغۇر བོད་ཡིག ꆈꌠꉙ ᠮᠣᠩᠭᠣᠯ Vietnamese: phở"),
        new Hostile("full-width", "ＡＢＣ１２３＜＞＆＂"),
        new Hostile("Turkish i", "İıIi ğ TITLE title"),
        new Hostile("apostrophes and quotes", "O'Neil \"灯\" ‘’“” `"));
  }

  /** Characters that are no letters, or that turn the page around. */
  public static List<Hostile> marks() {
    return List.of(
        new Hostile("NUL", "楼道\u0000灯"),
        new Hostile("control characters", "灯\u0001\u0007\b\u001b[31m\u007f\u0085坏了"),
        new Hostile("lone high surrogate", "灯\ud842坏了"),
        new Hostile("lone low surrogate", "灯\udfb7坏了"),
        new Hostile("right-to-left override", "附件\u202egpj.exe\u2066\u2067"),
        new Hostile("no character", "\uffff\ufffe\ufffd"),
        new Hostile("header in a line", "灯\r\nSet-Cookie: gz=stolen\r\n\r\n<h1>"),
        new Hostile("line separators", "一\u2028二\u2029三\u000b四\f五"));
  }

  /** Code for whatever might read it as code: shown as the text it is. */
  public static List<Hostile> code() {
    return List.of(
        new Hostile("script", "<script>alert('灯')</script>"),
        new Hostile("attribute", "\" onmouseover=\"alert(1)\" x=\""),
        new Hostile("image", "<img src=x onerror=alert(1)>"),
        new Hostile("textarea", "</textarea></title><svg/onload=alert(1)>"),
        new Hostile("address", "javascript:alert(1)//https://example.org"),
        new Hostile("entities", "&lt;b&gt; &amp;amp; &#x27;"),
        new Hostile("SQL", "'; drop table casework.act; -- "),
        new Hostile("SQL pattern", "%_\\ ' || pg_sleep(5) || '"),
        new Hostile("named parameter", ":area ::uuid ?1 ? ?? $1 $$"),
        new Hostile("message gaps", "{0} {1,number} '{' {} {9999999999}"),
        new Hostile("format", "%s %n %1$s %d %%"),
        new Hostile("template", "${7*7} #{7*7} *{7*7} @{/} <%= 7*7 %> $unsafe{x} {{7*7}}"),
        new Hostile("lookup", "${jndi:ldap://127.0.0.1/a} ${env:HOME}"),
        new Hostile("path", "../../../../etc/passwd"),
        new Hostile("encoded path", "..%2f..%2f%00/etc/passwd"),
        new Hostile("other system's path", "..\\..\\windows\\win.ini C:\\con"),
        new Hostile("cell formula", "=HYPERLINK(\"http://example.org\",\"灯\")+cmd|' /C calc'!A0"),
        new Hostile("JSON", "\"}],\"__proto__\":{\"a\":1},null,NaN,1e999"),
        new Hostile("number", "-0x1p-1074 ٣٤ ⅷ 1,000.00 9223372036854775808"),
        new Hostile("expression", "(a+)+$ [[:alpha:]] \\Q\\E (?{1}) (((((((((("));
  }

  /** Much of it. */
  public static List<Hostile> much() {
    return List.of(
        new Hostile("two megabytes", "灯坏了，麻烦修一下。".repeat(2 * 1024 * 1024 / 30)),
        new Hostile("one very long word", "a".repeat(20_000)),
        new Hostile("ten thousand lines", "灯\n".repeat(10_000)),
        new Hostile("many marks on one letter", "灯" + "\u0301".repeat(5_000)),
        new Hostile("deep nesting", "[".repeat(10_000) + "(".repeat(10_000)),
        new Hostile("just too long a name", "王".repeat(101)));
  }
}
