package org.gongzhi.matters.intake;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * The line that says who wrote the next words.
 *
 * @param sender the name
 * @param stamp null in chats without times
 * @param rest words on the same line
 */
record Header(String sender, @Nullable Stamp stamp, String rest) {
  /** Names are cut off at this length in every messenger; a longer line is somebody's words. */
  private static final int LONGEST = 100;

  private static final String SENDER = "(?<sender>\\S.{0,39}?)";
  private static final Pattern NAME_THEN_TIME =
      Pattern.compile(
          "\\h{0,4}"
              + SENDER
              + "(?:\\h{0,3}[:：]\\h{0,3}|\\h{1,6}|(?<=[）)]))"
              + Stamp.DATE_AND_TIME);
  private static final Pattern TIME_THEN_NAME =
      Pattern.compile(
          "\\h{0,4}(?<open>[\\[［【(（])?" + Stamp.DATE_AND_TIME + "[\\]］】)）]?\\h{1,6}(?=\\S)");

  private static final Pattern DATE = Pattern.compile(Stamp.DATE);

  /** Signs that end or join clauses: a line with one of them is not a name. */
  private static final Words CLAUSE_SIGNS = Words.of("， 。 ！ ？ ； 、 , ! ? ; 「 」 “ ” < > 《 》");

  /** Words that stand before a time or a colon in ordinary sentences. */
  private static final Words NOT_A_NAME =
      Words.of(
          """
          今天 明天 后天 昨天 今晚 明晚 早上 上午 中午 下午 晚上 时间 开始 截止 集合 通知 注意 地址 电话 地点
          联系人 联系电话 备注 提醒 公告 另外 例如 比如 原因 结果 办法 内容 标题 附件 http https 问 答 附 注 PS
          """);

  /** “张三: 2024-06-17 19:38”, “张三 下午7:38”, “2024-06-17 19:38:12 张三(10001)”. */
  static @Nullable Header timed(String line, LocalDateTime now) {
    String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    if (colon(start) < 0) {
      return null; // most lines: no time, no pattern tried
    }
    Matcher m = NAME_THEN_TIME.matcher(start);
    Header named = m.lookingAt() ? nameThenTime(line, m, now) : null;
    if (named != null) {
      return named;
    }
    m = TIME_THEN_NAME.matcher(start);
    return m.lookingAt() ? timeThenName(line, m, now) : null;
  }

  private static @Nullable Header nameThenTime(String line, Matcher m, LocalDateTime now) {
    Stamp stamp = Stamp.of(m, now);
    String sender = m.group("sender").strip();
    String after = line.substring(m.end()).strip();
    if (stamp == null || !isName(sender)) {
      return null;
    }
    if (after.isEmpty()) {
      return new Header(sender, stamp, "");
    }
    // “周敏 19:30：开会” is a sentence; with a year it is a header
    return stamp.full() && startsWithColon(after)
        ? new Header(sender, stamp, after.substring(1).strip())
        : null;
  }

  private static @Nullable Header timeThenName(String line, Matcher m, LocalDateTime now) {
    Stamp stamp = Stamp.of(m, now);
    if (stamp == null || !(stamp.full() || m.group("open") != null)) {
      return null;
    }
    String after = line.substring(m.end()).strip();
    int colon = colon(after);
    String sender = withoutAccount(colon < 0 ? after : after.substring(0, colon));
    return isName(sender)
        ? new Header(sender, stamp, colon < 0 ? "" : after.substring(colon + 1).strip())
        : null;
  }

  /** “张三：文本” or “张三：” alone. */
  static @Nullable Header untimed(String line) {
    int colon = colon(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    if (colon <= 0) {
      return null;
    }
    String sender = line.substring(0, colon).strip();
    String rest = line.substring(colon + 1).strip();
    boolean clock =
        Character.isDigit(sender.isEmpty() ? 'x' : sender.charAt(sender.length() - 1))
            && !rest.isEmpty()
            && Character.isDigit(rest.charAt(0));
    return isName(sender) && !clock && !rest.startsWith("//") && sender.length() <= 24
        ? new Header(sender, null, rest)
        : null;
  }

  private static boolean isName(String sender) {
    if (sender.isEmpty() || sender.length() > 40 || CLAUSE_SIGNS.anyIn(sender)) {
      return false;
    }
    if (DATE.matcher(sender).matches()) {
      return false;
    }
    String word = NOT_A_NAME.at(sender, 0);
    boolean label = word != null && sender.length() <= word.length() + 2;
    return !label && !sender.endsWith("时间") && !sender.endsWith("开始");
  }

  /** “张三(10001)” of other messengers, where the number is an account. */
  private static String withoutAccount(String sender) {
    String name = sender.strip();
    int open = Math.max(name.lastIndexOf('('), name.lastIndexOf('<'));
    boolean account =
        open > 0
            && (name.endsWith(")") || name.endsWith(">"))
            && name.length() - open > 6
            && name.substring(open + 1, name.length() - 1).chars().allMatch(c -> c < 128);
    return account ? name.substring(0, open).strip() : name;
  }

  private static boolean startsWithColon(String s) {
    return s.startsWith(":") || s.startsWith("：");
  }

  private static int colon(String s) {
    int half = s.indexOf(':');
    int full = s.indexOf('：');
    return half < 0 ? full : full < 0 ? half : Math.min(half, full);
  }
}
