package org.gongzhi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.Decisions;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.voting.NewVote;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 16栋停车棚 (W3), until it is put to the vote: ten neighbours sign, the council forms an opinion, and because the green belongs to
 * all owners, they decide. How the vote went is told with the other votes.
 */
@Component
@Order(3)
class DemoShed implements DemoChapter {
  private static final String QUARTER = "米亚花园三期";
  private static final int SPEAKERS = 40;

  private final TopicDesk desk;
  private @Nullable CaseFile topic;

  DemoShed(TopicDesk desk) {
    this.desk = desk;
  }

  @Override
  public void live(Cast cast) {
    Actor branch = cast.actor("许桂英");
    Actor xue = cast.actor("韩雪");
    CaseFile c = signed(cast, cast.actor("丁文博"));
    routed(c, branch, xue);
    opinions(cast, c, xue);
    desk.at("05-08", "18:40");
    desk.reached(
        branch,
        c,
        "建停车棚大家有共识：占绿地约60平方米，带充电和喷淋，费用从共有部分收益中出。绿地是全体业主的，提请业主共同决定。",
        "5月8日16栋楼下现场议事会",
        "demo shed meeting");
    topic = c;
  }

  private CaseFile signed(Cast cast, Actor ding) {
    var quarter = cast.quarter(QUARTER).quarter();
    desk.at("04-11", "19:30");
    CaseFile c =
        desk.flow()
            .proposals()
            .propose(
                ding,
                new NewTopic(
                    quarter.area(),
                    quarter.id(),
                    new NewTopic.Text(
                        "在16栋北侧绿地建非机动车停车棚",
                        "16栋楼下的电动车停得到处都是，有的推进楼道充电。北侧有块空地，能不能建个带充电的车棚。",
                        "在16栋北侧绿地建一座带充电的停车棚",
                        ""),
                    new NewTopic.Origin(NewTopic.Kind.JOINT, null),
                    144,
                    "demo shed"));
    desk.at("04-12", "20:00");
    for (String name :
        List.of("顾海", "沈玉兰", "周敏", "王秀珍", "吴晓芸", "许桂英", "孙宏图", "黄凯", "倪小慧"))
      desk.flow().proposals().sign(cast.actor(name), c.key());
    return c;
  }

  private void routed(CaseFile c, Actor branch, Actor xue) {
    desk.at("04-15", "09:30");
    desk.act(branch, c, TopicVerb.ADMIT, "联名的人够了，事情具体，没有定过。", Map.of());
    desk.at("04-16", "14:00");
    desk.flow()
        .topics()
        .route(
            xue,
            c.key(),
            TopicDesk.deed(desk.now(c), TopicVerb.ROUTE, "", Map.of()),
            new Topic.Way(
                Set.of(Touch.COMMON_PARTS, Touch.CHANGE_USE),
                Decider.OWNERS,
                OwnersItem.CHANGE_USE,
                false));
    desk.at("04-17", "09:00");
    desk.act(branch, c, TopicVerb.ANNOUNCE, "", Map.of("until", TopicDesk.until("04-30")));
  }

  /** Two ways to see it: those who park, and those who look down on the green. */
  private void opinions(Cast cast, CaseFile c, Actor xue) {
    List<Actor> people = new ArrayList<>();
    for (String name : List.of("丁文博", "吴晓芸", "黄凯", "倪小慧")) people.add(cast.actor(name));
    people.addAll(
        desk.residents(
            cast,
            QUARTER,
            IntStream.range(0, SPEAKERS)
                .mapToObj(n -> "16栋%d单元%d%02d".formatted(n % 2 + 1, n / 4 + 3, n / 2 % 2 + 1))
                .toList(),
            3_000));
    desk.at("04-18", "20:00");
    var opinions = desk.voice().opinions();
    List<String> said =
        List.of(
            "充电的地方要装喷淋和断电保护",
            "车棚离楼至少十米，夜里不能吵",
            "绿地一寸也不能少",
            "先把楼道里的电动车清出去再说",
            "车棚收费要比外面便宜",
            "占的绿地要在别处补种");
    for (int i = 0; i < said.size(); i++) opinions.say(people.get(i), c.key(), said.get(i));
    desk.at("04-19", "09:00");
    for (int no = 2; no <= said.size() + 1; no++)
      opinions.judge(xue, c.key(), no, Statement.State.WAITING, null, "");
    desk.at("04-24", "20:00");
    desk.answer(c, people, IntStream.range(0, people.size()).mapToObj(DemoShed::line).toList());
    opinions.count(c.key());
  }

  /** One in three looks down on the green. */
  private static String line(int person) {
    return person % 3 == 2 ? "-++++-+" : "+++-+++";
  }

  /** Its number, by which people quote it. */
  String number() {
    if (topic == null) throw new IllegalStateException("the shed was not talked over yet");
    return topic.number();
  }

  /** 发起表决: the owners' committee puts it to the vote. */
  VoteKey callVote(Actor chair, NewVote.Plan plan) {
    if (topic == null) throw new IllegalStateException("the shed was not talked over yet");
    CaseFile c = desk.now(topic);
    return desk.flow()
        .decisions()
        .callVote(
            chair,
            c.key(),
            TopicDesk.deed(c, TopicVerb.CALL_VOTE, "", Map.of()),
            new Decisions.Call(
                "同意在16栋北侧绿地建一座非机动车停车棚，占绿地约60平方米，费用从共有部分收益中出吗？", plan, ""));
  }
}
