package org.gongzhi.understanding.similar;

import java.util.Arrays;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 指纹. Makes fingerprints with what this town's messages taught about which words are rare: the newest of
 * them when the server starts, and each that comes after. A new town begins with the words every complaint
 * has.
 */
@Service
public class Fingerprints {
  private static final int LEARNED = 20_000;
  private static final int MARKS = 14;
  private static final int MIX = 0x85EBCA6B;

  /** What complaints everywhere are made of. */
  private static final String COMMON =
      """
      我们 小区 业主 物业 居民 社区 街道 领导 您好 你好 尊敬的 有关部门 相关部门 希望 请问 咨询 投诉 反映 举报 建议 要求 请求
      解决 处理 问题 严重 影响 生活 没有 一直 已经 多次 现在 目前 到现在 这个 什么 怎么 是否 为什么 可以 不能 无法 能否
      时候 时间 今年 去年 每天 晚上 白天 情况 附近 旁边 门口 楼下 楼上 路口 道路 车辆 电梯 停车 停车位 噪音 扰民 垃圾 维修
      房屋 房子 开发商 公司 部门 政府 管理 服务 收费 费用 工作人员 电话 答复 回复 谢谢 感谢 尽快 安排 麻烦 麻烦物业 关注
      坏了 不亮 漏水 堵塞 脏乱 安全 隐患 存在 进行 需要 应该 因为 所以 但是 而且 如果 老人 孩子 小孩 出行 休息 睡觉 环境
      """;

  private final JdbcClient jdbc;
  private final Rarity rarity = Rarity.ofTown(COMMON);
  private boolean learned;

  Fingerprints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The fingerprint of a text. */
  public synchronized Print of(String area, String title, String text) {
    if (!learned) learn();
    TextVector vector = TextVector.of(title, text, rarity);
    return new Print(vector, marks(area, vector.strongest(MARKS)));
  }

  /** Learns from one more message. */
  public synchronized void heard(String title, String text) {
    rarity.count(title, text);
  }

  private void learn() {
    learned = true;
    jdbc.sql(
            """
            -- across areas: words are rare or common in the whole town
            select title, words
            from understanding.message
            order by id desc
            limit :most
            """)
        .param("most", LEARNED)
        .query((RowCallbackHandler) r -> rarity.count(r.getString("title"), r.getString("words")));
  }

  /** The same pieces in another area are other marks. */
  static Integer[] marks(String area, int[] pieces) {
    int salt = area.hashCode() * MIX;
    return Arrays.stream(pieces).mapToObj(p -> p ^ salt).toArray(Integer[]::new);
  }
}
