package org.gongzhi.matters.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/** Finds the day in an answer: 明天, 周五, 下周一, 6月20日, 三天内, 尽快. */
final class PromiseReader {
  private static final int LONGEST = 2_000;
  private static final String N = Numerals.ANY;

  private static final Pattern DAY =
      Pattern.compile(
          "(?<later>"
              + N
              + "个?工作日)"
              + "|(?<rel>大后天|后天|明天|明早|明晚|明日|明儿|次日|今天|今晚|今日|今儿)"
              + "|(?<now>马上|立刻|立即|这就|正在赶|现在)"
              + "|(?<which>下下|下|这|本)?个?(?:周|星期|礼拜)(?<wd>[一二三四五六日天末])"
              + "|(?<week>下|这|本)个?(?:周|星期|礼拜)"
              + "|(?<end>月底|月末)"
              + "|(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
              + "|(?<![\\d栋])(?<d2>\\d{1,2})[日号](?![楼栋线院店门房])"
              + "|(?<n>\\d{1,2}|[一二两三四五六七八九十])(?<unit>天|日|周|个?星期)(?:之内|以内|之后|内|后)"
              + "|(?<hours>\\d{1,2}|[一二两三四五六七八九十半])个?(?:半)?小时(?:之内|以内|内|后)"
              + "|(?<part>上午|中午|下午|傍晚|晚上)");
  private static final Words NOT_THEN = Words.of("不行 不能 没空 没时间 休息 放假 来不了 去不了 过不来");
  private static final Words PAST = Words.of("已 了 刚 完 看过 去过 来过");
  private static final Words VAGUE = Words.of("尽快 抓紧 近期 回头 有空 过几天 这两天 排期 安排 尽早 稍后 一会 待会 等下");
  private static final Words DEEDS =
      Words.of(
          """
          更换 换 维修 检修 抢修 修剪 修 疏通 清理 清运 清掏 处理 处置 检查 巡查 排查 查看 看看 看一下 打扫 清扫 消杀 拖走 拆除
          整改 恢复 安装 加装 焊 补 上门 回复 答复 劝 协调
          """);

  private PromiseReader() {}

  /**
   * @param text an answer
   * @param day the day it was given
   * @param at the time, when known; “上午” said in the evening means tomorrow
   */
  static Optional<Promise> read(String text, LocalDate day, @Nullable LocalDateTime at) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Numerals.halfWidth(head);
    Matcher m = DAY.matcher(plain);
    while (m.find()) {
      if (m.group("later") != null) {
        return Optional.of(new Promise(null, words(head, m.start()), deed(plain, m.end())));
      }
      LocalDate on = dateOf(m, day, at == null ? null : at.toLocalTime());
      if (on != null && !on.isBefore(day) && means(plain, m, on.equals(day))) {
        return Optional.of(new Promise(on, words(head, m.start()), deed(plain, m.end())));
      }
    }
    Words.Hit vague = VAGUE.first(plain);
    return vague == null
        ? Optional.empty()
        : Optional.of(new Promise(null, words(head, vague.start()), deed(plain, vague.end())));
  }

  /** “明天不行，后天去”: not tomorrow. “今天已经看过”: no promise. */
  private static boolean means(String text, Matcher m, boolean sameDay) {
    String rest = text.substring(m.end(), clauseEnd(text, m.end()));
    Words.Hit not = NOT_THEN.first(rest);
    if (not != null && not.start() <= 4) {
      return false;
    }
    return !sameDay || !PAST.anyIn(text.substring(clauseStart(text, m.start()), m.start()) + rest);
  }

  private static @Nullable LocalDate dateOf(Matcher m, LocalDate day, @Nullable LocalTime at) {
    if (m.group("rel") != null) {
      return switch (m.group("rel")) {
        case "大后天" -> day.plusDays(3);
        case "后天" -> day.plusDays(2);
        case "今天", "今晚", "今日", "今儿" -> day;
        default -> day.plusDays(1);
      };
    }
    if (m.group("now") != null) {
      return day;
    }
    if (m.group("wd") != null) {
      return weekday(m.group("which"), m.group("wd"), day);
    }
    if (m.group("week") != null) {
      LocalDate sunday = day.plusDays(7 - day.getDayOfWeek().getValue());
      return m.group("week").equals("下") ? sunday.plusDays(7) : sunday;
    }
    if (m.group("end") != null) {
      return day.withDayOfMonth(day.lengthOfMonth());
    }
    if (m.group("part") != null) {
      return part(m.group("part"), day, at);
    }
    return counted(m, day, at);
  }

  private static @Nullable LocalDate counted(Matcher m, LocalDate day, @Nullable LocalTime at) {
    if (m.group("hours") != null) {
      int hours = m.group("hours").equals("半") ? 1 : Numerals.value(m.group("hours"));
      return at == null ? day.plusDays(hours / 24) : day.atTime(at).plusHours(hours).toLocalDate();
    }
    if (m.group("n") != null) {
      int n = Numerals.value(m.group("n"));
      return n < 0 ? null : day.plusDays(m.group("unit").matches("天|日") ? n : 7L * n);
    }
    try {
      if (m.group("m") != null) {
        LocalDate on =
            LocalDate.of(day.getYear(), Numerals.value(m.group("m")), Numerals.value(m.group("d")));
        return on.isBefore(day.minusMonths(6)) ? on.plusYears(1) : on;
      }
      LocalDate on = day.withDayOfMonth(Integer.parseInt(m.group("d2")));
      return on.isBefore(day) ? on.plusMonths(1) : on;
    } catch (DateTimeException e) {
      return null; // 2月30日: no such day, so no promise
    }
  }

  private static LocalDate weekday(@Nullable String which, String wd, LocalDate day) {
    int target = wd.equals("末") ? 7 : Stamp.weekday(wd);
    LocalDate inThisWeek = day.plusDays(target - day.getDayOfWeek().getValue());
    if (which == null) {
      return inThisWeek.isAfter(day) ? inThisWeek : inThisWeek.plusDays(7);
    }
    return switch (which) {
      case "下下" -> inThisWeek.plusDays(14);
      case "下" -> inThisWeek.plusDays(7);
      default -> inThisWeek;
    };
  }

  private static LocalDate part(String part, LocalDate day, @Nullable LocalTime at) {
    int over =
        switch (part) {
          case "上午" -> 12;
          case "中午" -> 14;
          case "下午" -> 18;
          default -> 24;
        };
    return at != null && at.getHour() >= over ? day.plusDays(1) : day;
  }

  /** Their words: the whole message when it is short, else the sentence with the day. */
  private static String words(String text, int at) {
    if (text.length() <= 60) {
      return text.strip();
    }
    int start = at;
    while (start > 0 && "。！？!?；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < text.length() && "。！？!?；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, Math.min(end, start + 120)).strip();
  }

  private static String deed(String text, int from) {
    Words.Hit deed = DEEDS.first(text.substring(from));
    deed = deed == null ? DEEDS.first(text.substring(0, from)) : deed;
    return deed == null ? "" : deed.word();
  }

  private static int clauseStart(String text, int at) {
    int start = at;
    while (start > 0 && "，,。！？!?；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(String text, int at) {
    int end = at;
    while (end < text.length() && "，,。！？!?；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
