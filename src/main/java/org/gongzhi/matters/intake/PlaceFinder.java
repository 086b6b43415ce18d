package org.gongzhi.matters.intake;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/** Where a matter is: their words first, then their card, then the group's or member's quarter. */
final class PlaceFinder {
  private final Hints hints;
  private final @Nullable String groupName;
  private final @Nullable String groupQuarter;

  PlaceFinder(Hints hints, @Nullable String groupName) {
    this.hints = hints;
    this.groupName = groupName;
    this.groupQuarter =
        groupName == null ? null : PlaceMention.find(groupName, hints.places()).quarter();
  }

  PlaceMention in(String text) {
    return PlaceMention.find(text, hints.places());
  }

  /**
   * @param said what the reporter's words say
   * @param text the words
   */
  Found<PlaceMention> of(PlaceMention said, String text, Speaker reporter) {
    List<Sentence> why = new ArrayList<>();
    if (!said.isEmpty()) {
      why.add(Sentence.of("intake.why.place.words"));
    }
    PlaceMention place = said;
    PlaceMention card = reporter.place();
    if (said.building() == null && card.building() != null && aboutTheirBuilding(said, text)) {
      boolean home = said.floor() == null && Vocabulary.AT_HOME.anyIn(text);
      place =
          said.or(
              new PlaceMention(
                  null,
                  card.building(),
                  card.entrance(),
                  null,
                  home ? card.room() : null,
                  List.of()));
      why.add(Sentence.of("intake.why.place.card", cardText(reporter)));
    }
    if (place.quarter() == null && !said.isUnsure()) {
      place = place.or(PlaceMention.quarterOnly(quarter(card, why)));
    }
    return new Found<>(place, why);
  }

  /** The gate is the same for everybody; so is another quarter. */
  private static boolean aboutTheirBuilding(PlaceMention said, String text) {
    return said.quarter() == null && !said.isUnsure() && !Vocabulary.PUBLIC_SPOT.anyIn(text);
  }

  private @Nullable String quarter(PlaceMention card, List<Sentence> why) {
    if (card.quarter() != null) {
      why.add(Sentence.of("intake.why.place.card", card.quarter()));
      return card.quarter();
    }
    if (groupQuarter != null && groupName != null) {
      why.add(Sentence.of("intake.why.place.group", groupName));
      return groupQuarter;
    }
    if (hints.quarter() != null) {
      why.add(Sentence.of("intake.why.place.own"));
    }
    return hints.quarter();
  }

  /** The part of the card that names the place: “9-1-1402”. */
  private static String cardText(Speaker reporter) {
    List<PlaceMention.Span> spans = reporter.place().spans();
    return reporter.card().substring(spans.getFirst().start(), spans.getLast().end());
  }
}
