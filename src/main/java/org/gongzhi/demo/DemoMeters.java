package org.gongzhi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.FollowUp;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.platform.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 教师楼水表分户 (W2), from a leaking riser in February to the day it was struck off in May: gate, opinions, a meeting with the water
 * company and the street, forty-eight households asked one by one, works, fifteen days on the board twice, and a review.
 */
@Component
@Order(2)
class DemoMeters implements DemoChapter {
  private static final String QUARTER = "红旗三路教师楼";
  private static final int FLOORS = 6;
  private static final int ENTRANCES = 4;
  private static final int EMPTY = 23;

  private final TopicDesk desk;

  DemoMeters(TopicDesk desk) {
    this.desk = desk;
  }

  @Override
  public void live(Cast cast) {
    Actor branch = cast.actor("秦淑珍");
    Actor lan = cast.actor("沈岚");
    CaseFile c = proposed(cast, branch, lan);
    opinions(cast, c, lan);
    decided(c, branch, lan, cast);
    carriedOut(c, branch, lan, cast);
  }

  private CaseFile proposed(Cast cast, Actor branch, Actor lan) {
    var quarter = cast.quarter(QUARTER).quarter();
    desk.at("02-23", "09:10");
    Carries.Waiting ask =
        desk.flow().carries().waiting(quarter.area(), Proposals.ROOM, 10).stream()
            .filter(w -> w.at().isBefore(TopicDesk.time("02-23", "09:10")))
            .findFirst()
            .orElseThrow();
    CaseFile c =
        desk.flow()
            .proposals()
            .propose(
                branch,
                new NewTopic(
                    quarter.area(),
                    quarter.id(),
                    new NewTopic.Text(
                        "红旗三路教师楼水表分户",
                        "48户共用一块总表，楼里的老管子跑冒滴漏，水费按人头摊，年年有人吵。"
                            + "社区党委带队看过现场：进户管要换，水表要一户一块。",
                        "给教师楼装一户一表，进户管一起换掉",
                        "城市供水条例第二十七条：总水表以后的管子由产权人管"),
                    new NewTopic.Origin(NewTopic.Kind.MATTER, ask.id()),
                    48,
                    "demo meters"));
    desk.at("02-26", "10:00");
    desk.act(branch, c, TopicVerb.ADMIT, "属于居民协商的范围，没有定过，涉及的人清楚。", Map.of());
    desk.at("02-27", "15:30");
    desk.flow()
        .topics()
        .route(
            lan,
            c.key(),
            TopicDesk.deed(desk.now(c), TopicVerb.ROUTE, "", Map.of()),
            new Topic.Way(Set.of(Touch.SINGLE_HOUSEHOLDS), Decider.HOUSEHOLDS, null, true));
    desk.at("02-28", "09:00");
    desk.act(branch, c, TopicVerb.ANNOUNCE, "", Map.of("until", TopicDesk.until("03-08")));
    return c;
  }

  /** Twelve people speak: too few for groups, so the page shows plain counts with intervals. */
  private void opinions(Cast cast, CaseFile c, Actor lan) {
    List<Actor> people =
        new ArrayList<>(List.of(cast.actor("高明远"), cast.actor("陆静怡"), cast.actor("史文轩")));
    people.addAll(
        desk.residents(
            cast,
            QUARTER,
            List.of(
                "教师楼1单元101", "教师楼1单元202", "教师楼1单元402", "教师楼2单元502", "教师楼3单元101",
                "教师楼3单元302", "教师楼4单元102", "教师楼4单元401", "教师楼4单元602"),
            2_000));
    desk.at("02-29", "19:20");
    var opinions = desk.voice().opinions();
    opinions.say(people.get(1), c.key(), "换管子的钱不能让老人家先垫");
    opinions.say(people.get(2), c.key(), "停水最多停一个白天");
    opinions.say(people.get(5), c.key(), "楼上那家老不交水费，先把他家停了");
    desk.at("03-01", "09:00");
    opinions.judge(lan, c.key(), 2, Statement.State.WAITING, null, "");
    opinions.judge(lan, c.key(), 3, Statement.State.WAITING, null, "");
    opinions.judge(
        lan, c.key(), 4, Statement.State.WAITING, Statement.Reason.PRIVACY, "说的是一家的事，可以单独找社区");
    desk.at("03-04", "20:00");
    desk.answer(c, people, List.of("+++", "++0", "+ +", "+++", "0+-", "-++"));
    opinions.count(c.key());
  }

