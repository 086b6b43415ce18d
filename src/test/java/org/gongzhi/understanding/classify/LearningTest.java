package org.gongzhi.understanding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.understanding.classify.Learning.Example;
import org.gongzhi.understanding.classify.Learning.Learned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned from invented sentences of three classes. */
class LearningTest {
  private static final String[] WHERE = {"我们楼", "3栋", "16栋2单元", "小区门口", "14层", "教师楼", "车库", "东边"};
  private static final String[] WHEN = {"昨天", "今天早上", "一直", "前天晚上", "从上周起", "又"};
  private static final String[][] WHAT = {
    {"灯不亮了", "楼道灯坏了", "感应灯一闪一闪", "路灯黑了好几天"},
    {"下水道堵了", "污水往外冒", "化粪池满了", "厕所返水"},
    {"音响太吵睡不着", "半夜装修电钻响", "狗叫一夜", "广场舞扰民"}
  };
  private static final Learned LEARNED = Learning.from(town(240, 7));

  static List<Example> town(int n, int seed) {
    Random random = new Random(seed);
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int k = i % 3;
      all.add(
          new Example(
              one(WHERE, random) + one(WHEN, random) + one(WHAT[k], random) + "，麻烦看看",
              "ABC".substring(k, k + 1)));
    }
    return all;
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  @Test
  void sentencesNobodyHasSeenAreFiledRightly() {
    List<Example> others = town(150, 99);
    ClassModel.Reader reader = LEARNED.model().new Reader();
    assertThat(others)
        .allSatisfy(
            e ->
                assertThat(LEARNED.model().labels().get(reader.best(e.text())))
                    .isEqualTo(e.label()));
    assertThat(LEARNED.measured().macroF1()).isGreaterThan(0.95);
  }

  @Test
  void chancesAddUpToOneAndFollowTheScores() {
    double[] p = LEARNED.model().new Reader().chances("楼道灯坏了");
    assertThat(Arrays.stream(p).sum()).isBetween(0.999, 1.001);
    assertThat(p[0]).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "灯", "。。。！！！？？？", "the lamp is broken", "😂😂😂", "\u0000\u0007\uD800", "1234567890"})
  void noTextBreaksIt(String text) {
    double[] p = LEARNED.model().new Reader().chances(text);
    assertThat(Arrays.stream(p).sum()).isBetween(0.999, 1.001);
  }

  @Test
  void aVeryLongTextIsReadInPart() {
    String text = "下水道堵了。" + "啊".repeat(10_000);
    assertThat(LEARNED.model().new Reader().best(text)).isEqualTo(1);
  }

  @Test
  void traditionalAndFullWidthCharactersAreTheSameWords() {
    assertThat(FoldedChars.of("樓道燈壞了，ＡＢ１２３ 號")).isEqualTo("楼道灯坏了ab0号");
  }

  @Test
  void theSameTextsTeachTheSameModel() {
    Learned again = Learning.from(town(240, 7));
    float[] once = LEARNED.model().new Reader().scores("车库又堵了").clone();
    assertThat(again.model().new Reader().scores("车库又堵了")).containsExactly(once);
  }

  @Test
  void anyNumberOfThreadsMayAsk() throws Exception {
    float[] alone = LEARNED.model().new Reader().scores("前天晚上狗叫一夜").clone();
    Callable<float[]> ask = () -> LEARNED.model().new Reader().scores("前天晚上狗叫一夜").clone();
    try (ExecutorService hands = Executors.newFixedThreadPool(16)) {
      for (Future<float[]> answer : hands.invokeAll(java.util.Collections.nCopies(100, ask)))
        assertThat(answer.get()).containsExactly(alone);
    }
  }

  @Test
  void sharpnessTellsHowOftenAnAnswerIsRight() {
    float[][] scores = new float[200][];
    int[] right = new int[200];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = new float[] {1, 0};
      right[i] = i % 5 == 0 ? 1 : 0;
    }
    assertThat(Chances.of(scores[0], Chances.sharpness(scores, right))[0]).isBetween(0.79, 0.81);
  }
}
