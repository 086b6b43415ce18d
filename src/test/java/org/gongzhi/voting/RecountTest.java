package org.gongzhi.voting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.voting.VotingTown.SUN;
import static org.gongzhi.voting.VotingTown.XUE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.crypto.Sm3;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published vote counted again without a database, and what a forger gives away. */
class RecountTest {
  @TempDir Path folder;

  private String said = "";

  @Test
  void anOwnersVoteIsCountedAgainInAllThreeReadings() throws IOException {
    assertThat(recount(owners())).isZero();
    assertThat(said)
        .contains(
            "民法典278(8)",
            "6 人, 600.00 ㎡",
            "严格口径 strict [本次依据 relied on]",
            "议事规则口径",
            "[议事规则没有约定, 不能用 not applicable]",
            "全体口径",
            "人数 heads: 4 / 6 = 66.67%, 要 needs 4, 够 enough",
            "面积 area: 300.00 / 400.00 = 75.00%, 要 needs 300.00, 够 enough",
            "→ 通过 PASSED",
            "一致 everything fits");
  }

  @Test
  void aSecretVoteIsCountedAgainAndTheVoterFindsTheirReceipt() throws IOException {
    VotingTown town = new VotingTown();
    List<Member> members = VotingTown.there(5);
    VoteKey vote = meeting(town, Manner.SECRET, members);
    String code = Receipts.fresh();
    town.ballots.cast(by(members, 0), vote, new Cast(1, Stance.AGAINST, 0, Ids.next(), code));
    for (int i = 1; i < 4; i++)
      town.ballots.cast(
          by(members, i), vote, new Cast(i + 1, Stance.FOR, 0, Ids.next(), Receipts.fresh()));
    town.votes.close(SUN, vote);
    String file = town.closing.file(vote);
    assertThat(recount(file)).isZero();
    String receipt = java.util.HexFormat.of().formatHex(Receipts.digest(vote, code));
    assertThat(file.lines())
        .contains("{\"ballot\":{\"receipt\":\"" + receipt + "\",\"stance\":\"AGAINST\"}}");
    assertThat(file.lines().filter(l -> l.startsWith("{\"voter\""))).noneMatch(l -> l.contains("stance"));
    var found = new ByteArrayOutputStream();
    Path path = Files.writeString(folder.resolve("secret.jsonl"), file);
    assertThat(Recount.run(path, code, new PrintStream(found, true, UTF_8))).isZero();
    assertThat(found.toString(UTF_8)).contains("the ballot of the receipt: AGAINST");
    assertThat(Recount.run(path, Receipts.fresh(), new PrintStream(found, true, UTF_8))).isEqualTo(1);
    Vote counted = town.votes.run(SUN, vote);
    assertThat(town.ballots.find(counted, code.toLowerCase(java.util.Locale.ROOT)))
        .contains(Stance.AGAINST);
    assertThat(town.ballots.find(counted, Receipts.fresh())).isEmpty();
    // receipts stand in their own order, not in that of the voters
    assertThat(file.lines().filter(l -> l.startsWith("{\"ballot\"")).toList()).isSorted();
    assertThat(recount(file.replaceFirst("\\{\"ballot\".*\n", ""))).isEqualTo(1);
    assertThat(said).contains("登记 4 人, 票 3 张");
  }

  @Test
  void anOpenVoteNamesMaskedNamesAndASignedOneNone() throws IOException {
    VotingTown town = new VotingTown();
    List<Member> members = VotingTown.there(3);
    VoteKey vote = meeting(town, Manner.OPEN, members);
    town.ballots.cast(by(members, 0), vote, Cast.of(1, Stance.FOR, Ids.next()));
    town.votes.close(SUN, vote);
    assertThat(town.closing.file(vote)).contains("\"name\":\"成*1\"").doesNotContain("成员1");
    assertThat(owners()).doesNotContain("业主").doesNotContain("1380000");
  }

