package org.gongzhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.gongzhi.demo.DemoOwners.Group;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.Deliveries;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.NewVote;
import org.gongzhi.voting.PaperDesk;
import org.gongzhi.voting.SlipCode;
import org.gongzhi.voting.Subject;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 演示的表决. One that has ended, on the bicycle shed north of 16栋: enough heads, too little area. One that is open, on the ropes
 * of the lifts of 9栋. Both went through the same services as any other.
 */
@Component
@Order(4)
class DemoVotes implements DemoChapter {
  private static final String QUARTER = "米亚花园三期";
  private static final int BY_TELEPHONE = 312;

  private final TownClock town;
  private final VotingDesk desk;
  private final DemoShed shed;

  DemoVotes(TownClock town, VotingDesk desk, DemoShed shed) {
    this.town = town;
    this.desk = desk;
    this.shed = shed;
  }

  @Override
  public void live(Cast cast) {
    shed(cast);
    ropes(cast);
  }

  private void shed(Cast cast) {
    Actor chair = cast.actor("孙宏图");
    List<List<String>> sheet = DemoOwners.sheet();
    at("2024-05-10", 9);
    VoteKey vote = shed.callVote(chair, plan("2024-05-10", "2024-05-27", "2024-06-17"));
    desk.rolls().importInto(chair, vote, "米亚花园三期业主名册", sheet);
    desk.votes().open(chair, vote);
    at("2024-05-28", 10);
    Actor lan = cast.actor("沈岚");
    int reached = Group.FOR.heads + Group.AGAINST.heads + Group.ABSTAIN.heads + Group.SILENT.heads;
    desk.deliveries()
        .deliver(lan, vote, numbers(1, reached), Deliveries.How.HANDED, "签收册第1至14页");
    desk.deliveries().deliverByNotice(lan, vote, "5月28日张贴在1栋、9栋、16栋公告栏，有照片");
    ballots(cast, vote, sheet);
    at("2024-06-17", 9);
    desk.votes().endDue(10);
    desk.votes().close(chair, vote);
    desk.votes().publish(chair, vote);
  }

  /** The first 312 who vote do so by telephone, the other 156 on paper. */
  private void ballots(Cast cast, VoteKey vote, List<List<String>> sheet) {
    Actor lan = cast.actor("沈岚");
    Actor xue = cast.actor("韩雪");
    int voter = 0;
    for (Group g : List.of(Group.FOR, Group.AGAINST, Group.ABSTAIN))
      for (int i = 0; i < g.heads; i++) {
        voter++;
        Stance stance = Stance.valueOf(g.name());
        if (voter <= BY_TELEPHONE) {
          at("2024-06-01", 8 + voter % 12);
          desk.ballots()
              .cast(
                  desk.owner(sheet.get(voter)),
                  vote,
                  org.gongzhi.voting.Cast.of(voter, stance, Ids.next()));
        } else {
          at("2024-06-10", 9 + voter % 8);
          String slip = SlipCode.of(vote, voter);
          PaperDesk.Mark mark = PaperDesk.Mark.valueOf(g.name());
          desk.paper().enter(lan, vote, slip, mark, "");
          desk.paper().enter(xue, vote, slip, mark, "");
        }
      }
  }

  private void ropes(Cast cast) {
    Actor chair = cast.actor("孙宏图");
    at("2024-05-30", 9);
    VoteKey vote =
        propose(
            cast,
            chair,
            new Vote.Words(
                "用维修资金更换9栋两部电梯的钢丝绳",
                "同意用9栋的维修资金更换两部电梯的钢丝绳，预算8.6万元，按面积分摊吗？"),
            OwnersItem.SPEND_FUND,
            plan("2024-05-30", "2024-06-15", "2024-07-01"));
    desk.rolls().importInto(chair, vote, "9栋业主名册", ninth());
    desk.votes().open(chair, vote);
    at("2024-06-15", 10);
    Actor lan = cast.actor("沈岚");
    desk.deliveries().deliver(lan, vote, numbers(1, 40), Deliveries.How.HANDED, "签收册第1页");
    for (int voter = 10; voter < 27; voter++)
      desk.ballots()
          .atTheDoor(lan, vote, voter, voter % 6 == 0 ? Stance.AGAINST : Stance.FOR, "韩雪在场");
    desk.paper().enter(lan, vote, SlipCode.of(vote, 31), PaperDesk.Mark.FOR, "");
  }

  /** 9栋: two entrances of eighteen floors, two doors on each; 顾海 can vote by telephone. */
  private static List<List<String>> ninth() {
    return IntStream.rangeClosed(0, 72)
        .mapToObj(
            n -> {
              if (n == 0) return List.of("房号", "面积", "业主", "电话", "业主编号");
              int floor = (n - 1) / 2 % 18 + 1;
              String door = "9栋%d单元%d%02d".formatted((n - 1) / 36 + 1, floor, (n - 1) % 2 + 1);
              boolean gu = door.equals("9栋1单元1402");
              return List.of(
                  door,
                  n % 2 == 0 ? "118.37" : "96.52",
                  gu ? "顾海" : DemoOwners.name(700 + n),
                  gu ? "13800000142" : "",
                  "N" + n);
            })
        .toList();
  }

  private VoteKey propose(
      Cast cast,
      Actor chair,
      Vote.Words words,
      OwnersItem item,
      NewVote.Plan plan) {
    var quarter = cast.quarter(QUARTER).quarter();
    return desk.votes()
        .propose(
            chair,
            new NewVote(
                quarter.area(),
                quarter.id(),
                Subject.PLAIN,
                words,
                Rule.owners(item),
                Manner.SIGNED,
                true,
                plan,
                ""));
  }

  private static NewVote.Plan plan(String noticed, String opens, String closes) {
    return new NewVote.Plan(LocalDate.parse(noticed), time(opens, 0), time(closes, 0));
  }

  private void at(String day, int hour) {
    town.standAt(time(day, hour));
  }

  private static Instant time(String day, int hour) {
    return LocalDate.parse(day).atTime(LocalTime.of(hour, 0)).atZone(TownClock.ZONE).toInstant();
  }

  private static List<Integer> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }
}
