package org.gongzhi.matters.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.matters.intake.ChatMessage.Quote;
import org.gongzhi.matters.intake.ChatTranscript.Form;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/** Cuts a paste into messages: settles the layout first, then walks the lines once. */
final class TranscriptReader {
  /** Lines longer than this are somebody's words; no pattern is tried on them. */
  private static final int LONGEST_RULE = 80;

  /** A clock that goes back further than this has passed midnight. */
  private static final Duration PASSED_MIDNIGHT = Duration.ofHours(6);

  private static final Pattern DATE_RULE =
      Pattern.compile("(?<left>[\\h—–─=*·.~-]{0,40})" + Stamp.DATE + "[\\h—–─=*·.~-]{0,40}");
  private static final Pattern TIME_RULE =
      Pattern.compile("[\\h—–─=*·.~-]{0,40}" + Stamp.DATE_AND_TIME + "[\\h—–─=*·.~-]{0,40}");
  private static final Words SYSTEM =
      Words.of(
          """
          撤回了一条消息 撤回一条消息 加入了群聊 加入群聊 移出了群聊 修改群名为 以下为新消息 以下是新消息 拍了拍
          退出了群聊 开启了朋友验证 查看更多消息 领取了你的红包 成为新的群主
          """);

  /** One of these is in every date: digits, 昨天, 星期, 周, 礼拜. */
  private static final String DATE_SIGNS = "0123456789天期周拜";

  /** What may follow “聊天记录” in a title. */
  private static final Pattern TAIL = Pattern.compile("聊天记录(?:如下|，?请查收)?[：:。]?");

  private final LocalDateTime now;
  private final List<Integer> passedOver = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable String groupName;

  TranscriptReader(LocalDateTime now) {
    this.now = now;
  }

  /** A message while its lines are still coming. */
  private static final class Draft {
    final String sender;
    final int firstLine;
    int lastLine;
    @Nullable LocalTime time;
    @Nullable LocalDate day;
    final StringBuilder text = new StringBuilder();

    Draft(String sender, int line) {
      this.sender = sender;
      this.firstLine = line;
      this.lastLine = line;
    }

