package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.HostileInputs.Hostile;
import org.gongzhi.Strangers;
import org.gongzhi.TownTest;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.matters.TellMatters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.understanding.search.Search;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** What was told is found, offered to others who meet the same, and put together; over the wire. */
@TownTest
class FoundMattersTest {
  private static final String AREA = "340303004007";
  private static final int CROWD = 100;
  private static final Map<String, Phone> SIGNED_IN = new HashMap<>();

  @Autowired MockMvc web;
  @Autowired TellMatters tell;
  @Autowired SimilarMatters similar;
  @Autowired Search search;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext town;

  @BeforeEach
  void everybodyIsThere() {
    new Strangers(town).settle();
    everythingIsTold();
  }

  private void everythingIsTold() {
    while (tell.tell(200) > 0) {
      // until nothing is left
    }
  }

  @Test
  void twoCharactersFindWhatTheyStandIn() {
    Document found = search("community-worker", "楼道");
    assertThat(found.select(".matters mark").eachText()).isNotEmpty().containsOnly("楼道");
    assertThat(found.select(".matters .light")).isNotEmpty();
  }

  @Test
  void theBestStandFirstWhenAskedSo() {
    Document found = as("community-worker").open("/search?words=楼道&order=BEST");
    assertThat(found.select(".matters h3").first().text()).contains("楼道");
    assertThat(found.select(".segments a[aria-current]").eachText()).endsWith("最相关在前");
  }

  @Test
  void theDeskNarrowsByClassAndQuarterAndKeepsWhatWasChosen() {
    Phone worker = as("community-worker");
    Document all = worker.open("/search?words=楼道");
    Document some = worker.open("/search?words=楼道&class=A01&quarter=" + quarter());
    assertThat(some.select(".matters li").size()).isBetween(0, all.select(".matters li").size() - 1);
    assertThat(some.select("#class option[selected]").val()).isEqualTo("A01");
    assertThat(some.select(".segments a").eachAttr("href")).allMatch(h -> !h.contains("order") || h.contains("class=A01"));
    assertThat(as("resident").open("/search?words=楼道").select("#class")).isEmpty();
  }

  @Test
  void whatOtherRoomsKeepHasATabOfItsOwn() {
    Phone worker = as("community-worker");
    Document all = worker.open("/desk/votes");
    String title = all.select(".matters h3, tbody th a, li h3").first().text();
    Document found = worker.open("/search?kind=vote&words=" + title.substring(0, 4));
    assertThat(found.select(".segments a[aria-current]").eachText()).contains("表决");
    assertThat(found.select(".matters mark").eachText()).contains(title.substring(0, 4));
    assertThat(worker.open(found.select(".matters a").attr("href")).select("h1").text()).contains(title);
    assertThat(as("elsewhere").open("/search?kind=vote&words=" + title.substring(0, 4)).select(".matters")).isEmpty();
  }

  @Test
  void aNumberFindsItsMatter() {
    Document found = search("community-worker", "DFH-2024-000066");
    assertThat(found.select(".matters .who").text()).contains("DFH-2024-000066");
  }

  @Test
  void nobodyFindsWhatTheyMayNotSee() {
    assertThat(search("elsewhere", "DFH-2024-000066").select(".matters")).isEmpty();
    assertThat(search("neighbour", "DFH-2024-000066").select(".matters")).isEmpty();
    assertThat(search("water", "DFH-2024-000066").select(".matters")).isEmpty();
    assertThat(search("property", "DFH-2024-000066").select(".matters")).isNotEmpty();
    assertThat(search("resident", "DFH-2024-000066").select(".matters")).isNotEmpty();
  }

  @Test
  void oneCharacterIsTooLittleAndStays() {
    Phone worker = as("community-worker");
    Document page = worker.open("/search?words=灯");
    assertThat(worker.answer().getStatus()).isEqualTo(422);
    assertThat(page.select("#words").val()).isEqualTo("灯");
    assertThat(page.select("#words-e").text()).contains("至少要有两个连着的字");
  }

  @Test
  void initialsFindAPersonForWhoOverseesThem() {
    assertThat(search("community-worker", "syl").select("section[aria-labelledby=people] li").eachText())
        .anyMatch(p -> p.startsWith("沈*兰"));
    assertThat(search("resident", "syl").text()).doesNotContain("沈*兰");
  }

  @ParameterizedTest
  @MethodSource("org.gongzhi.HostileInputs#all")
  void whateverIsTypedIsAnswered(Hostile hostile) {
    Phone worker = as("community-worker");
    worker.open("/search?words=" + UriUtils.encode(hostile.text(), "UTF-8"));
    assertThat(worker.answer().getStatus()).isIn(200, 422);
  }

