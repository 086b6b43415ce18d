package org.gongzhi.council.topics;

/**
 * 还差什么. What is counted beside a topic, because something follows from it.
 *
 * @param objections not answered yet
 * @param tasks given
 * @param undone tasks not done yet
 * @param households on the list
 * @param missing households that have not agreed and are not excepted
 * @param reviews people who judged
 * @param content of them, at least 基本满意
 */
public record Standing(
    int objections, int tasks, int undone, int households, int missing, int reviews, int content) {
  /** 认可: more than half of those who judged. */
  boolean accepted() {
    return 2 * content > reviews;
  }
}
