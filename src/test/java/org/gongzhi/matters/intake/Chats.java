package org.gongzhi.matters.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.platform.TownClock;

/** The sample town's chats: Monday 17 June 2024, 20:20, in 米亚花园三期. */
final class Chats {
  static final Instant NOW =
      LocalDateTime.of(2024, 6, 17, 20, 20).atZone(TownClock.ZONE).toInstant();

  static final PlaceNames QUARTERS =
      PlaceNames.of(
          Map.of(
              "米亚花园三期", List.of("米亚三期", "米亚花园3期"),
              "米亚花园", List.of("米亚花园一期"),
              "红旗三路教师楼", List.of("教师楼", "教师新村")));

  static final Hints HINTS = new Hints("米亚花园三期", QUARTERS, Set.of("吴师傅"), Set.of("周敏"));

  private static final Catalogue CATALOGUE = Catalogue.starting();

  private Chats() {}

  static ChatTranscript transcript(String pasted) {
    return ChatTranscript.read(pasted, NOW);
  }

  static ChatReading read(String pasted) {
    return ChatReading.of(transcript(pasted), HINTS, CATALOGUE);
  }

  /** The one matter in this sentence. */
  static Proposal matter(String sentence) {
    ChatReading reading = read("沈玉兰 9-1-1402: 2024-06-17 19:38\n" + sentence);
    if (reading.proposals().size() != 1) {
      throw new AssertionError(sentence + " gives " + reading);
    }
    return reading.proposals().getFirst();
  }
}