  /** A forger who changes one thing, and one who also mends the digest. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          "no":4,"area":10000,"units":1,"delivered":false,"way":"DOOR","stance":"AGAINST" => "no":4,"area":10000,"units":1,"delivered":false,"way":"DOOR","stance":"FOR" => 公布的结果与重新计票不符
          "no":2,"area":10000 => "no":2,"area":10001 => 公布的结果与重新计票不符
          "item":8            => "item":9            => 规则的门槛与法律不符
          "pass":[3,4,"incl"] => "pass":[1,2,"excl"] => 规则的门槛与法律不符
          "no":3              => "no":7              => 前后不连续
          ,"way":"DOOR"       => ~~                  => 登记和票对不上
          "outcome":"PASSED"} => "outcome":"FAILED"} => 公布的结果与重新计票不符
          "voters":6          => "voters":7          => 行数与结尾不符
          """)
  void whatWasChangedIsNamed(String was, String is, String finding) throws IOException {
    String file = owners();
    assertThat(file).contains(was);
    String forged = file.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is == null ? "" : is));
    assertThat(recount(forged)).isEqualTo(1);
    assertThat(said).contains(finding).doesNotContain("一致 everything fits");
    assertThat(recount(mended(forged))).isEqualTo(1);
    assertThat(said).contains(finding);
  }

  /** Not one byte may differ. */
  @Test
  void everyChangedByteIsNoticed() throws IOException {
    byte[] file = owners().getBytes(UTF_8);
    int before = file.length;
    for (int i = 0; i < before; i += 37) {
      byte[] changed = file.clone();
      changed[i] ^= 1;
      assertThat(recount(changed)).as("byte " + i + " " + (char) file[i]).isNotZero();
    }
  }

  @Test
  void aFileWithoutItsEndOrWithMoreOrWithLineOutOfItIsNotWhole() throws IOException {
    String file = owners();
    assertThat(recount(file.substring(0, file.indexOf("{\"end\"")))).isEqualTo(1);
    assertThat(said).contains("文件没有完");
    assertThat(recount(file + "{\"voter\":{}}\n")).isEqualTo(1);
    assertThat(recount(edit(file, l -> l.contains("\"no\":6") ? "" : l + "\n"))).isEqualTo(1);
    assertThat(recount(edit(file, l -> l.contains("\"no\":6") ? l + "\n" + l + "\n" : l + "\n")))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoSuchFileIsSaidToBeNone() throws IOException {
    assertThat(recount("")).isEqualTo(2);
    assertThat(recount("你好")).isEqualTo(2);
    assertThat(recount("{\"format\":\"another\"}\n")).isEqualTo(2);
    assertThat(recount(new byte[] {0, 1, 2, (byte) 0xff})).isEqualTo(2);
    var out = new ByteArrayOutputStream();
    assertThat(Recount.run(folder.resolve("nowhere"), new PrintStream(out, true, UTF_8)))
        .isEqualTo(2);
  }

  /** Six owners of 100 ㎡; two by telephone, two at the door; the company changes the use of the lawn. */
  private String owners() {
    VotingTown town = new VotingTown();
    VoteKey vote = town.opened(6, Rule.owners(OwnersItem.CHANGE_USE));
    for (int i = 1; i <= 2; i++)
      town.ballots.cast(town.voter(vote, i), vote, Cast.of(i, Stance.FOR, Ids.next()));
    town.ballots.atTheDoor(XUE, vote, 3, Stance.FOR, "沈岚在场");
    town.ballots.atTheDoor(XUE, vote, 4, Stance.AGAINST, "沈岚在场");
    town.deliveries.deliver(XUE, vote, 5, Deliveries.How.HANDED, "本人签收");
    town.wait(Duration.ofDays(20));
    town.votes.close(SUN, vote);
    return town.closing.file(vote);
  }

  private static VoteKey meeting(VotingTown town, Manner manner, List<Member> members) {
    return town.quick.put(
        SUN,
        new QuickVotes.Question(
            VotingTown.AREA,
            VotingTown.MIYA,
            Subject.PLAIN,
            new Vote.Words("楼道堆物", "同意周末集中清理吗？"),
            Body.COUNCIL,
            manner,
            members));
  }

  private static Actor by(List<Member> members, int i) {
    return Actor.resident(members.get(i).person(), members.get(i).name());
  }

  private static String edit(String file, UnaryOperator<String> row) {
    return file.lines().map(row).collect(java.util.stream.Collectors.joining());
  }

  /** With the digest such a file would have. */
  private static String mended(String forged) {
    int end = forged.indexOf("{\"end\"");
    String digest = Sm3.hex(forged.substring(0, end).getBytes(UTF_8));
    return forged.substring(0, end)
        + forged.substring(end).replaceFirst("\"digest\":\"[0-9a-f]*\"", "\"digest\":\"" + digest + "\"");
  }

  private int recount(String file) throws IOException {
    return recount(file.getBytes(UTF_8));
  }

  private int recount(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("vote.jsonl"), file);
    var out = new ByteArrayOutputStream();
    int exit = Recount.run(path, new PrintStream(out, true, UTF_8));
    said = out.toString(UTF_8);
    return exit;
  }
}
