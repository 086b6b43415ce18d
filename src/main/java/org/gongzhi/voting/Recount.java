package org.gongzhi.voting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.Sm3;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code recount FILE}: counts a published vote again without a database, prints every reading, and names what does not fit. That
 * the file is the one that was posted shows in its digest.
 */
public final class Recount {
  private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{64}");

  private final List<String> wrong = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Sheet.Secret> secret = new ArrayList<>();
  private final Map<String, Object> head;
  private Map<String, Object> end = Map.of();

  private Recount(Map<String, Object> head) {
    this.head = head;
  }

  private static final class NoFile extends RuntimeException {}

  /**
   * Counts and says what was found.
   *
   * @return 0 when everything fits, 1 when something does not, 2 when it is not such a file
   */
  public static int run(Path file, PrintStream out) {
    return run(file, "", out);
  }

  /**
   * As {@link #run(Path, PrintStream)}, and says what the ballot of a receipt is.
   *
   * @param receipt the code a voter was given; empty for none
   * @return 1 also if there is no ballot of this receipt
   */
  public static int run(Path file, String receipt, PrintStream out) {
    try {
      return count(Files.readAllBytes(file), receipt, out);
    } catch (NoFile e) {
      out.println("不是共治公布的计票文件 not a published vote: " + file);
      return 2;
    } catch (IOException e) {
      out.println("读不了 cannot be read: " + file);
      return 2;
    }
  }

  private static int count(byte[] file, String receipt, PrintStream out) {
    // a damaged byte becomes a wrong character, and that a row that cannot be read
    List<String> rows = new String(file, UTF_8).lines().toList();
    if (rows.isEmpty()) throw new NoFile();
    Recount recount = new Recount(begun(rows.getFirst()));
    for (int i = 1; i < rows.size(); i++) recount.row(i + 1, rows.get(i));
    int fits = recount.judge(Sm3.hex(Arrays.copyOf(file, beginOfLastRow(file))), out);
    return receipt.isEmpty() ? fits : Math.max(fits, recount.find(receipt, out));
  }

  private static int beginOfLastRow(byte[] file) {
    int at = file.length;
    while (at > 0 && file[at - 1] == '\n') at--;
    while (at > 0 && file[at - 1] != '\n') at--;
    return at;
  }

  private static Map<String, Object> begun(String first) {
    try {
      Map<String, Object> head = Json.read(first);
      if (!SheetText.FORMAT.equals(head.get("format"))) throw new NoFile();
      return head;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new NoFile();
    }
  }

  private void row(int number, String row) {
    try {
      Map<String, Object> object = Json.read(row);
      if (!end.isEmpty()) wrong.add(at(number) + "结尾之后还有内容 something follows the end");
      else if (object.keySet().equals(Set.of("voter")))
        lines.add(Line.read(Json.object(object, "voter")));
      else if (object.keySet().equals(Set.of("ballot"))) ballot(Json.object(object, "ballot"));
      else if (object.keySet().equals(Set.of("end"))) end = Json.object(object, "end");
      else wrong.add(at(number) + "不认识 unknown " + object.keySet());
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      wrong.add(at(number) + "读不懂 cannot be read");
    }
  }

  private void ballot(Map<String, Object> ballot) {
    String receipt = Json.text(ballot, "receipt");
    if (!RECEIPT.matcher(receipt).matches()) throw new IllegalArgumentException("no receipt");
    secret.add(new Sheet.Secret(receipt, Stance.valueOf(Json.text(ballot, "stance"))));
  }

  private int judge(String digest, PrintStream out) {
    Sheet sheet;
    try {
      sheet = sheet();
    } catch (IllegalArgumentException | ArithmeticException e) {
      out.println("不符 does not fit: 第 1 行的表决或规则读不懂 line 1, the vote or its rule");
      return 1;
    }
    numbers(sheet);
    if (!sheet.rule().isLawful())
      wrong.add("规则的门槛与法律不符 the thresholds are not those of the law");
    secrets(sheet);
    try {
      new RecountText(out).print(sheet);
      Map<String, Object> claimed = SheetText.result(sheet.tally());
      claimed.forEach(
          (name, value) -> {
            if (!same(value, end.get(name)))
              wrong.add(
                  "公布的结果与重新计票不符 the published result differs from the recount: " + name);
          });
    } catch (IllegalArgumentException | ArithmeticException e) {
      wrong.add("票比人多 more votes than voters");
    }
    closing(sheet, digest);
    out.println("摘要 digest (SM3): " + digest);
    out.println("  请与公告上的摘要核对 compare it with the one on the public notice");
    wrong.forEach(w -> out.println("不符 does not fit: " + w));
    if (wrong.isEmpty()) out.println("一致 everything fits");
    return wrong.isEmpty() ? 0 : 1;
  }

