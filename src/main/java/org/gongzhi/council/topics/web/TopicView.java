package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Countdown;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Step;
import org.jspecify.annotations.Nullable;

/**
 * 议题, as every page of it shows it.
 *
 * @param head what it is called, and which steps it takes
 * @param clock how long still, and who has it
 * @param text what was proposed
 * @param route who may bind; null until a person confirmed it
 * @param facts what is known besides
 * @param tasks what is done by whom until when
 * @param steps newest first
 */
public record TopicView(
    Head head,
    Clock clock,
    Text text,
    @Nullable Route route,
    List<Fact> facts,
    List<Task> tasks,
    List<Step> steps) {
  /**
   * @param about place and where it comes from
   * @param stages names of the steps
   * @param stage which it has come to
   */
  public record Head(String number, String title, String about, List<String> stages, int stage) {}

  /**
   * @param countdown null once closed
   * @param sentence how it ended; empty while open
   */
  public record Clock(
      @Nullable Countdown countdown, Light light, String word, String sentence, @Nullable Holder holder) {}

  /**
   * @param words 事由, line by line
   * @param wish in one sentence
   */
  public record Text(List<String> words, String wish) {}

  /**
   * @param decider who may bind
   * @param rules what the law says, and where
   * @param binds what follows from that
   * @param vote its page; empty when there is none
   */
  public record Route(String decider, List<Fact> rules, String binds, String vote) {}

  public record Fact(String label, String value) {}

  /**
   * @param meta who, until when, whose money
   * @param done what was done; empty while it is not
   */
  public record Task(int no, String what, String meta, String done) {}
}
