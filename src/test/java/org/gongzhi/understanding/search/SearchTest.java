package org.gongzhi.understanding.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.understanding.Listening.lead;
import static org.gongzhi.understanding.Listening.overseer;
import static org.gongzhi.understanding.Listening.stranger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.HostileInputs;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.understanding.Listening;
import org.gongzhi.understanding.search.Search.Order;
import org.gongzhi.understanding.search.Search.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever may read a message finds it by any of its words, and nobody else does. */
class SearchTest {
  private final Listening town = new Listening();
  private final Search search = town.the(Search.class);

  @ParameterizedTest
  @CsvSource({"燃气", "燃气泄漏", "9栋 燃气", "ABC-12", "abc", "ＡＢＣ", "DFH-2024-000001", "燃 泄漏"})
  void anyTwoCharactersFindIt(String words) {
    town.hear("9栋燃气泄漏", "物业的abc-12阀门坏了");
    assertThat(found(overseer(), words)).containsExactly("9栋燃气泄漏");
  }

  @ParameterizedTest
  @CsvSource({"燃泄", "气燃", "燃气公司", "泄", "%", "_燃气%路"})
  void whatIsNotThereIsNotFound(String words) {
    town.hear("9栋燃气泄漏", "物业的abc-12阀门坏了");
    assertThat(found(overseer(), words)).isEmpty();
  }

  @Test
  void onlyWhoMayReadFindsIt() {
    Actor reporter = Actor.resident(Ids.next(), "沈玉兰");
    town.hear("9栋燃气泄漏", "", reporter.person());
    assertThat(found(overseer(), "燃气")).hasSize(1);
    assertThat(found(lead(), "燃气")).hasSize(1);
    assertThat(found(reporter, "燃气")).hasSize(1);
    assertThat(found(stranger(), "燃气")).isEmpty();
    assertThat(found(Actor.resident(Ids.next(), "别人"), "燃气")).isEmpty();
  }

  @Test
  void closedOnesAreLeftOutWhenAskedSo() {
    Heard heard = town.hear("9栋燃气泄漏", "");
    town.again(town.closed(heard));
    assertThat(search.find(overseer(), query("燃气", Standing.OPEN, Order.NEWEST))).isEmpty();
    assertThat(search.find(overseer(), query("燃气", Standing.CLOSED, Order.NEWEST))).hasSize(1);
  }

  @Test
  void classQuarterAndTimeNarrow() {
    town.hear("9栋燃气泄漏", "");
    assertThat(narrowed(Instant.EPOCH, "A01", Listening.QUARTER)).hasSize(1);
    assertThat(narrowed(Instant.EPOCH, "A", null)).hasSize(1);
    assertThat(narrowed(Instant.EPOCH, "B01", null)).isEmpty();
    assertThat(narrowed(Instant.EPOCH, "", Ids.next())).isEmpty();
    assertThat(narrowed(Listening.NOW.minus(Duration.ofHours(48)), "", null)).hasSize(1);
    assertThat(narrowed(Listening.NOW, "", null)).isEmpty();
  }

  private List<Search.Hit> narrowed(Instant since, String category, @Nullable UUID quarter) {
    Search.Filter filter = new Search.Filter(since, category, quarter);
    return search.find(
        overseer(), new Search.Query("燃气", Standing.ALL, filter, Order.NEWEST));
  }

  @Test
  void aWordInTheTitleIsBetterThanOneInTheText() {
    town.hear("电梯停了", "");
    town.hear("门口太乱", "电梯厅堆满了东西");
    assertThat(
            search.find(overseer(), query("电梯", Standing.ALL, Order.BEST)).stream()
                .map(Search.Hit::title))
        .containsExactly("电梯停了", "门口太乱");
    assertThat(found(overseer(), "电梯")).containsExactly("门口太乱", "电梯停了");
  }

  @Test
  void anyTextIsHeardAndLookedFor() {
    HostileInputs.all()
        .forEach(
            h -> {
              town.hear(h.text().isEmpty() ? "-" : h.text().replace("\0", ""), h.text().replace("\0", ""));
              found(overseer(), h.text());
            });
    assertThat(found(overseer(), "9栋")).isNotEmpty();
  }

  @Test
  void whatAnImportBringsIsFoundAsWell() {
    town.the(HeardMessages.class).hearAtOnce(town.others(300));
    assertThat(found(overseer(), "路灯")).hasSize(200);
    assertThat(found(overseer(), "第299盏")).hasSize(1);
  }

  /** A street looks through many communities: the newest of all of them, and what there is but once. */
  @Test
  void ofManyCommunitiesTheNewestAreFound() {
    List<Heard> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String area = "3403030049%02d".formatted(i);
      town.jdbc()
          .update(
              """
              insert into places.area (code, parent, kind, name, short_name, number_prefix)
              values (?, '340303004000', 'COMMUNITY', ?, ?, ?)
              """,
              area, "社区" + i, "社区" + i, "ZZ" + (char) ('A' + i) + "Z");
      town.others(30).forEach(h -> all.add(in(area, h)));
    }
    all.add(in("340303004911", town.others(1).getFirst()));
    Collections.shuffle(all, new Random(7));
    town.the(HeardMessages.class).hearAtOnce(all);
    Heard once = in("340303004903", town.hear("井盖没了", ""));
    town.again(once);
    List<Search.Hit> lamps = search.find(street(), query("路灯", Standing.ALL, Order.NEWEST));
    assertThat(lamps)
        .extracting(Search.Hit::id)
        .containsExactlyElementsOf(
            all.stream()
                .sorted(Comparator.comparing((Heard h) -> h.about().at()).reversed())
                .limit(200)
                .map(Heard::id)
                .toList());
    assertThat(found(street(), "井盖")).hasSize(2);
  }

  private static Heard in(String area, Heard h) {
    return new Heard(
        area, Ids.next(), h.number(), h.title(), h.text(), h.about(), h.readers(), h.open());
  }

  private static Actor street() {
    Actor.Post post = new Actor.Post(Ids.next(), "街道", "STREET", "340303004", Set.of());
    return new Actor(Ids.next(), "许昕", List.of(post));
  }

  private List<String> found(Actor actor, String words) {
    return search.find(actor, query(words, Standing.ALL, Order.NEWEST)).stream()
        .map(Search.Hit::title)
        .toList();
  }

  private static Search.Query query(String words, Standing standing, Order order) {
    return new Search.Query(words, standing, Search.Filter.NONE, order);
  }
}
