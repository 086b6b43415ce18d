package org.gongzhi.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.council.meetings.MinutesText;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.SeriesRules;
import org.gongzhi.council.meetings.Speech;
import org.gongzhi.council.meetings.Task;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.count.Body;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 演示的四方议事会. The last twenty-four weekly meetings of 米亚花园三期 from {@code meetings.csv}, held by the services of every day, each
 * on its evening among everything else that happened; the twenty-fifth is on the evening on which the demo begins, told of and
 * ready to be opened.
 */
@Component
@Order(5)
class DemoMeetings implements DemoStrand, DemoChapter {
  private static final String QUARTER = "米亚花园三期";
  private static final int COLUMNS = 16;
  private static final int ABOUT = 15;

  private final TownClock town;
  private final MeetingDesk desk;
  private final DemoShed shed;

  DemoMeetings(TownClock town, MeetingDesk desk, DemoShed shed) {
    this.town = town;
    this.desk = desk;
    this.shed = shed;
  }

  /** Who leads, writes, counts and signs. */
  private record Crew(Cast cast, Actor chair, Actor recorder, Actor teller, List<Actor> signers) {
    static Crew of(Cast cast) {
      return new Crew(
          cast,
          cast.actor("许桂英"),
          cast.actor("何雨晴"),
          cast.actor("沈岚"),
          List.of(
              cast.actor("许桂英"), cast.actor("周敏"), cast.actor("孙宏图"), cast.actor("吕建平")));
    }
  }

  /**
   * One of the evenings.
   *
   * @param week counted from nought
   * @param numbers what is on the list before it begins, by title
   */
  private record Evening(
      Crew crew, LocalDate day, int week, List<String[]> rows, DemoTimeline timeline, Map<String, Integer> numbers) {}

  @Override
  public void plan(Cast cast, DemoTimeline timeline) {
    Crew crew = Crew.of(cast);
    timeline.plan(time(LocalDate.of(2023, 12, 29), 9), () -> series(crew));
    Map<LocalDate, List<String[]>> weeks = new LinkedHashMap<>();
    for (String[] c : DemoFile.rows("meetings.csv", COLUMNS))
      weeks.computeIfAbsent(LocalDate.parse("2024-" + c[0]), _ -> new ArrayList<>()).add(c);
    int week = 0;
    for (Map.Entry<LocalDate, List<String[]>> e : weeks.entrySet()) {
      Evening evening =
          new Evening(crew, e.getKey(), week++, e.getValue(), timeline, new HashMap<>());
      timeline.plan(time(evening.day().minusDays(4), 9), () -> announced(evening));
    }
  }

  private void series(Crew crew) {
    var quarter = crew.cast().quarter(QUARTER).quarter();
    desk.series()
        .publish(
            crew.chair(),
            quarter.area(),
            quarter.id(),
            SeriesRules.starting(
                new SeriesRules.When(DayOfWeek.TUESDAY, LocalTime.of(19, 0), "三期党群活动室"),
                "米亚花园三期居民议事会2021年通过、2023年12月修订的议事规则"));
  }

  private MeetingKey planned(Crew crew) {
    var quarter = crew.cast().quarter(QUARTER).quarter();
    MeetingKey key =
        desk.meetings().plan(crew.chair(), quarter.area(), quarter.id()).orElseThrow();
    desk.meetings().appoint(crew.chair(), key, crew.chair().person(), crew.recorder().person());
    return key;
  }

  /** The meeting of this evening: its agenda comes from what is open by now. */
  @Override
  public void live(Cast cast) {
    Crew crew = Crew.of(cast);
    LocalDate day = LocalDate.of(2024, 6, 18);
    town.standAt(time(day.minusDays(4), 9));
    MeetingKey key = planned(crew);
    town.standAt(time(day.minusDays(3), 10));
    String title = "停车棚表决以后，下一步怎么办";
    Set<OrganisationKind> concerns = Set.of(OrganisationKind.OWNERS_COMMITTEE);
    desk.agenda()
        .add(
            crew.chair(),
            key,
            new Item.Words(title, "业主表决就要公布，请业委会到会说明情况。", "", ""),
            concerns,
            shed.number());
    desk.meetings().notice(crew.chair(), key, "");
    desk.meetings().invite(crew.chair(), key);
    town.standAt(time(day.minusDays(1), 18));
    desk.agenda()
        .edit(
            crew.chair(),
            key,
            desk.agenda().of(key).getLast().no(),
            new Item.Words(
                title,
                "业主表决6月17日公布：人数够了，面积没够。请业委会说明情况，议一议要不要换地方再征求意见。",
                "",
                "小区党支部研究过，属于业主共同决定的事，议事会只提意见。"),
            concerns);
    town.standAt(DemoClock.START);
    desk.agenda().fill(crew.chair(), key);
  }

  private void announced(Evening e) {
    Actor chair = e.crew().chair();
    MeetingKey key = planned(e.crew());
    for (Item i : desk.agenda().of(key))
      if (i.source() != Item.Source.CARRIED) desk.agenda().remove(chair, key, i.no());
    for (String[] c : e.rows())
      if (c[ABOUT].isEmpty()) e.numbers().put(c[1], listed(e.crew(), key, c, ""));
    desk.meetings().notice(chair, key, "");
    e.timeline().plan(time(e.day(), 19), () -> hold(e, key));
    e.timeline().plan(time(e.day(), 20), () -> close(e, key));
    e.timeline().plan(time(e.day().plusDays(1), 17), () -> sign(e, key));
  }