    void add(String line, int number) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(line);
      if (!line.isBlank()) {
        lastLine = number;
      }
    }
  }

  ChatTranscript read(String pasted) {
    String[] lines = (pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted).split("\\R", -1);
    List<@Nullable Header> headers = new ArrayList<>(lines.length);
    boolean[] passed = new boolean[lines.length];
    int contents = 0;
    for (int i = 0; i < lines.length; i++) {
      passed[i] = isSystem(lines[i]) || contents < 3 && isTitle(lines, i, contents == 0);
      headers.add(passed[i] || lines[i].isBlank() ? null : Header.timed(lines[i], now));
      contents += passed[i] || lines[i].isBlank() ? 0 : 1;
    }
    Form form = settle(lines, headers, passed, contents);
    walk(lines, headers, passed, form);
    settleDays();
    return new ChatTranscript(messages(), groupName, form, passedOver);
  }

  /** Decides the layout and replaces the headers of layouts without times. */
  private Form settle(
      String[] lines, List<@Nullable Header> headers, boolean[] passed, int contents) {
    int first = 0;
    while (first < lines.length
        && (passed[first] || lines[first].isBlank() || dayOf(lines[first], true) != null)) {
      first++;
    }
    if (first == lines.length) {
      return Form.LINES;
    }
    long timed = headers.stream().filter(h -> h != null).count();
    if (headers.get(first) != null || timed >= 2 && timed * 8 >= contents) {
      dropSentences(headers);
      return Form.HEADERS;
    }
    if (Header.untimed(lines[first]) == null) {
      return Form.LINES;
    }
    headers.replaceAll(_ -> null);
    for (int i = first; i < lines.length; i++) {
      headers.set(i, passed[i] ? null : Header.untimed(lines[i]));
    }
    return Form.NAMES;
  }

  /** Where headers carry the year, “集合 19:30” inside a message is not one. */
  private static void dropSentences(List<@Nullable Header> headers) {
    for (Header h : headers) {
      if (h != null && h.stamp() != null) {
        if (h.stamp().full()) {
          headers.replaceAll(x -> x != null && x.stamp() != null && x.stamp().full() ? x : null);
        }
        return;
      }
    }
  }

  private void walk(String[] lines, List<@Nullable Header> headers, boolean[] passed, Form form) {
    LocalDate day = null;
    LocalTime last = null;
    boolean open = false;
    for (int i = 0; i < lines.length; i++) {
      Header header = headers.get(i);
      LocalDate rule = header == null && !passed[i] ? dayOf(lines[i], form != Form.HEADERS) : null;
      boolean bareTime = header == null && form != Form.HEADERS && isTime(lines[i]);
      if (passed[i] || rule != null || bareTime) {
        passedOver.add(i + 1);
        day = rule != null ? rule : day;
        last = rule != null ? null : last;
        continue;
      }
      if (header == null) {
        open = words(lines[i], i + 1, form, open, day);
        continue;
      }
      Draft draft = new Draft(header.sender(), i + 1);
      Stamp stamp = header.stamp();
      if (stamp != null) {
        day = stamp.day() != null ? stamp.day() : dayAfterMidnight(day, last, stamp.time());
        last = stamp.time();
        draft.time = stamp.time();
      }
      draft.day = day;
      if (!header.rest().isEmpty()) {
        draft.add(header.rest(), i + 1);
      }
      drafts.add(draft);
      open = true;
    }
  }

  /** A line of words: goes on with the open message, or is one by itself. */
  private boolean words(String line, int number, Form form, boolean open, @Nullable LocalDate day) {
    if (open && form != Form.LINES) {
      drafts.getLast().add(line, number);
      return true;
    }
    if (!line.isBlank()) {
      Draft draft = new Draft("", number);
      draft.day = day;
      draft.add(line, number);
      drafts.add(draft);
    }
    return false;
  }

  private static @Nullable LocalDate dayAfterMidnight(
      @Nullable LocalDate day, @Nullable LocalTime last, @Nullable LocalTime time) {
    boolean passed =
        day != null
            && last != null
            && time != null
            && Duration.between(time, last).compareTo(PASSED_MIDNIGHT) > 0;
    return passed && day != null ? day.plusDays(1) : day;
  }

  /** Times before the first known day are told backwards from it, or from now. */
  private void settleDays() {
    LocalDateTime next = now.plusMinutes(5);
    boolean anchored = false;
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (d.day == null && d.time != null) {
        LocalDateTime same = next.toLocalDate().atTime(d.time);
        Duration ahead = Duration.between(next, same);
        boolean dayBefore = ahead.compareTo(anchored ? PASSED_MIDNIGHT : Duration.ZERO) > 0;
        d.day = next.toLocalDate().minusDays(dayBefore ? 1 : 0);
      }
      if (d.day != null && d.time != null) {
        next = d.day.atTime(d.time);
        anchored = true;
      }
    }
  }

  private List<ChatMessage> messages() {
    List<ChatMessage> messages = new ArrayList<>(drafts.size());
    for (Draft d : drafts) {
      String text = d.text.toString().strip();
      Quote quote = text.startsWith("「") ? quote(text) : null;
      if (quote != null) {
        text = text.substring(rule(text)[1]).strip();
      }
      LocalDate day = d.day != null ? d.day : now.toLocalDate();
      LocalDateTime at = d.time != null && d.day != null ? d.day.atTime(d.time) : null;
      messages.add(
          new ChatMessage(
              messages.size(), d.sender, at, day, text, quote, d.firstLine, d.lastLine));
    }
    return messages;
  }

  /** 「张三：…」 above a line of dashes. */
  private static @Nullable Quote quote(String text) {
    int[] rule = rule(text);
    if (rule[0] < 0) {
      return null;
    }
    int end = text.lastIndexOf('」', rule[0]);
    if (end < 0) {
      return null;
    }
    String inside = text.substring(1, end);
    int colon = inside.indexOf('：') >= 0 ? inside.indexOf('：') : inside.indexOf(':');
    return colon < 0
        ? new Quote("", inside.strip())
        : new Quote(inside.substring(0, colon).strip(), inside.substring(colon + 1).strip());
  }

  /** Start and end of the first line made of nothing but dashes; −1 if there is none. */
  private static int[] rule(String text) {
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (line.length() >= 5 && line.chars().allMatch(c -> c == '-' || c == ' ' || c == '—')) {
        return new int[] {start, end};
      }
      start = end + 1;
    }
    return new int[] {-1, -1};
  }

  /** The day of a line that holds nothing but a date; a bare one counts only outside messages. */
  private @Nullable LocalDate dayOf(String line, boolean bareToo) {
    if (line.length() > LONGEST_RULE || line.chars().noneMatch(c -> DATE_SIGNS.indexOf(c) >= 0)) {
      return null;
    }
    Matcher m = DATE_RULE.matcher(line.strip());
    if (m.matches()) {
      boolean drawn = !m.group("left").isBlank();
      Stamp stamp = drawn || bareToo ? Stamp.of(m, now) : null;
      return stamp == null ? null : stamp.day();
    }
    Matcher t = TIME_RULE.matcher(line.strip());
    Stamp stamp = t.matches() ? Stamp.of(t, now) : null;
    return stamp == null ? null : stamp.day();
  }

  private static boolean isSystem(String line) {
    return line.length() <= LONGEST_RULE && SYSTEM.anyIn(line);
  }

  private boolean isTime(String line) {
    return line.length() <= LONGEST_RULE && TIME_RULE.matcher(line.strip()).matches();
  }

  /** “群聊：米亚花园三期业主群”, “微信群‘…’的聊天记录”, or above the first header 群 or 群(128). */
  private boolean isTitle(String[] lines, int line, boolean first) {
    String t = lines[line].strip();
    if (t.isEmpty() || t.length() > LONGEST_RULE || Header.timed(t, now) != null) {
      return false;
    }
    int record = t.indexOf("聊天记录");
    if (record >= 0 && TAIL.matcher(t.substring(record)).matches()) {
      groupName = nameIn(t.substring(0, record));
      return true;
    }
    if (t.startsWith("群聊：") || t.startsWith("群聊:")) {
      groupName = t.substring(3).strip();
      return true;
    }
    int paren = Math.max(t.lastIndexOf('('), t.lastIndexOf('（'));
    String name = paren > 0 && paren >= t.length() - 7 ? t.substring(0, paren).strip() : t;
    if (first && name.endsWith("群") && name.length() <= 30 && headerFollows(lines, line)) {
      groupName = name;
      return true;
    }
    return false;
  }

  private boolean headerFollows(String[] lines, int line) {
    for (int i = line + 1; i < lines.length; i++) {
      if (!lines[i].isBlank() && dayOf(lines[i], true) == null) {
        return Header.timed(lines[i], now) != null;
      }
    }
    return false;
  }

  private static @Nullable String nameIn(String beforeRecord) {
    String name = beforeRecord.endsWith("的") ? chop(beforeRecord) : beforeRecord;
    int open = -1;
    for (char quote : new char[] {'“', '"', '「', '‘', '\''}) {
      open = Math.max(open, name.indexOf(quote));
    }
    if (open >= 0) {
      name = chop(name.substring(open + 1).strip());
    }
    return name.isBlank() || name.equals("群聊") ? null : name.strip();
  }

  private static String chop(String s) {
    return s.isEmpty() ? s : s.substring(0, s.length() - 1);
  }
}
