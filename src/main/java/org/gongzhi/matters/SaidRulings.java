package org.gongzhi.matters;

import java.time.Clock;
import java.time.LocalDate;
import org.gongzhi.matters.intake.Hints;
import org.gongzhi.matters.intake.Proposal;
import org.gongzhi.platform.TownClock;
import org.gongzhi.understanding.classify.Question;
import org.gongzhi.understanding.classify.Ruling;
import org.gongzhi.understanding.classify.Rulings;
import org.springframework.stereotype.Component;

/** What the rules make of kind and urgency. Where danger was spoken of, nothing learned may change it. */
@Component
class SaidRulings implements Rulings {
  private final Sayings sayings;
  private final Clock clock;

  SaidRulings(Sayings sayings, Clock clock) {
    this.sayings = sayings;
    this.clock = clock;
  }

  @Override
  public Ruling of(String area, Question question, String text) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    return of(question, sayings.of(area).read("", text, today, Hints.NONE));
  }

  static Ruling of(Question question, Proposal said) {
    String answer =
        switch (question) {
          case KIND -> said.kind().value().name();
          case URGENCY -> said.urgency().value().name();
          case CLASS -> throw new IllegalArgumentException("a class is no ruling");
        };
    return new Ruling(answer, !said.dangers().isEmpty());
  }
}
