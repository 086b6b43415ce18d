package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.MEMBER;
import static org.gongzhi.casework.Lamp.WORKER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.Town;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write and what belongs to an act comes back as it was, and hashes as it did. */
class WordsTest {
  private static Town town;

  private static final List<String> PIECES =
      List.of(
          "楼道灯坏了", "𠮷野家", "𪚥", "👩‍👩‍👧‍👦", "🏳️‍🌈", "ئۇيغۇر", "བོད་ཡིག", "e\u0301", "葛\udb40\udd01",
          "\"", "\\", "'", "''; drop table casework.act; --", "<script>alert(1)</script>", "%s {0} ${x}",
          "\n", "\r\n", "\t", "\b", "\f", "\u0001", "\u001f", "\u007f", "\u0085", "\u2028", "\u202e",
          "\ufeff", "\ufffd", "\uffff", "\\u0000", "null", "0", "-0", "1e400", " ", "　", "");

  @BeforeAll
  static void settle() {
    town = new Town(Database.fresh());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void anythingWrittenComesBackAndHashesTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String note = text(random);
      Map<String, Object> facts = facts(random, 4);
      CaseFile c =
          town.casework.open(MEMBER, town.opening(note, facts, Ids.next().toString()));
      assertThat(town.whole(c)).isEqualTo(1);
      Act act = town.casework.thread(WORKER, c.key()).getFirst();
      assertThat(act.note()).isEqualTo(note);
      assertThat(act.facts()).containsAllEntriesOf(facts);
      assertThat(act.hash()).isEqualTo(c.head());
    }
  }

  @Test
  void everyPieceStandsByItselfToo() {
    for (String piece : PIECES) {
      CaseFile c =
          town.casework.open(
              MEMBER, town.opening(piece, Map.of("f" + piece, piece), Ids.next().toString()));
      assertThat(town.whole(c)).as(piece).isEqualTo(1);
    }
  }

  /** Pages clean what is typed; what comes here all the same is refused before the database sees it. */
  @Test
  void whatTheDatabaseCannotKeepIsRefusedBefore() {
    for (String bad : List.of("\0", "灯\0坏了", "\ud842", "\udfb7", "a\udfb7\ud842b", "\ud842x"))
      for (Map<String, Object> facts : List.<Map<String, Object>>of(Map.of(), Map.of("f", List.of(bad)), Map.of(bad, 1L))) {
        String note = facts.isEmpty() ? bad : "";
        assertThatThrownBy(
                () -> town.casework.open(MEMBER, town.opening(note, facts, Ids.next().toString())))
            .isInstanceOf(IllegalArgumentException.class);
      }
  }

  @Test
  void whatIsNoFactIsRefusedBefore() {
    for (Object bad : new Object[] {1.5, 'c', null, new Object(), List.of(1.5f)}) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("f", bad);
      assertThatThrownBy(
              () -> town.casework.open(MEMBER, town.opening("", facts, Ids.next().toString())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not a fact");
    }
  }

  /** RFC 8785, without its floating point: the same object has one text, whoever writes it. */
  @Test
  void oneObjectHasOneText() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("b", List.of(true, Map.of(), List.of(), Long.MIN_VALUE, Integer.MAX_VALUE));
    object.put("😀", "€\u000f\nA'B\"\\\"/");
    object.put("\ufb33", "");
    object.put("a", "\u007f\u2028");
    assertThat(Canonical.json(object))
        .isEqualTo(
            "{\"a\":\"\u007f\u2028\",\"b\":[true,{},[],-9223372036854775808,2147483647],"
                + "\"😀\":\"€\\u000f\\nA'B\\\"\\\\\\\"/\",\"\ufb33\":\"\"}");
    assertThat(Facts.parse(Canonical.json(object)).keySet()).isEqualTo(object.keySet());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--)
      if (random.nextInt(4) > 0) text.append(PIECES.get(random.nextInt(PIECES.size())));
      else text.appendCodePoint(codePoint(random));
    return text.toString();
  }

  private static int codePoint(Random random) {
    int c = 1 + random.nextInt(Character.MAX_CODE_POINT);
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '面' : c;
  }

  private static Map<String, Object> facts(Random random, int depth) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int n = random.nextInt(5); n > 0; n--)
      facts.put("f" + text(random), fact(random, depth));
    return facts;
  }

  private static Object fact(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> text(random);
      case 1 -> random.nextLong();
      case 2 -> (long) random.nextInt(100);
      case 3 -> random.nextBoolean();
      case 4 -> {
        List<Object> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) list.add(fact(random, depth - 1));
        yield list;
      }
      default -> facts(random, depth - 1);
    };
  }
}