  private int find(String code, PrintStream out) {
    String digest;
    try {
      VoteKey key =
          new VoteKey(Json.text(head, "area"), UUID.fromString(Json.text(head, "vote")));
      digest = HexFormat.of().formatHex(Receipts.digest(key, code));
    } catch (Refused | IllegalArgumentException e) {
      out.println("回执号是 20 位数字和字母 a receipt has 20 digits and letters");
      return 1;
    }
    for (Sheet.Secret s : secret)
      if (s.receipt().equals(digest)) {
        out.println("回执的票 the ballot of the receipt: " + s.stance());
        return 0;
      }
    out.println("没有这个回执的票 there is no ballot of this receipt");
    return 1;
  }

  private Sheet sheet() {
    return new Sheet(
        new Sheet.Head(
            new VoteKey(Json.text(head, "area"), UUID.fromString(Json.text(head, "vote"))),
            Json.text(head, "title"),
            Json.text(head, "question"),
            Manner.valueOf(Json.text(head, "manner")),
            Json.text(head, "opened"),
            Json.text(head, "closed")),
        RuleFacts.read(Json.object(head, "rule")),
        lines,
        secret);
  }

  private void numbers(Sheet sheet) {
    boolean owners = !sheet.rule().body().meets();
    for (int i = 0; i < lines.size(); i++) {
      Line l = lines.get(i);
      if (l.no() != i + 1) {
        wrong.add("第 " + l.no() + " 号前后不连续, 少了或多了人 numbers are not in a row at " + l.no());
        break;
      }
      if (owners != (l.area() > 0))
        wrong.add("第 " + l.no() + " 号的面积不对 wrong area of number " + l.no());
      if (l.recused() && l.tookPart())
        wrong.add("第 " + l.no() + " 号回避了却有票 number " + l.no() + " stepped aside and voted");
      if (sheet.head().manner() != Manner.SECRET && l.tookPart() != (l.stance() != null))
        wrong.add("第 " + l.no() + " 号的登记和票对不上 register and ballot differ at " + l.no());
    }
  }

  private void secrets(Sheet sheet) {
    boolean isSecret = sheet.head().manner() == Manner.SECRET;
    if (!isSecret) {
      if (!secret.isEmpty()) wrong.add("不是无记名表决却有无记名的票 secret ballots in a vote that is not");
      return;
    }
    if (lines.stream().anyMatch(l -> l.stance() != null))
      wrong.add("无记名表决里有记名的票 a named ballot in a secret vote");
    long took = lines.stream().filter(Line::tookPart).count();
    if (took != secret.size())
      wrong.add("登记 " + took + " 人, 票 " + secret.size() + " 张 so many took part, so many ballots");
    Set<String> receipts = new HashSet<>();
    for (Sheet.Secret s : secret)
      if (!receipts.add(s.receipt())) wrong.add("回执重复 a receipt twice: " + s.receipt());
  }

  private void closing(Sheet sheet, String digest) {
    if (end.isEmpty()) {
      wrong.add("文件没有完 the file ends too early");
      return;
    }
    if (!Long.valueOf(sheet.lines().size()).equals(end.get("voters"))
        || !Long.valueOf(secret.size()).equals(end.get("ballots")))
      wrong.add("行数与结尾不符 the numbers of lines differ");
    if (!digest.equals(end.get("digest")))
      wrong.add("内容被改动过: 摘要与结尾不符 the contents were changed: the digest differs");
  }

  /** Numbers out of a file are longs, so both sides are compared as they are written. */
  private static boolean same(Object computed, @Nullable Object claimed) {
    return claimed != null && Json.write(Map.of("v", computed)).equals(Json.write(Map.of("v", claimed)));
  }

  private static String at(int row) {
    return "第 " + row + " 行 line " + row + ": ";
  }
}
