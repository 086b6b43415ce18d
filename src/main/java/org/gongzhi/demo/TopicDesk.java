package org.gongzhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.Decisions;
import org.gongzhi.council.topics.FollowUp;
import org.gongzhi.council.topics.MeetingOutcome;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.Voices;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.springframework.stereotype.Component;

/** 议事的各个窗口. All that is needed to lead a topic on its way at the times when it was led. */
@Component
record TopicDesk(Flow flow, Voice voice, Persons persons, DemoPlaces places, TownClock town) {
  private static final int ALL = 1_000;

  /** What moves a topic. */
  @Component
  record Flow(
      Proposals proposals,
      Topics topics,
      Decisions decisions,
      FollowUp followUp,
      Casework casework,
      Carries carries) {}

  /** What people say about it. */
  @Component
  record Voice(Opinions opinions, Voices voices, Consents consents) {}

  /** The clock stands at this time of 2024, and timers do what was due by then. */
  void at(String day, String time) {
    town.standAt(time(day, time));
    while (flow.casework().sweep(ALL) == ALL) {
      // a full hand means there may be more
    }
  }

  static Instant time(String day, String time) {
    return LocalDate.parse("2024-" + day)
        .atTime(LocalTime.parse(time))
        .atZone(TownClock.ZONE)
        .toInstant();
  }

  /** The end of a day, as an act names it. */
  static String until(String day) {
    return LocalDate.parse("2024-" + day)
        .plusDays(1)
        .atStartOfDay(TownClock.ZONE)
        .toInstant()
        .toString();
  }

  CaseFile now(CaseFile c) {
    return flow.casework().find(Actor.SYSTEM, c.key());
  }

  static Deed deed(CaseFile c, TopicVerb verb, String words, Map<String, Object> facts) {
    return Deed.of(verb, c.version(), "demo " + c.number() + " " + c.version() + " " + verb)
        .note(words)
        .facts(facts);
  }

  CaseFile act(Actor actor, CaseFile c, TopicVerb verb, String words, Map<String, Object> facts) {
    return flow.topics().act(actor, c.key(), deed(now(c), verb, words, facts));
  }

  /** What a meeting agreed on. */
  void reached(Actor branch, CaseFile c, String words, String meeting, String key) {
    flow.topics()
        .decidedAtMeeting(
            branch,
            c.key(),
            new MeetingOutcome(MeetingOutcome.Kind.REACHED, words, new MeetingOutcome.At(meeting, ""), now(c).version(), key));
  }

  /** People who live behind these doors, registered with their home. */
  List<Actor> residents(Cast cast, String quarter, List<String> doors, int first) {
    List<Actor> residents = new ArrayList<>();
    var built = cast.quarter(quarter);
    for (String door : doors) {
      String name = DemoOwners.name(first + residents.size());
      UUID home = places.home(built, door);
      UUID person =
          persons.register(
              Actor.SYSTEM,
              built.quarter().area(),
              new NewPerson(name, null, null, null, null, home));
      residents.add(Actor.resident(person, name));
    }
    return residents;
  }

  /** Everybody answers every statement as their line says: + agrees, - disagrees, 0 passes, a blank has not seen it. */
  void answer(CaseFile c, List<Actor> people, List<String> lines) {
    for (int p = 0; p < people.size(); p++) {
      String line = lines.get(p % lines.size());
      for (int s = 0; s < line.length(); s++) {
        Opinions.Stance stance =
            switch (line.charAt(s)) {
              case '+' -> Opinions.Stance.AGREE;
              case '-' -> Opinions.Stance.DISAGREE;
              default -> Opinions.Stance.PASS;
            };
        if (line.charAt(s) != ' ')
          voice.opinions().answer(people.get(p), c.key(), s + 1, stance);
      }
    }
  }
}
