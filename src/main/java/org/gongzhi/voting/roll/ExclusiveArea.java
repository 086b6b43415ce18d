package org.gongzhi.voting.roll;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 专有部分面积. Read from and written as people write it, kept in 0.01 ㎡. */
public final class ExclusiveArea {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d+))?(?:㎡|m2|m²|平方米|平米|平)?");

  private ExclusiveArea() {}

  /** “118.37”, “1,180.5㎡”, “１１８”; empty for anything else, more than two decimals and nought included. */
  public static OptionalLong parse(String typed) {
    String plain =
        Normalizer.normalize(typed.replace("㎡", "m2"), Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
    Matcher m = NUMBER.matcher(plain);
    if (!m.matches()) return OptionalLong.empty();
    String decimals = m.group(2) == null ? "" : m.group(2).replaceFirst("0+$", "");
    if (decimals.length() > 2) return OptionalLong.empty();
    BigDecimal value = new BigDecimal(m.group(1).replace(",", "") + "." + decimals + "0");
    long hundredths = value.movePointRight(2).longValueExact();
    return hundredths == 0 ? OptionalLong.empty() : OptionalLong.of(hundredths);
  }

  /** 37,214.90. */
  public static String format(long hundredths) {
    return String.format(Locale.ROOT, "%,d.%02d", hundredths / 100, hundredths % 100);
  }
}
