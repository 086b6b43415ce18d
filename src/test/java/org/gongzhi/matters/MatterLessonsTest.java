package org.gongzhi.matters;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.TownTest;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.understanding.classify.Classes;
import org.gongzhi.understanding.classify.Classes.Likely;
import org.gongzhi.understanding.classify.Question;
import org.gongzhi.understanding.classify.Training;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 东方红社区 has dealt with many matters; what became of them is learned from. */
@TownTest
class MatterLessonsTest {
  private static final String AREA = "340303004007";

  @Autowired MatterLessons follower;
  @Autowired Training training;
  @Autowired Classes classes;
  @Autowired Understanding understanding;

  @Test
  void whatWasAcknowledgedIsLearnedOnceAndWhoAsksIsAnsweredFromIt() {
    followToTheEnd();
    int lessons = training.standing(AREA).lessons();
    assertThat(lessons).isGreaterThan(48);
    assertThat(follower.follow(100)).isZero();
    assertThat(training.standing(AREA).lessons()).isEqualTo(lessons);
    training.ask(AREA, "许昕");
    training.round();
    Training.Trained trained =
        training.standing(AREA).history().stream()
            .filter(t -> t.question() == Question.CLASS)
            .findFirst()
            .orElseThrow();
    assertThat(trained.by()).isEqualTo("许昕");
    // a class that was seen but once is not learned
    assertThat(trained.lessons() + trained.heldOut()).isBetween(48, lessons);
    assertThat(trained.state()).isEqualTo(trained.accuracy() >= trained.rival() ? "SERVING" : "WORSE");
    Likely best = classes.of(AREA, "14层的楼道灯坏了，麻烦物业修理一下").getFirst();
    assertThat(best.code()).isEqualTo("A01");
    assertThat(best.chance()).isGreaterThan(classes.threshold(AREA));
  }

  @Test
  void kindAndUrgencyAreLearnedTooAndDangerStands() {
    followToTheEnd();
    training.ask(AREA, "许昕");
    training.round();
    assertThat(training.standing(AREA).history())
        .extracting(Training.Trained::question)
        .contains(Question.KIND, Question.URGENCY);
    Understood danger = understanding.of(new Home(AREA, null, ""), "电梯里困了人，快来");
    assertThat(danger.urgency()).isEqualTo(Urgency.CRITICAL);
    assertThat(danger.kind()).isEqualTo(MatterKind.HELP);
  }

  private void followToTheEnd() {
    int acts = -1;
    while (acts != 0) acts = follower.follow(200);
  }
}
