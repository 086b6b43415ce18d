package org.gongzhi.launch;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.opinions.Opinions.Stance;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.TownClock;

/**
 * {@code bench opinions}: a community speaks. Five hundred people answer forty statements each through the service, eight at a
 * time; every answer must be there, and counting them takes as long as it is told. The budget is 500 answers a second, stored.
 */
final class BenchOpinions implements Benchmark {
  private static final int PEOPLE = 500;
  private static final int STATEMENTS = 40;
  private static final int EACH = 5;
  private static final int WRITERS = 8;
  private static final String AREA = "340303004007";

  @Override
  public String name() {
    return "opinions";
  }

  @Override
  public void run(BenchRun run) throws CannotStart, IOException, InterruptedException {
    Town town = run.town();
    run.say("opinions: " + PEOPLE + " people move in");
    List<Actor> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      UUID id =
          town.bean(Persons.class)
              .register(Actor.SYSTEM, AREA, NewPerson.contact("speaker" + i, null));
      people.add(Actor.resident(id, "speaker" + i));
    }
    CaseKey topic = topic(town);
    Opinions opinions = town.bean(Opinions.class);
    for (int s = 0; s < STATEMENTS - 1; s++) {
      opinions.say(people.get(s / EACH), topic, "statement " + s);
      opinions.judge(people.getFirst(), topic, s + 2, Statement.State.WAITING, null, "");
    }
    List<Callable<Boolean>> answers = new ArrayList<>();
    for (int s = 1; s <= STATEMENTS; s++)
      for (int p = 0; p < PEOPLE; p++) {
        Actor who = people.get(p);
        int no = s;
        Stance stance = Stance.values()[(p % 2 + s + (p * 7 + s * 3) % 5 / 4) % 3];
        answers.add(
            () -> {
              opinions.answer(who, topic, no, stance);
              return true;
            });
      }
    measure(run, opinions, topic, answers);
  }

  private static void measure(
      BenchRun run, Opinions opinions, CaseKey topic, List<Callable<Boolean>> answers)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      long start = System.nanoTime();
      for (Future<Boolean> done : threads.invokeAll(answers)) done.get();
      run.report("opinions.stored", answers.size() * 1e9 / (System.nanoTime() - start), "votes/s");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    long start = System.nanoTime();
    opinions.count(topic);
    run.report("opinions.count", (System.nanoTime() - start) / 1e6, "ms");
    int counted = opinions.result(topic).orElseThrow().result().votes();
    if (counted != answers.size())
      throw new IllegalStateException(counted + " answers of " + answers.size());
  }

  /** A topic of the whole community, on which opinions are taken. */
  private static CaseKey topic(Town town) {
    UUID community =
        town.bean(Organisations.class)
            .register(
                Actor.SYSTEM,
                AREA,
                new NewOrganisation(OrganisationKind.COMMUNITY, "bench", "bench", "", null));
    Actor worker =
        new Actor(
            new UUID(1, 1),
            "bench",
            List.of(new Actor.Post(community, "bench", "SECRETARY", AREA, Set.of())));
    CaseFile c =
        town.bean(Proposals.class)
            .propose(
                worker,
                new NewTopic(
                    AREA,
                    null,
                    new NewTopic.Text("bench", "bench", "bench", ""),
                    new NewTopic.Origin(NewTopic.Kind.MEMBER, null),
                    0,
                    "bench opinions"));
    Topics topics = town.bean(Topics.class);
    c = topics.act(worker, c.key(), deed(c, TopicVerb.ADMIT).note("bench"));
    c =
        topics.route(
            worker,
            c.key(),
            deed(c, TopicVerb.ROUTE),
            new Topic.Way(Set.of(Touch.PREFERENCE), Decider.COUNCIL, null, false));
    String until =
        LocalDate.ofInstant(town.bean(Clock.class).instant(), TownClock.ZONE)
            .plusDays(30)
            .atStartOfDay(TownClock.ZONE)
            .toInstant()
            .toString();
    topics.act(worker, c.key(), deed(c, TopicVerb.ANNOUNCE).facts(Map.of("until", until)));
    return town.bean(Casework.class).find(Actor.SYSTEM, c.key()).key();
  }

  private static Deed deed(CaseFile c, TopicVerb verb) {
    return Deed.of(verb, c.version(), "bench " + verb);
  }
}