  @Test
  void whoMeetsTheSameJoinsOnce() throws Exception {
    UUID quarter = quarter();
    raise("楼顶水箱盖板被风掀翻，水箱里落了死鸽子", quarter);
    everythingIsTold();
    List<SimilarMatters.Similar> offered =
        similar.like(AREA, "水箱盖板掀翻了，水箱里有死鸽子，水没法喝", quarter, null);
    assertThat(offered).isNotEmpty();
    assertThat(offered.getFirst().voices()).isEqualTo(1);
    Actor neighbour = Actor.resident(Ids.next(), "邻居");
    atOnce(() -> similar.join(neighbour, AREA, offered.getFirst().id()));
    assertThat(
            similar.like(AREA, "水箱盖板掀翻了，水箱里有死鸽子", quarter, null).getFirst().voices())
        .isEqualTo(2);
  }

  @Test
  void aHundredLookAtOnce() throws Exception {
    Actor worker = new Actor(Ids.next(), "韩雪", List.of(overseer()));
    Search.Query query =
        new Search.Query("楼道", Search.Standing.ALL, Search.Filter.NONE, Search.Order.NEWEST);
    int expected = search.find(worker, query).size();
    atOnce(
        () -> {
          assertThat(search.find(worker, query)).hasSize(expected);
          similar.like(AREA, "楼道灯不亮", null, null);
        });
  }

  private static Actor.Post overseer() {
    return new Actor.Post(Ids.next(), "东方红社区", "COMMUNITY_WORKER", AREA, Set.of());
  }

  @Test
  void nobodyJoinsWhatIsNotThere() {
    Actor neighbour = Actor.resident(Ids.next(), "邻居");
    assertThat(
            catchThrowable(
                () -> similar.join(neighbour, AREA, Ids.next())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatManySayIsATopicWithItsRows() {
    UUID quarter = quarter();
    raise("门口烧烤摊油烟呛人，半夜还在吆喝", quarter);
    raise("烧烤摊的油烟天天往家里灌，半夜吆喝", quarter);
    raise("半夜烧烤摊吆喝，油烟呛得睡不着", quarter);
    everythingIsTold();
    Phone worker = as("community-worker");
    Document hot = worker.open("/desk/hot?days=365");
    assertThat(hot.select("tbody th a").eachText()).anyMatch(t -> t.contains("烧烤摊"));
    String href = hot.select("tbody th a:contains(烧烤摊)").attr("href");
    Document rows = worker.open(href);
    assertThat(rows.select("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
    Phone stranger = as("elsewhere");
    stranger.open(href);
    assertThat(stranger.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void beingToldAgainChangesNothing() {
    Map<String, Object> before = state();
    jdbc.sql("update casework.follower set tx = '0'::xid8, position = 0 where name = 'matters-search'")
        .update();
    everythingIsTold();
    assertThat(state()).isEqualTo(before);
  }

  private Map<String, Object> state() {
    return jdbc.sql(
            """
            -- across areas: all that was heard
            select count(*) as messages, count(topic) as placed, count(distinct topic) as topics
            from understanding.message
            """)
        .query()
        .singleRow();
  }

  private void raise(String text, UUID quarter) {
    Phone worker = as("community-worker");
    Document box = worker.open("/desk/report");
    Document look =
        worker.press(box, "下一步", Map.of("text", text, "behalf", "found")).page();
    worker.press(look, "送出", Map.of("quarter", quarter.toString()));
    assertThat(worker.answer().getStatus()).isEqualTo(303);
  }

  private UUID quarter() {
    return jdbc.sql("select id from places.pub_quarter where area = :area order by name limit 1")
        .param("area", AREA)
        .query(UUID.class)
        .single();
  }

  private static void atOnce(Runnable deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CROWD);
    try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CROWD; i++)
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  deed.run();
                  return null;
                }));
      for (Future<?> one : all) one.get();
    }
  }

  private Document search(String role, String words) {
    return as(role).open("/search?words=" + words);
  }

  /** Each signs in once: whoever signs in every minute is asked to wait. */
  private Phone as(String role) {
    return SIGNED_IN.computeIfAbsent(role, this::signedIn);
  }

  private Phone signedIn(String role) {
    Phone phone =
        Strangers.NAMES.contains(role)
            ? new Phone(web)
                .submit("/signin", Map.of("name", role, "password", Strangers.PASSWORD))
            : new Phone(web).submit("/signin/demo", Map.of("role", role));
    assertThat(phone.answer().getRedirectedUrl()).as("signing in as " + role).doesNotContain("signin");
    return phone;
  }
}
