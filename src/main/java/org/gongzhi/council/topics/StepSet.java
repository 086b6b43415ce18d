package org.gongzhi.council.topics;

import java.util.Map;
import org.gongzhi.platform.Refused.Sentence;

/**
 * 一套步骤名称. What a topic's steps are called where it runs.
 *
 * @param steps the set it starts from
 * @param own names that differ, by stage
 */
public record StepSet(StepNames steps, Map<TopicStage, String> own) {
  public static final StepSet STANDARD = new StepSet(StepNames.STANDARD, Map.of());

  /** The area's own name of a stage; empty where the set's holds. */
  public String ownName(TopicStage stage) {
    return own.getOrDefault(stage, "");
  }

  /** The set's name of a stage. */
  public Sentence usual(TopicStage stage) {
    return Sentence.of(steps.key(stage));
  }
}
