package org.gongzhi.understanding.classify;

import java.util.List;
import java.util.function.Predicate;
import org.gongzhi.understanding.classify.Lessons.Lesson;
import org.springframework.stereotype.Component;

/** 测量. How often a new model and what serves now answer rightly, on lessons that neither learned from. */
@Component
class Measure {
  private final Serving serving;
  private final ClassTrees trees;
  private final Rulings rulings;

  Measure(Serving serving, ClassTrees trees, Rulings rulings) {
    this.serving = serving;
    this.trees = trees;
    this.rulings = rulings;
  }

  /**
   * @param accuracy share that the new one answered rightly
   * @param rival share that what serves answered rightly
   */
  record Result(double accuracy, double rival) {}

  Result of(String area, Question question, List<Lesson> held, Serving.Serves fresh) {
    Serving.InService now = serving.in(area);
    if (question == Question.CLASS) {
      WordRules rules = trees.of(area);
      Mixture mixture = new Mixture(rules, fresh.model(), fresh.lessons());
      Mixture rival = now.mixture(rules);
      return new Result(share(held, l -> isRight(mixture, l)), share(held, l -> isRight(rival, l)));
    }
    record Case(Ruling ruling, String text, String right) {}
    List<Case> cases =
        held.stream()
            .map(l -> new Case(rulings.of(area, question, l.text()), l.text(), "" + l.answer(question)))
            .toList();
    return new Result(
        share(
            cases,
            c ->
                Verdict.of(fresh.model(), fresh.lessons(), c.ruling, c.text)
                    .answer()
                    .equals(c.right)),
        share(cases, c -> now.verdict(question, c.ruling, c.text).answer().equals(c.right)));
  }

  private static boolean isRight(Mixture mixture, Lesson l) {
    return mixture.of(l.text()).stream()
        .findFirst()
        .filter(best -> best.code().equals(l.code()))
        .isPresent();
  }

  private static <T> double share(List<T> all, Predicate<T> right) {
    return (double) all.stream().filter(right).count() / all.size();
  }
}
