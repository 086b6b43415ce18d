package org.gongzhi.council.meetings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongzhi.voting.count.Threshold;

/**
 * 会场. Everything about a meeting that changes while it sits, as it was at one moment.
 *
 * @param items the agenda, in its order
 * @param speeches oldest first
 * @param tasks what its decisions asked of whom
 */
public record Sitting(
    List<Item> items,
    List<Motion> motions,
    List<Speech> speeches,
    List<Presence.Seat> seats,
    List<Presence.Guest> guests,
    List<Task> tasks) {
  public Sitting {
    tasks =
        tasks.stream()
            .sorted(Comparator.comparing((Task t) -> t.key().item()).thenComparing(t -> t.key().no()))
            .toList();
    items = items.stream().sorted(Comparator.comparing(Item::position).thenComparing(Item::no)).toList();
    motions = motions.stream().sorted(Comparator.comparing(Motion::no)).toList();
    speeches = speeches.stream().sorted(Comparator.comparing(Speech::no)).toList();
    seats = List.copyOf(seats);
    guests = List.copyOf(guests);
  }

  /** What is on the table. */
  public Optional<Item> current() {
    return items.stream().filter(i -> i.course().now()).findFirst();
  }

  public Optional<Motion> onTheFloor() {
    return motions.stream().filter(m -> m.end() == null).findFirst();
  }

  public Optional<Speech> speaking() {
    return speeches.stream().filter(Speech::now).findFirst();
  }

  /** 应到、实到、请假、缺席, party by party. */
  public List<Presence.Count> counts() {
    return Presence.counts(seats);
  }

  public Presence presence(Threshold quorum) {
    return new Presence(seats, guests, quorum);
  }

  /** The number of an item on the list, from 1. */
  public int numberOf(Item item) {
    return items.indexOf(item) + 1;
  }
}