  private void decided(CaseFile c, Actor branch, Actor lan, Cast cast) {
    desk.at("03-13", "16:30");
    desk.reached(
        branch,
        c,
        "供水公司换管装表，街道老旧小区资金出材料钱，各户不出钱；一户一户书面同意后动工。",
        "3月13日教师楼议事会，供水公司、黄庄街道列席",
        "demo meters meeting");
    asked(c, lan, cast.actor("高明远"));
    desk.at("03-23", "10:00");
    desk.act(
        lan,
        c,
        TopicVerb.DECIDE,
        "48户里47户书面同意，1户空置列为例外：换管装表，各户不出钱。",
        Map.of("until", TopicDesk.until("04-07")));
    objected(c, lan, cast.actor("史文轩"));
  }

  private void asked(CaseFile c, Actor lan, Actor gao) {
    desk.at("03-14", "09:00");
    Consents consents = desk.voice().consents();
    consents.list(lan, c.key(), String.join("\n", doors()));
    for (int no = 1; no <= ENTRANCES * FLOORS * 2; no++) {
      if (no == EMPTY) continue;
      desk.at(no % 2 == 0 ? "03-16" : "03-19", "19:00");
      consents.answer(
          no % 3 == 0 ? gao : lan,
          c.key(),
          no,
          0,
          new Consents.Answer(true, LocalDate.of(2024, 3, no % 2 == 0 ? 16 : 19), ""));
    }
    desk.at("03-22", "16:00");
    consents.except(lan, c.key(), EMPTY, "房子空着，户主在外地，管子留了接口");
  }

  private void objected(CaseFile c, Actor lan, Actor shi) {
    desk.at("03-25", "20:10");
    desk.voice().voices().object(shi, c.key(), "施工的时候楼道灯线会不会一起碰断？");
    desk.at("03-26", "09:40");
    var objection = desk.voice().voices().objections(c.key()).getFirst();
    desk.voice()
        .voices()
        .answer(lan, c.key(), objection.id(), "供水公司先摸清线路再开槽，碰断了当天接好；开工前一天贴通知。");
  }

  private static List<String> doors() {
    return IntStream.rangeClosed(1, ENTRANCES)
        .boxed()
        .flatMap(
            e ->
                IntStream.rangeClosed(1, FLOORS)
                    .boxed()
                    .flatMap(
                        f ->
                            IntStream.rangeClosed(1, 2)
                                .mapToObj(d -> e + "单元" + (f * 100 + d))))
        .toList();
  }

  private void carriedOut(CaseFile c, Actor branch, Actor lan, Cast cast) {
    desk.at("04-09", "09:20");
    FollowUp followUp = desk.flow().followUp();
    followUp.start(
        branch,
        c.key(),
        TopicDesk.deed(desk.now(c), TopicVerb.START, "", Map.of()),
        List.of(
            new FollowUp.Task(
                "换进户管，装48块户表", cast.organisation("供水公司").id(), LocalDate.of(2024, 4, 26), "供水公司"),
            new FollowUp.Task(
                "管材和开槽补墙", cast.organisation("黄庄街道").id(), LocalDate.of(2024, 4, 28), "街道老旧小区资金")));
    desk.at("04-25", "17:00");
    followUp.done(
        branch,
        c.key(),
        TopicDesk.deed(desk.now(c), TopicVerb.TASK_DONE, "四个单元都通水了，47块表已经启用，空置户留了接口。", Map.of()),
        1);
    desk.at("04-27", "11:00");
    followUp.done(
        branch,
        c.key(),
        TopicDesk.deed(desk.now(c), TopicVerb.TASK_DONE, "墙面补好刷白，渣土清走。", Map.of()),
        2);
    desk.act(branch, c, TopicVerb.FINISH, "进户管和水表都换完了。", Map.of("outcome", "SOLVED"));
    reviewed(c, lan, cast);
  }

  private void reviewed(CaseFile c, Actor lan, Cast cast) {
    desk.at("04-29", "10:00");
    desk.act(
        lan,
        c,
        TopicVerb.PASS_CHECK,
        "逐户看过，没有滴漏，总表和户表对得上。",
        Map.of("until", TopicDesk.until("05-14")));
    desk.at("05-06", "19:30");
    var voices = desk.voice().voices();
    voices.review(cast.actor("陆静怡"), c.key(), 5, "各家水费清清楚楚，不用再吵了。");
    voices.review(cast.actor("史文轩"), c.key(), 4, "");
    voices.review(cast.actor("高明远"), c.key(), 5, "");
    desk.at("05-15", "09:00");
    CaseFile last = desk.now(c);
    desk.flow().followUp().clear(lan, last.key(), last.version(), "", "demo meters clear");
  }
}
