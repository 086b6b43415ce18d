package org.gongzhi.platform.html;

/**
 * 倒计时, as shown.
 *
 * @param light its light
 * @param word the light's word: 快到期了
 * @param lead what the figure means: 离答应的时间还有
 * @param left the figure
 * @param bar how much of the time is used up
 */
public record Countdown(Light light, String word, String lead, Left left, Bar bar) {
  /**
   * @param used how much is used, in any unit
   * @param of of how much, in the same unit
   * @param label the same in words, for who cannot see it: 24 小时已用去 22 小时 10 分
   * @param due the sentence below: 最迟今天 10:20 办完
   */
  public record Bar(long used, long of, String label, String due) {}
}
