package org.gongzhi.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Ids;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Cast;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.Member;
import org.gongzhi.voting.QuickVotes;
import org.gongzhi.voting.Subject;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Stance;

/**
 * {@code bench votes}: a meeting of two hundred. First ballots through the service, as fast as they go in; then two hundred
 * telephones that all press the button at the same moment, over HTTP, signed in, again and again. Every vote is closed, and its
 * count must be what was cast. The budget is p95 ≤ 300 ms.
 */
final class BenchVotes implements Benchmark {
  private static final int PEOPLE = 200;
  private static final int ROUNDS = 6;
  private static final int VOTES = 30;
  private static final String AREA = "340303004007";
  private static final String PASSWORD = "bench-" + UUID.randomUUID();

  @Override
  public String name() {
    return "votes";
  }

  @Override
  public void run(BenchRun run) throws CannotStart, IOException, InterruptedException {
    Town town = run.town();
    run.say("votes: " + PEOPLE + " people move in");
    List<Member> members = members(town);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      service(run, town, members, threads);
      telephones(run, town, members, threads);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<Member> members(Town town) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      NewPerson person = NewPerson.contact("voter" + i, "138%08d".formatted(i));
      UUID id = town.bean(Persons.class).register(Actor.SYSTEM, AREA, person);
      town.bean(Accounts.class).create(Actor.SYSTEM, AREA, id, "voter" + i, PASSWORD);
      members.add(Member.there(id, "voter" + i));
    }
    return members;
  }

  private static VoteKey put(Town town, List<Member> members, Manner manner) {
    return town.bean(QuickVotes.class)
        .put(
            Actor.SYSTEM,
            new QuickVotes.Question(
                AREA,
                null,
                Subject.PLAIN,
                new Vote.Words("bench", "bench"),
                Body.MOTION,
                manner,
                members));
  }

  /** Closes a vote; whatever was cast must be there. */
  private static void close(Town town, VoteKey vote) {
    Votes votes = town.bean(Votes.class);
    votes.close(Actor.SYSTEM, vote);
    long counted =
        votes.result(vote).orElseThrow().tally().count().takenPart().heads();
    if (counted != PEOPLE) throw new IllegalStateException(counted + " ballots of " + PEOPLE);
  }

  private static void service(
      BenchRun run, Town town, List<Member> members, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    Ballots ballots = town.bean(Ballots.class);
    long nanos = 0;
    int measured = 0;
    for (int v = -VOTES / 3; v < VOTES; v++) {
      VoteKey vote = put(town, members, Manner.OPEN);
      List<Callable<Integer>> casts = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Actor voter = Actor.resident(person(members, i), "voter");
        Cast cast = Cast.of(i + 1, Stance.FOR, Ids.next());
        casts.add(
            () -> {
              ballots.cast(voter, vote, cast);
              return 1;
            });
      }
      long start = System.nanoTime();
      for (Future<Integer> done : threads.invokeAll(casts)) done.get();
      if (v >= 0) {
        nanos += System.nanoTime() - start;
        measured += PEOPLE;
      }
      close(town, vote);
    }
    run.report("votes.service", measured * 1e9 / nanos, "votes/s");
  }

  private static UUID person(List<Member> members, int i) {
    UUID person = members.get(i).person();
    if (person == null) throw new IllegalStateException("nobody");
    return person;
  }

  private static void telephones(
      BenchRun run, Town town, List<Member> members, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    run.say("votes: " + PEOPLE + " people sign in");
    List<BenchPhone> phones = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++)
      phones.add(BenchPhone.signedIn(town.url(), "voter" + i, PASSWORD));
    List<Long> latencies = new ArrayList<>();
    long nanos = 0;
    for (int round = -1; round < ROUNDS; round++) {
      Manner manner = round % 2 == 0 ? Manner.OPEN : Manner.SECRET;
      VoteKey vote = put(town, members, manner);
      Round done = round(phones, vote, threads);
      if (round >= 0) {
        latencies.addAll(done.latencies());
        nanos += done.nanos();
      }
      close(town, vote);
    }
    long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    run.report("votes.telephones", sorted.length * 1e9 / nanos, "votes/s");
    run.report("votes.telephones.p50", sorted[sorted.length / 2] / 1e6, "ms");
    run.report("votes.telephones.p95", sorted[sorted.length * 95 / 100] / 1e6, "ms");
    run.report("votes.telephones.max", Arrays.stream(sorted).max().orElse(0) / 1e6, "ms");
  }

  private record Round(List<Long> latencies, long nanos) {}

  /** Everybody has the page open; then all press at once. */
  private static Round round(List<BenchPhone> phones, VoteKey vote, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    String path = "/votes/" + vote.id();
    List<Map<String, String>> forms = new ArrayList<>();
    for (BenchPhone phone : phones) {
      Map<String, String> form = phone.fields(path);
      form.put("stance", "FOR");
      forms.add(form);
    }
    CyclicBarrier ready = new CyclicBarrier(phones.size() + 1);
    List<Future<Long>> presses = new ArrayList<>();
    for (int i = 0; i < phones.size(); i++) {
      BenchPhone phone = phones.get(i);
      Map<String, String> form = forms.get(i);
      presses.add(
          threads.submit(
              () -> {
                ready.await();
                long start = System.nanoTime();
                int status = phone.send(path + "/ballots", form);
                if (status != 303 && status != 200)
                  throw new IOException("a ballot was answered " + status);
                return System.nanoTime() - start;
              }));
    }
    try {
      ready.await();
    } catch (java.util.concurrent.BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    long start = System.nanoTime();
    List<Long> latencies = new ArrayList<>();
    for (Future<Long> press : presses) latencies.add(press.get());
    return new Round(latencies, System.nanoTime() - start);
  }
}
