package org.gongzhi.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  private final Ledger ledger;
  private final DemoDeeds deeds;
  private final List<DemoStrand> strands;

  /** Where matters are raised, kept and sealed. */
  @Component
  record Ledger(Casework casework, Matters matters, Seals seals) {}

  DemoHistory(TownClock town, Ledger ledger, DemoDeeds deeds, List<DemoStrand> strands) {
    this.town = town;
    this.ledger = ledger;
    this.deeds = deeds;
    this.strands = strands;
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
    DemoTimeline timeline = new DemoTimeline();
    List<Story> stories = Script.read();
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      String key = "demo-" + (i + 1);
      timeline.plan(story.at(), () -> raise(cast, timeline, story, key));
    }
    planSeals(timeline);
    strands.forEach(strand -> strand.plan(cast, timeline));
    timeline.live(town);
  }

  /** A seal a week while the ledger is young, then one a night. */
  private void planSeals(DemoTimeline timeline) {
    LocalDate last = LocalDate.ofInstant(DemoClock.START, TownClock.ZONE);
    FIRST_SEAL
        .datesUntil(last.plusDays(1))
        .filter(d -> d.getDayOfWeek() == DayOfWeek.MONDAY || !d.isBefore(DAILY_SEALS))
        .forEach(
            d -> timeline.plan(d.atStartOfDay(TownClock.ZONE).toInstant(), () -> ledger.seals().seal(AREA)));
  }

  private void raise(Cast cast, DemoTimeline timeline, Story story, String key) {
    CaseFile file = ledger.matters().raise(cast.actor(story.teller()), deeds.matter(cast, story, key));
    timeline.numbers().put(story.title(), file.number());
    Onward onward = new Onward(story, file);
    List<Step> steps = story.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String deed = key + "-" + (i + 1);
      timeline.plan(step.at(), () -> act(cast, timeline, onward, step, deed));
    }
    wake(timeline, onward);
  }

  private void act(Cast cast, DemoTimeline timeline, Onward onward, Step step, String key) {
    // another matter may have been merged into it
    onward.file = ledger.casework().find(Actor.SYSTEM, onward.file.key());
    Actor actor = deeds.actor(cast, onward.story, step, onward.file);
    onward.file =
        deeds.act(
            new DemoDeeds.Doing(actor, onward.story, key), onward.file, step, cast, timeline.numbers());
    wake(timeline, onward);
  }

  /** Plans the next look of the timers at a case. */
  private void wake(DemoTimeline timeline, Onward onward) {
    Instant at = onward.file.clock().sweepAt();
    if (at == null) return;
    timeline.plan(
        at,
        () -> {
          if (!at.equals(onward.file.clock().sweepAt())) return;
          ledger.casework().sweep(ALL);
          onward.file = ledger.casework().find(Actor.SYSTEM, onward.file.key());
          wake(timeline, onward);
        });
  }
}
