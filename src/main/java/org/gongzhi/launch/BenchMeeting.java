package org.gongzhi.launch;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gongzhi.council.meetings.Agenda;
import org.gongzhi.council.meetings.Attendance;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.council.meetings.MeetingSeries;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Motions;
import org.gongzhi.council.meetings.SeriesRules;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.count.Body;

/**
 * {@code bench meeting}: two hundred telephones listen to one meeting. Whenever the chair puts something to the vote each hears of
 * it, loads the page within a second and a half, and then all press the button at the same moment. The budget is p95 ≤ 300 ms for
 * a vote of a server that is warm; every vote is closed, and its count must be what was cast.
 */
final class BenchMeeting implements Benchmark {
  private static final int PEOPLE = 200;
  /** A server that has just started has not learned yet what it does often; its first evening is not measured. */
  private static final int WARM = 12;

  private static final int ROUNDS = 6;
  private static final int SPREAD = 1_500;
  private static final String AREA = "340303004007";
  private static final String PASSWORD = "bench-" + UUID.randomUUID();

  @Override
  public String name() {
    return "meeting";
  }

  /** Who hears what: for each stage the moments at which telephones heard of it. */
  private static final class Ears {
    final Map<String, List<Long>> heard = new ConcurrentHashMap<>();
    final CountDownLatch first = new CountDownLatch(PEOPLE);

    void line(String line) {
      int from = line.indexOf("data-stage=\"");
      if (from < 0) return;
      String stage = line.substring(from + 12, line.indexOf('"', from + 12));
      heard.computeIfAbsent(stage, _ -> Collections.synchronizedList(new ArrayList<>())).add(System.nanoTime());
      first.countDown();
    }
  }

  @Override
  public void run(BenchRun run) throws CannotStart, IOException, InterruptedException {
    Town town = run.town();
    run.say("meeting: " + PEOPLE + " people move in");
    MeetingKey key = sitting(town);
    List<BenchPhone> phones = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++)
      phones.add(BenchPhone.signedIn(town.url(), "member" + i, PASSWORD));
    Ears ears = new Ears();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> listening = new ArrayList<>();
      for (BenchPhone phone : phones)
        listening.add(threads.submit(listen(phone, key, ears)));
      if (!ears.first.await(60, TimeUnit.SECONDS)) throw new IOException("not everybody listens");
      run.say("meeting: all listen");
      rounds(run, town, key, phones, ears, threads);
      listening.forEach(f -> f.cancel(true));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Callable<Object> listen(BenchPhone phone, MeetingKey key, Ears ears) {
    return () -> {
      phone.listen("/meetings/" + key.id() + "/live", ears::line);
      return ears;
    };
  }

