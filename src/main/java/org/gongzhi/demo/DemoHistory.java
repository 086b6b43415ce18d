package org.gongzhi.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Seals;
import org.gongzhi.demo.Script.Step;
import org.gongzhi.demo.Script.Story;
import org.gongzhi.matters.Matters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 演示的半年. Lives through the script in the order of time. The clock stands at each moment while the services of
 * every day do what was done then; between the moments the timers wake up exactly when a case asked them to.
 */
@Component
@Order(1)
class DemoHistory implements DemoChapter {
  static final String AREA = "340303004007";

  private static final LocalDate FIRST_SEAL = LocalDate.of(2024, 1, 2);
  private static final LocalDate DAILY_SEALS = LocalDate.of(2024, 6, 1);
  private static final int ALL = 1_000;

  private final TownClock town;
  private final Casework casework;
  private final Matters matters;
  private final Seals seals;
  private final DemoDeeds deeds;
  private final Map<String, String> numbers = new HashMap<>();

  DemoHistory(
      TownClock town, Casework casework, Matters matters, Seals seals, DemoDeeds deeds) {
    this.town = town;
    this.casework = casework;
    this.matters = matters;
    this.seals = seals;
    this.deeds = deeds;
  }

  /** Something that happens at a time; what was planned first comes first. */
  private record Moment(Instant at, int order, Runnable event) {}

  /** What is still to come. */
  private static final class Future {
    private final PriorityQueue<Moment> moments =
        new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private int planned;

    void plan(Instant at, Runnable event) {
      if (!at.isAfter(DemoClock.START)) moments.add(new Moment(at, planned++, event));
    }
  }

  /** A matter on its way. */
  private static final class Onward {
    private final Story story;
    private CaseFile file;

    Onward(Story story, CaseFile file) {
      this.story = story;
      this.file = file;
    }
  }

  /** Does everything that was done before the demo starts. */
  @Override
  public void live(Cast cast) {
    Future future = new Future();
    List<Story> stories = Script.read();
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      String key = "demo-" + (i + 1);
      future.plan(story.at(), () -> raise(cast, future, story, key));
    }
    planSeals(future);
    for (Moment m = future.moments.poll(); m != null; m = future.moments.poll()) {
      town.standAt(m.at());
      m.event().run();
    }
  }

  /** A seal a week while the ledger is young, then one a night. */
  private void planSeals(Future future) {
    LocalDate last = LocalDate.ofInstant(DemoClock.START, TownClock.ZONE);
    FIRST_SEAL
        .datesUntil(last.plusDays(1))
        .filter(d -> d.getDayOfWeek() == DayOfWeek.MONDAY || !d.isBefore(DAILY_SEALS))
        .forEach(
            d -> future.plan(d.atStartOfDay(TownClock.ZONE).toInstant(), () -> seals.seal(AREA)));
  }

  private void raise(Cast cast, Future future, Story story, String key) {
    CaseFile file = matters.raise(cast.actor(story.teller()), deeds.matter(cast, story, key));
    numbers.put(story.title(), file.number());
    Onward onward = new Onward(story, file);
    List<Step> steps = story.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String deed = key + "-" + (i + 1);
      future.plan(step.at(), () -> act(cast, future, onward, step, deed));
    }
    wake(future, onward);
  }

  private void act(Cast cast, Future future, Onward onward, Step step, String key) {
    // another matter may have been merged into it
    onward.file = casework.find(Actor.SYSTEM, onward.file.key());
    Actor actor = deeds.actor(cast, onward.story, step, onward.file);
    onward.file =
        deeds.act(
            new DemoDeeds.Doing(actor, onward.story, key), onward.file, step, cast, numbers);
    wake(future, onward);
  }

  /** Plans the next look of the timers at a case. */
  private void wake(Future future, Onward onward) {
    Instant at = onward.file.clock().sweepAt();
    if (at == null) return;
    future.plan(
        at,
        () -> {
          if (!at.equals(onward.file.clock().sweepAt())) return;
          casework.sweep(ALL);
          onward.file = casework.find(Actor.SYSTEM, onward.file.key());
          wake(future, onward);
        });
  }
}