  /** What is about a matter came up after the list was sent out. */
  private void hold(Evening e, MeetingKey key) {
    desk.meetings().open(e.crew().chair(), key);
    signIn(e.crew(), desk.meetings().find(key.id()), e.week());
    for (String[] c : e.rows()) {
      if (!c[ABOUT].isEmpty())
        e.numbers().put(
            c[1], listed(e.crew(), key, c, e.timeline().numbers().getOrDefault(c[ABOUT], c[ABOUT])));
      discuss(e.crew(), key, e.day(), c, e.numbers().getOrDefault(c[1], 0));
    }
  }

  private void close(Evening e, MeetingKey key) {
    desk.meetings().close(e.crew().chair(), key);
    desk.minutes().write(e.crew().recorder(), key);
  }

  private void sign(Evening e, MeetingKey key) {
    MinutesText text = desk.minutes().latest(key).orElseThrow();
    List<OrganisationKind> parties = Presence.PARTIES;
    for (int i = 0; i < parties.size(); i++)
      desk.minutes()
          .sign(e.crew().signers().get(i), key, parties.get(i), text.version(), text.digest());
    for (Task t : desk.decisions().of(key))
      for (String[] c : e.rows())
        if (c[10].equals(t.what()) && !c[14].isEmpty())
          e.timeline()
              .plan(
                  time(t.dueOn().minusDays(1), 16),
                  () -> desk.decisions().done(e.crew().recorder(), t.key(), c[14]));
  }

  /** Put on the list, unless it was carried over from last time. */
  private int listed(Crew crew, MeetingKey key, String[] c, String about) {
    Set<OrganisationKind> concerns =
        c[11].isEmpty() ? Set.of() : Set.of(kind(c[11]));
    Item.Words words = new Item.Words(c[1], c[2], "", "");
    for (Item i : desk.agenda().of(key))
      if (i.words().title().equals(c[1])) {
        desk.agenda().edit(crew.chair(), key, i.no(), words, concerns);
        return i.no();
      }
    desk.agenda().add(crew.chair(), key, words, concerns, about);
    return desk.agenda().of(key).getLast().no();
  }

  private static OrganisationKind kind(String owner) {
    if (owner.endsWith("党支部")) return OrganisationKind.PARTY_BRANCH;
    if (owner.endsWith("议事会")) return OrganisationKind.RESIDENTS_COUNCIL;
    return owner.endsWith("业主委员会")
        ? OrganisationKind.OWNERS_COMMITTEE
        : OrganisationKind.PROPERTY_COMPANY;
  }

  /** Everybody but one of the council and one of the committee, who take turns; who signs the minutes is always there. */
  private void signIn(Crew crew, Meeting m, int week) {
    Presence presence = desk.attendance().of(m);
    List<String> council = List.of("谢桂兰", "马长顺", "袁小满", "唐志远");
    List<String> committee = List.of("陶然", "金凤霞", "邵建军", "龚敏");
    String excused = council.get(week % council.size());
    String absent = committee.get(week % committee.size());
    for (Presence.Seat seat : presence.seats()) {
      if (seat.name().equals(excused))
        desk.attendance().excuse(crew.recorder(), m, seat.person(), "家里有事");
      else if (!seat.name().equals(absent))
        desk.attendance().signByHand(crew.recorder(), m, seat.person());
    }
    if (week % 3 == 0) desk.attendance().invite(crew.recorder(), m, "沈岚", "东方红社区");
  }

  private void discuss(Crew crew, MeetingKey key, LocalDate day, String[] c, int no) {
    desk.agenda().begin(crew.chair(), key, no);
    for (String said : c[3].split("；")) {
      String[] parts = said.split("：", 2);
      desk.floor().askFor(crew.chair(), key, parts[0], "", Speech.Side.NEUTRAL);
      int speech = desk.floor().of(key).getLast().no();
      desk.floor().give(crew.chair(), key, speech);
      desk.floor().end(crew.chair(), key, speech, parts[1]);
    }
    if (!c[4].isEmpty()) vote(crew, key, c);
    Item.Conclusion outcome = Item.Conclusion.valueOf(c[8]);
    List<Task.New> tasks =
        outcome == Item.Conclusion.CARRIED
            ? List.of()
            : List.of(
                new Task.New(
                    c[10],
                    crew.cast().organisation(c[11]).id(),
                    "",
                    c[13],
                    "周敏",
                    day.plusDays(Integer.parseInt(c[12]))));
    desk.decisions().end(crew.chair(), key, no, outcome, c[9], tasks);
  }

  private void vote(Crew crew, MeetingKey key, String[] c) {
    String mover = c[3].split("：", 2)[0];
    int motion =
        desk.motions().put(crew.chair(), key, c[4], mover, Body.MOTION, Motion.How.HANDS);
    desk.motions().vote(crew.chair(), key, motion);
    for (Actor teller : List.of(crew.recorder(), crew.teller()))
      desk.motions()
          .hands(
              teller,
              key,
              motion,
              Integer.parseInt(c[5]),
              Integer.parseInt(c[6]),
              Integer.parseInt(c[7]));
  }

  private static Instant time(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(TownClock.ZONE).toInstant();
  }
}
