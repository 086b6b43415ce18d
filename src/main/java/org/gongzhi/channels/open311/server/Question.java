package org.gongzhi.channels.open311.server;

import java.util.List;
import java.util.Locale;

/**
 * 提问. What is asked of whoever reports something of a class.
 *
 * @param code as it stands between the brackets of {@code attribute[CODE]}
 * @param place where in the form, from 1
 * @param type what an answer looks like
 * @param asks whether it asks anything; false for a sentence to be read
 * @param required whether there must be an answer
 * @param words the question
 * @param hint how to answer it; may be empty
 * @param choices what may be chosen; empty unless it is a list
 */
public record Question(
    String code,
    int place,
    Type type,
    boolean asks,
    boolean required,
    String words,
    String hint,
    List<Choice> choices) {
  /** 答案的样子. */
  public enum Type {
    STRING,
    NUMBER,
    DATETIME,
    TEXT,
    SINGLEVALUELIST,
    MULTIVALUELIST;

    /** As the protocol writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isList() {
      return this == SINGLEVALUELIST || this == MULTIVALUELIST;
    }
  }

  /** One that may be chosen. */
  public record Choice(String key, String name) {}

  public Question {
    choices = List.copyOf(choices);
  }
}
