package org.gongzhi.council.consensus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate consensus --votes FILE}: groups and consensus of votes exported by Polis, a list of
 * {@code {pid, tid, vote}} with 1 for agreement; newer exports write {@code participant_id} and {@code
 * statement_id}. Read as a stream, for such a file may hold millions.
 */
public final class EvaluateConsensus {
  private static final JsonMapper JSON = new JsonMapper();

  private EvaluateConsensus() {}

  /**
   * Works it out and prints one line of JSON.
   *
   * @return 0, or 1 if the file cannot be read
   */
  public static int run(Path file, PrintStream out) {
    try {
      out.println(JSON.writeValueAsString(told(Consensus.of(read(file)))));
      return 0;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      out.println(JSON.writeValueAsString(Map.of("error", String.valueOf(e.getMessage()))));
      return 1;
    }
  }

  private static Map<String, Object> told(Consensus c) {
    List<Object> groups = new ArrayList<>();
    Map<String, Object> marks = new LinkedHashMap<>();
    for (int g = 0; g < c.groups().size(); g++) {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("id", g);
      group.put("members", c.groups().get(g).people());
      groups.add(group);
      marks.put(
          String.valueOf(g),
          c.groups().get(g).marks().stream().map(Consensus.Mark::statement).toList());
    }
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("agree", c.agreed());
    common.put("disagree", c.refused());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("groups", groups);
    all.put("consensus", common);
    all.put("representative", marks);
    return all;
  }

  static Votes read(Path file) throws IOException {
    Votes.Collector votes = new Votes.Collector();
    try (JsonParser p = JSON.createParser(file.toFile())) {
      if (p.nextToken() != JsonToken.START_ARRAY) throw new IOException(file + " is not a list of votes");
      while (p.nextToken() == JsonToken.START_OBJECT) one(p, votes);
    }
    return votes.votes();
  }

  private static void one(JsonParser p, Votes.Collector votes) throws IOException {
    Integer person = null;
    Integer statement = null;
    Integer vote = null;
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "pid", "participant_id" -> person = number(p);
        case "tid", "statement_id" -> statement = number(p);
        case "vote" -> vote = number(p);
        default -> p.skipChildren();
      }
    }
    if (person == null || statement == null || vote == null)
      throw new IOException("a vote without person, statement or answer, before " + p.currentLocation());
    votes.add(person, statement, vote);
  }

  private static @Nullable Integer number(JsonParser p) {
    return p.currentToken().isNumeric() ? Integer.valueOf(p.getValueAsInt()) : null;
  }
}