  private static MeetingKey sitting(Town town) {
    UUID quarter =
        town.bean(Quarters.class).add(Actor.SYSTEM, AREA, Quarter.Facts.named("bench")).id();
    UUID council =
        town.bean(Organisations.class)
            .register(
                Actor.SYSTEM,
                AREA,
                new NewOrganisation(OrganisationKind.RESIDENTS_COUNCIL, "bench", "bench", "", quarter));
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      UUID id =
          town.bean(Persons.class)
              .register(Actor.SYSTEM, AREA, NewPerson.contact("member" + i, "139%08d".formatted(i)));
      town.bean(Accounts.class).create(Actor.SYSTEM, AREA, id, "member" + i, PASSWORD);
      town.bean(Organisations.class)
          .appoint(
              Actor.SYSTEM,
              AREA,
              new Organisations.NewPost(id, council, Office.COUNCIL_MEMBER, LocalDate.of(2024, 1, 1), null));
      people.add(id);
    }
    return opened(town, quarter, people);
  }

  private static MeetingKey opened(Town town, UUID quarter, List<UUID> people) {
    Meetings meetings = town.bean(Meetings.class);
    town.bean(MeetingSeries.class)
        .publish(
            Actor.SYSTEM,
            AREA,
            quarter,
            SeriesRules.starting(
                new SeriesRules.When(DayOfWeek.FRIDAY, LocalTime.of(19, 0), "bench"), "bench"));
    MeetingKey key = meetings.plan(Actor.SYSTEM, AREA, quarter).orElseThrow();
    LocalDate today = LocalDate.ofInstant(town.bean(TownClock.class).instant(), TownClock.ZONE);
    meetings.move(Actor.SYSTEM, key, today, LocalTime.of(19, 0), "bench");
    town.bean(Agenda.class).add(Actor.SYSTEM, key, new Item.Words("bench", "", "", ""), Set.of());
    meetings.notice(Actor.SYSTEM, key, "bench");
    meetings.appoint(Actor.SYSTEM, key, people.get(0), people.get(1));
    meetings.open(Actor.SYSTEM, key);
    for (UUID person : people)
      town.bean(Attendance.class).signByHand(Actor.SYSTEM, meetings.find(key.id()), person);
    town.bean(Agenda.class).begin(Actor.SYSTEM, key, 1);
    return key;
  }

  private static void rounds(
      BenchRun run,
      Town town,
      MeetingKey key,
      List<BenchPhone> phones,
      Ears ears,
      ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    Motions motions = town.bean(Motions.class);
    List<Long> heard = new ArrayList<>();
    List<Long> loads = new ArrayList<>();
    List<Long> votes = new ArrayList<>();
    for (int round = 1 - WARM; round <= ROUNDS; round++) {
      Motion.How how = round % 2 == 0 ? Motion.How.SIGNED : Motion.How.SECRET;
      int no = motions.put(Actor.SYSTEM, key, "bench", "bench", Body.MOTION, how);
      long put = System.nanoTime();
      motions.vote(Actor.SYSTEM, key, no);
      List<Long> pages = pages(phones, key, threads, round > 0 ? SPREAD : SPREAD / 5);
      String stage = "OPEN-1-" + no + "-VOTING-1";
      List<Long> pressed = press(phones, motions.onTheFloor(key).orElseThrow(), threads);
      motions.close(Actor.SYSTEM, key, no);
      Motion.Count count = motions.of(key).getLast().count();
      // whoever chairs does not vote
      if (count == null || count.pro() != PEOPLE - 1) throw new IllegalStateException("lost: " + count);
      if (round <= 0) continue;
      loads.addAll(pages);
      votes.addAll(pressed);
      for (long at : List.copyOf(ears.heard.getOrDefault(stage, List.of()))) heard.add(at - put);
    }
    run.report("meeting.heard", heard.size() * 100.0 / (PEOPLE * ROUNDS), "%");
    report(run, "meeting.heard", heard);
    report(run, "meeting.page", loads);
    report(run, "meeting.vote", votes);
  }

  private static void report(BenchRun run, String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) return;
    run.report(what + ".p50", sorted[sorted.length / 2] / 1e6, "ms");
    run.report(what + ".p95", sorted[sorted.length * 95 / 100] / 1e6, "ms");
  }

  /** Everybody loads the page anew, each at a moment of their own. */
  private static List<Long> pages(
      List<BenchPhone> phones, MeetingKey key, ExecutorService threads, int spread)
      throws InterruptedException, ExecutionException {
    Random random = new Random(25);
    List<Callable<Long>> loads = new ArrayList<>();
    for (BenchPhone phone : phones) {
      int later = random.nextInt(spread);
      loads.add(
          () -> {
            Thread.sleep(later);
            long start = System.nanoTime();
            phone.fields("/meetings/" + key.id());
            return System.nanoTime() - start;
          });
    }
    List<Long> all = new ArrayList<>();
    for (Future<Long> f : threads.invokeAll(loads)) all.add(f.get());
    return all;
  }

  /** All who vote have the ballot before them and press at once. */
  private static List<Long> press(List<BenchPhone> phones, Motion motion, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    String path = "/votes/" + motion.vote();
    CyclicBarrier ready = new CyclicBarrier(PEOPLE - 1);
    List<Future<Long>> presses = new ArrayList<>();
    for (BenchPhone phone : phones.subList(1, PEOPLE)) {
      Map<String, String> form = phone.fields(path);
      form.put("stance", "FOR");
      presses.add(
          threads.submit(
              () -> {
                ready.await();
                long start = System.nanoTime();
                int status = phone.send(path + "/ballots", form);
                if (status != 303 && status != 200) throw new IOException("answered " + status);
                return System.nanoTime() - start;
              }));
    }
    List<Long> all = new ArrayList<>();
    for (Future<Long> f : presses) all.add(f.get());
    return all;
  }
}
