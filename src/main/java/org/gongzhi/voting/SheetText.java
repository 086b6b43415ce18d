package org.gongzhi.voting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.crypto.Sm3;
import org.gongzhi.voting.count.Check;
import org.gongzhi.voting.count.Reading;
import org.gongzhi.voting.count.Tally;

/**
 * 计票文件. A sheet as one JSON object a line: the vote and its rule, each voter, each secret ballot, and at the end what was
 * counted, with the SM3 of everything before it.
 */
final class SheetText {
  static final String FORMAT = "gongzhi-vote-1";

  private SheetText() {}

  /**
   * @param text the whole file
   * @param digest SM3 of all but the last line
   */
  record Written(String text, String digest) {}

  static Written write(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    line(text, head(sheet));
    for (Line l : sheet.lines()) line(text, Map.of("voter", l.facts()));
    for (Sheet.Secret s : sheet.secret()) {
      Map<String, Object> ballot = new LinkedHashMap<>();
      ballot.put("receipt", s.receipt());
      ballot.put("stance", s.stance().name());
      line(text, Map.of("ballot", ballot));
    }
    String digest = Sm3.hex(text.toString().getBytes(UTF_8));
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("voters", sheet.lines().size());
    end.put("ballots", sheet.secret().size());
    end.putAll(result(sheet.tally()));
    end.put("digest", digest);
    line(text, Map.of("end", end));
    return new Written(text.toString(), digest);
  }

  private static Map<String, Object> head(Sheet sheet) {
    Sheet.Head head = sheet.head();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("format", FORMAT);
    facts.put("area", head.key().area());
    facts.put("vote", head.key().id().toString());
    facts.put("title", head.title());
    facts.put("question", head.question());
    facts.put("manner", head.manner().name());
    facts.put("opened", head.opened());
    facts.put("closed", head.closed());
    facts.put("rule", RuleFacts.of(sheet.rule()));
    return facts;
  }

  /** What the rule makes of the count, as the file claims it. */
  static Map<String, Object> result(Tally tally) {
    List<Object> readings = new ArrayList<>();
    for (Reading r : tally.readings()) {
      Map<String, Object> reading = new LinkedHashMap<>();
      reading.put("reading", r.kind().name());
      reading.put("applicable", r.applicable());
      reading.put("quorum", r.quorum().stream().map(SheetText::check).toList());
      reading.put("pass", r.pass().stream().map(SheetText::check).toList());
      reading.put("outcome", r.outcome().name());
      readings.add(reading);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("readings", readings);
    result.put("outcome", tally.outcome().name());
    return result;
  }

  private static List<Object> check(Check c) {
    return List.of(c.measure().name(), c.value(), c.base(), c.met());
  }

  private static void line(StringBuilder text, Map<String, ?> object) {
    text.append(Json.write(object)).append('\n');
  }
}
