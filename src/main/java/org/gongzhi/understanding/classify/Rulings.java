package org.gongzhi.understanding.classify;

/** 规则从哪里来. Whoever keeps the rules for kind and urgency says what they make of a text. */
public interface Rulings {
  /**
   * Without anything that was learned of the question.
   *
   * @param question kind or urgency
   */
  Ruling of(String area, Question question, String text);
}
