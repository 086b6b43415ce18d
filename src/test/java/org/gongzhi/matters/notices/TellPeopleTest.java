package org.gongzhi.matters.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.matters.TellMatters;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.people.notices.Watches;
import org.gongzhi.people.notices.Watches.Way;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 顾海 and 周敏 report the same, 韩雪 puts it together, 吕建平 does the work: who hears of what. */
@TownTest
class TellPeopleTest {
  @Autowired TellPeople tell;
  @Autowired TellMatters understanding;
  @Autowired Matters matters;
  @Autowired Merges merges;
  @Autowired SimilarMatters similar;
  @Autowired Watches watches;
  @Autowired CaseQuery cases;
  @Autowired Homes homes;
  @Autowired Accounts accounts;
  @Autowired Actors actors;
  @Autowired JdbcClient sql;

  private Actor gu;
  private Actor zhou;
  private Actor han;
  private Actor lu;

  @BeforeEach
  void people() {
    gu = actor("顾海");
    zhou = actor("周敏");
    han = actor("韩雪");
    lu = actor("吕建平");
    follow();
  }

  @Test
  void bothWhoReportedTheSameAreToldEachOfTheirOwn() {
    CaseFile main = raised(zhou, "16栋门口的地砖松了", Urgency.NORMAL);
    CaseFile repeat = raised(gu, "16栋地砖绊人", Urgency.NORMAL);
    merges.merge(
        han,
        repeat.key(),
        Deed.of(MatterVerb.MERGE, repeat.version(), Ids.next().toString())
            .note("同一处")
            .facts(Map.of("other", main.number())),
        main.key(),
        MatterVerb.JOIN);
    CaseFile signed = act(lu, main.key(), MatterVerb.ACKNOWLEDGE, Map.of());
    matters.act(
        lu,
        main.key(),
        Deed.of(MatterVerb.RESOLVE, signed.version(), Ids.next().toString())
            .note("换了四块地砖。")
            .facts(Map.of("outcome", "SOLVED")));
    follow();
    follow();
    assertThat(told(zhou, main)).contains("matter.taken-up", "matter.please-rate");
    assertThat(told(gu, main)).containsOnlyOnce("matter.please-rate");
    assertThat(told(gu, repeat)).containsExactly("matter.merged");
    assertThat(links(gu, main)).containsOnly("/matters/" + repeat.number());
    assertThat(told(lu, main)).contains("matter.assigned", "matter.repeated");
    // who did it is not told of it
    assertThat(told(lu, main)).doesNotContain("matter.please-rate");
  }

  @Test
  void whoOnlyHasTheSameTroubleHearsHowItGoesAndNotWhatOthersWrote() {
    CaseFile c = raised(zhou, "9栋电梯晃得厉害", Urgency.NORMAL);
    while (understanding.tell(200) > 0) {
      // until it is known
    }
    similar.join(gu, c.key().area(), c.key().id());
    act(lu, c.key(), MatterVerb.ACKNOWLEDGE, Map.of());
    follow();
    assertThat(told(gu, c)).containsExactly("matter.shared");
    assertThat(links(gu, c)).containsOnly("/mine/joined");
    assertThat(
            sql.sql("select words::text from people.notice where person = :p and subject = :s")
                .param("p", gu.person())
                .param("s", c.key().id())
                .query(String.class)
                .list())
        .noneMatch(words -> words.contains("电梯晃"));
    watches.leave(gu, c.key().area(), c.key().id());
    act(zhou, c.key(), MatterVerb.WITHDRAW, Map.of());
    follow();
    assertThat(told(gu, c)).hasSize(1);
  }

  @Test
  void whoFollowsIsToldAsLongAsTheyMaySee() {
    CaseFile c = raised(zhou, "9栋门禁坏了", Urgency.NORMAL);
    watches.follow(han, c.key().area(), c.key().id(), Way.SEES);
    // of the next community: as if she had been let in once, and is not any more
    Actor liang = actor("梁静");
    watches.follow(liang, c.key().area(), c.key().id(), Way.SEES);
    act(lu, c.key(), MatterVerb.ACKNOWLEDGE, Map.of());
    follow();
    assertThat(told(han, c)).contains("matter.watched");
    assertThat(told(liang, c)).isEmpty();
    assertThat(cases.followed(han, 100)).extracting(o -> o.file().number()).contains(c.number());
    assertThat(cases.followed(liang, 100)).extracting(o -> o.file().number()).doesNotContain(c.number());
  }

  @Test
  void aReminderReachesWhoOwesTheNextStepAndWhatIsCriticalReachesThemAtNight() {
    CaseFile c = raised(zhou, "9栋有燃气味", Urgency.CRITICAL);
    act(han, c.key(), MatterVerb.NOTE, Map.of("reminds", c.clock().responsible().toString()));
    follow();
    assertThat(told(lu, c)).contains("matter.assigned", "matter.reminded");
    assertThat(
            sql.sql("select pace from people.notice where person = :p and subject = :s")
                .param("p", lu.person())
                .param("s", c.key().id())
                .query(String.class)
                .list())
        .containsOnly("EVEN_AT_NIGHT");
  }

  private void follow() {
    while (tell.follow(200) > 0) {
      // to the end
    }
  }

  private CaseFile act(Actor actor, CaseKey key, MatterVerb verb, Map<String, Object> facts) {
    int seen = cases.all(List.of(key)).getFirst().version();
    return matters.act(
        actor, key, Deed.of(verb, seen, Ids.next().toString()).note("说明").facts(facts));
  }

  private CaseFile raised(Actor actor, String title, Urgency urgency) {
    Home home = homes.of(gu);
    return matters.raise(
        actor,
        new NewMatter(
            home.area(),
            title,
            title + "，请尽快处理。",
            new NewMatter.Filing("A01", MatterKind.HELP, urgency),
            new NewMatter.Where(home.quarter(), null, "", "", "", "米亚花园三期"),
            new NewMatter.Reporter.Self(),
            NewMatter.Source.SELF,
            List.of(),
            Ids.next().toString()));
  }

  private Actor actor(String name) {
    UUID account = accounts.named(name).orElseThrow();
    return actors.of(account).orElseThrow();
  }

  private List<String> told(Actor who, CaseFile c) {
    return column("kind", who, c);
  }

  private List<String> links(Actor who, CaseFile c) {
    return column("link", who, c);
  }

  private List<String> column(String column, Actor who, CaseFile c) {
    return sql.sql(
            "select " + column + " from people.notice where person = :p and subject = :s order by at, kind")
        .param("p", who.person())
        .param("s", c.key().id())
        .query(String.class)
        .list();
  }
}
