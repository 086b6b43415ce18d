package org.gongzhi.council.topics;

/** 步骤名称. Sets of names for the steps that people know; wording varies by place, so each can be changed. */
public enum StepNames {
  /** 本站的说法. */
  STANDARD,
  /** 六步议事法. */
  SIX_STEPS,
  /** 四议两公开. */
  FOUR_TWO,
  /** 三协同. */
  THREE_TOGETHER;

  /** The message key of its name. */
  public String label() {
    return "council.steps." + name();
  }

  /** The message key of what it calls a stage; where it has no word of its own, the standard one holds. */
  public String key(TopicStage stage) {
    return this == STANDARD ? "stage.topic." + stage : "council.steps." + name() + "." + stage;
  }
}
