package org.gongzhi.voting.roll;

import org.gongzhi.platform.Refused.Sentence;

/**
 * 一行的问题. What keeps a row from the roll, and what to do about it.
 *
 * @param row its number in the sheet as people count, the heading being 1
 * @param what a sentence
 */
public record Problem(int row, Sentence what) {
  static Problem of(int row, String key, Object... args) {
    return new Problem(row, Sentence.of(key, args));
  }
}
