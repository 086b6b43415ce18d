package org.gongzhi.understanding.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.Database;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.Refused;
import org.gongzhi.understanding.classify.Classes.Likely;
import org.gongzhi.understanding.classify.Learning.Example;
import org.gongzhi.understanding.classify.Training.Trained;
import org.gongzhi.understanding.classify.WordRules.ClassWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A community that has a tree of three classes and confirms what it does. */
class TrainingTest {
  private static final String AREA = "340303004007";
  private static final Instant NOW = Instant.parse("2024-06-17T11:38:00Z");

  /** Knows a word of each class, and nothing of how people here say it. */
  private static final WordRules RULES =
      new WordRules(
          List.of(
              new ClassWords("A", List.of("楼道灯")),
              new ClassWords("B", List.of("下水道")),
              new ClassWords("C", List.of("广场舞"))));

  private final HikariDataSource pool = new HikariDataSource();
  private Lessons lessons;
  private ModelStore store;
  private Serving serving;
  private Training training;
  private Classes classes;

  @BeforeEach
  void open() {
    pool.setDataSource(Database.fresh().dataSource());
    pool.setMaximumPoolSize(20);
    JdbcClient sql = new PlatformConfig().jdbcClient(new JdbcTemplate(pool));
    lessons = new Lessons(sql);
    store = new ModelStore(sql, new JdbcTransactionManager(pool));
    serving = new Serving(store);
    Measure measure = new Measure(serving, _ -> RULES, (_, _, text) -> ruling(text));
    training = new Training(lessons, store, serving, measure, Clock.fixed(NOW, ZoneOffset.UTC));
    classes = new Classes(_ -> RULES, serving);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private void confirm(int n, int seed) {
    List<Example> town = LearningTest.town(n, seed);
    for (int i = 0; i < n; i++)
      lessons.keep(
          AREA,
          new UUID(seed, i),
          town.get(i).text(),
          new Lessons.Confirmed(town.get(i).label(), null, null),
          NOW.minusSeconds(60L * (n - i)));
  }

  private static Lessons.Confirmed right(String code) {
    return new Lessons.Confirmed(code, null, null);
  }

  /** Everything is normal, unless somebody speaks of a fire. */
  private static Ruling ruling(String text) {
    return new Ruling(text.contains("起火") ? "CRITICAL" : "NORMAL", text.contains("起火"));
  }

  private String best(String text) {
    return classes.of(AREA, text).stream().findFirst().map(Likely::code).orElse("");
  }

  @Test
  void withoutAnythingLearnedTheWordsOfTheTreeAreAll() {
    assertThat(best("楼道灯坏了")).isEqualTo("A");
    assertThat(classes.of(AREA, "今天天气真好")).isEmpty();
    assertThat(classes.of(AREA, "")).isEmpty();
    assertThat(classes.threshold(AREA)).isEqualTo(0.4);
    assertThat(training.train(AREA, "")).isFalse();
    assertThatThrownBy(() -> training.ask(AREA, "许昕")).isInstanceOf(Refused.class);
  }

  @Test
  void whatPeopleConfirmedIsLearnedAndPutInServiceWithItsMeasure() {
    confirm(200, 1);
    training.ask(AREA, "许昕");
    training.round();
    Trained t = training.standing(AREA).inService(Question.CLASS).orElseThrow();
    assertThat(t.by()).isEqualTo("许昕");
    assertThat(t.lessons() + t.heldOut()).isEqualTo(200);
    assertThat(t.accuracy()).isGreaterThan(0.95).isGreaterThan(t.rival());
    assertThat(t.firstAt()).isBefore(t.lastAt());
    assertThat(training.standing(AREA).askedBy()).isNull();
    // no word of the tree is in it
    assertThat(best("半夜装修电钻响，麻烦看看")).isEqualTo("C");
    assertThat(classes.of(AREA, "污水往外冒").getFirst().words()).isNotEmpty();
    assertThat(classes.of(AREA, "楼道灯坏了").stream().mapToDouble(Likely::chance).sum())
        .isLessThanOrEqualTo(1.0001);
  }

  @Test
  void aModelThatDoesWorseIsKeptAndNotUsed() {
    confirm(200, 1);
    assertThat(training.train(AREA, "")).isTrue();
    // somebody confirms nonsense: the lessons that are learned from, not those that are measured with
    for (Lessons.Lesson l : lessons.latest(AREA))
      if (!l.isHeldOut())
        lessons.keep(AREA, l.id(), l.text(), right(l.code().equals("A") ? "B" : "A"), NOW);
    assertThat(training.train(AREA, "")).isTrue();
    List<Trained> history = training.standing(AREA).history();
    assertThat(history).extracting(Trained::state).containsExactly("WORSE", "SERVING");
    assertThat(history.getFirst().accuracy()).isLessThan(history.getFirst().rival());
    assertThat(best("半夜装修电钻响，麻烦看看")).isEqualTo("C");
  }

  /** In this community whatever is about the drains is urgent; the rules do not know it. */
  @Test
  void urgencyIsLearnedLikewiseAndDangerStands() {
    List<Example> town = LearningTest.town(600, 3);
    for (int i = 0; i < town.size(); i++)
      lessons.keep(
          AREA,
          new UUID(3, i),
          town.get(i).text(),
          new Lessons.Confirmed(
              town.get(i).label(), "HELP", town.get(i).label().equals("B") ? "URGENT" : "NORMAL"),
          NOW.minusSeconds(i));
    assertThat(urgency("前天晚上化粪池满了，麻烦看看").answer()).isEqualTo("NORMAL");
    assertThat(training.train(AREA, "")).isTrue();
    Verdict learned = urgency("前天晚上化粪池满了，麻烦看看");
    assertThat(learned.answer()).isEqualTo("URGENT");
    assertThat(learned.words()).isNotEmpty();
    assertThat(urgency("前天晚上化粪池满了，楼道起火").answer()).isEqualTo("CRITICAL");
    assertThat(urgency("").answer()).isEqualTo("NORMAL");
    Trained t = training.standing(AREA).inService(Question.URGENCY).orElseThrow();
    assertThat(t.accuracy()).isGreaterThan(t.rival());
    // all that was confirmed is of one kind: there is nothing to learn
    assertThat(training.standing(AREA).inService(Question.KIND)).isEmpty();
  }

  private Verdict urgency(String text) {
    return classes.of(AREA, Question.URGENCY, ruling(text), text);
  }

  @Test
  void aCorrectionCorrectsTheLessonAndAnOlderOneDoesNot() {
    UUID id = new UUID(9, 9);
    lessons.keep(AREA, id, "灯坏了", right("B"), NOW);
    lessons.keep(AREA, id, "灯坏了", right("A"), NOW.plusSeconds(60));
    lessons.keep(AREA, id, "灯坏了", right("C"), NOW.minusSeconds(60));
    assertThat(lessons.latest(AREA)).extracting(Lessons.Lesson::code).containsExactly("A");
    lessons.forget(AREA, id);
    assertThat(lessons.latest(AREA)).isEmpty();
  }

  @Test
  void itLearnsByItselfWhenThereIsEnoughNew() {
    confirm(60, 1);
    training.round();
    assertThat(training.standing(AREA).history()).hasSize(1);
    training.round();
    assertThat(training.standing(AREA).history()).hasSize(1);
    assertThat(training.standing("340303004004").history()).isEmpty();
  }

  @Test
  void theThresholdIsTheAreasOwn() {
    training.threshold(AREA, 75);
    assertThat(classes.threshold(AREA)).isEqualTo(0.75);
    assertThat(classes.threshold("340303004004")).isEqualTo(0.4);
    assertThatThrownBy(() -> training.threshold(AREA, 100)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> training.threshold(AREA, -1)).isInstanceOf(Refused.class);
  }

  @Test
  void aStoredModelAnswersAsTheLearnedOneDid() {
    ClassModel learned = Learning.from(LearningTest.town(150, 5)).model();
    ClassModel read = ModelBytes.read(ModelBytes.of(learned.parts()));
    for (Example e : LearningTest.town(60, 6))
      assertThat(read.new Reader().best(e.text())).isEqualTo(learned.new Reader().best(e.text()));
  }

  @Test
  void ofSixtyFourThatReplaceItAtOnceOneServes() throws Exception {
    byte[] content = ModelBytes.of(Learning.from(LearningTest.town(60, 5)).model().parts());
    ModelStore.Row row =
        new ModelStore.Row(Question.KIND, 0, NOW, "", NOW, NOW, 50, 10, 3, 0.9, 0.5, "");
    atOnce(
        () -> {
          store.keep(AREA, row, content);
          return 1;
        });
    List<ModelStore.Row> all = store.history(AREA, 100);
    assertThat(all).extracting(ModelStore.Row::version).doesNotHaveDuplicates().hasSize(64);
    assertThat(all).filteredOn(r -> r.state().equals("SERVING")).hasSize(1);
    assertThat(all.getFirst().state()).isEqualTo("SERVING");
  }

  @Test
  void whoAsksWhileItIsLearnedAnewIsAnswered() throws Exception {
    confirm(200, 1);
    training.train(AREA, "");
    try (ExecutorService hands = Executors.newFixedThreadPool(9)) {
      Future<Boolean> learning = hands.submit(() -> training.train(AREA, ""));
      List<Future<String>> asked = new ArrayList<>();
      for (int i = 0; i < 200; i++) asked.add(hands.submit(() -> best("前天晚上化粪池满了，麻烦看看")));
      for (Future<String> answer : asked) assertThat(answer.get()).isEqualTo("B");
      assertThat(learning.get()).isTrue();
    }
  }

  private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(64);
    List<T> all = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(64)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < 64; i++)
        futures.add(
            hands.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      for (Future<T> f : futures) all.add(f.get());
    }
    return all;
  }
}
