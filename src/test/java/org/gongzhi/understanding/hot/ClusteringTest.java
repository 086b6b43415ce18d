package org.gongzhi.understanding.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.HostileInputs;
import org.gongzhi.understanding.similar.Rarity;
import org.gongzhi.understanding.similar.TextVector;
import org.junit.jupiter.api.Test;

/** Messages about one thing come together, and what only shares words or a place does not. */
class ClusteringTest {
  private static final List<String> PLANT =
      List.of(
          "云锦新城旁边的搅拌站噪音太大，粉尘满天",
          "搅拌站就建在云锦新城小区旁边，灰尘噪音让人没法睡",
          "云锦新城业主投诉搅拌站扬尘和噪音",
          "请把云锦新城附近的搅拌站搬走，粉尘太大",
          "云锦新城搅拌站夜里施工，噪音扰民");

  private static final List<String> DANCE =
      List.of(
          "清和广场舞音响开到晚上十点，太吵",
          "清和广场跳广场舞的音响声音太大",
          "清和广场舞晚上音响扰民没人管",
          "建议清和广场舞定个结束时间，音响小一点");

  private static final List<String> OTHERS =
      List.of(
          "九栋二单元楼道灯坏了", "请问医保怎么报销", "公交车首班能不能早一点", "自来水发黄有味道", "门口井盖松动，车一过就响",
          "电梯困人两次了", "楼上漏水到我家卫生间", "垃圾桶满了没有人清运", "充电桩一直用不了", "宽带断了三天");

  @Test
  void aTopicIsFoundAmongOthers() {
    List<String> all = new ArrayList<>(PLANT);
    all.addAll(OTHERS);
    all.addAll(DANCE);

    int[] topics = topics(all);

    assertThat(topics).startsWith(same(topics[0], PLANT.size()));
    assertThat(topics).endsWith(same(topics[topics.length - 1], DANCE.size()));
    assertThat(topics[0]).isNotEqualTo(topics[topics.length - 1]);
    for (int i = 0; i < OTHERS.size(); i++)
      assertThat(topics[PLANT.size() + i]).isNotIn(topics[0], topics[topics.length - 1]);
  }

  @Test
  void anyTextHasATopic() {
    List<String> all = new ArrayList<>(HostileInputs.all().map(HostileInputs.Hostile::text).toList());
    all.add("");
    all.add("。！？");

    assertThat(topics(all)).hasSize(all.size());
  }

  private static int[] topics(List<String> texts) {
    Rarity rarity = new Rarity();
    texts.forEach(t -> rarity.count(t, ""));
    Clustering clustering = new Clustering();
    texts.forEach(t -> clustering.add(TextVector.of(t, "", rarity)));
    return clustering.settled(2);
  }

  private static int[] same(int value, int times) {
    int[] all = new int[times];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
