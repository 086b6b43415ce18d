package org.gongzhi.understanding.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 判断. What the rules and what was learned say together. The more was learned from, the more it is listened to;
 * a firm ruling stands.
 *
 * @param answer kind or urgency
 * @param words what spoke for it where it is not what the rules say; empty where it is
 */
public record Verdict(String answer, List<String> words) {
  public Verdict {
    words = List.copyOf(words);
  }

  /**
   * @param model null as long as nothing was learned
   * @param lessons how many it was learned from
   */
  static Verdict of(@Nullable ClassModel model, int lessons, Ruling ruling, String text) {
    if (model == null || ruling.firm()) return new Verdict(ruling.answer(), List.of());
    ClassModel.Reader reader = model.new Reader();
    double[] chances = reader.chances(text);
    if (!reader.knowsAnything()) return new Verdict(ruling.answer(), List.of());
    double share = Mixture.share(lessons);
    String best = ruling.answer();
    double most = 1 - share;
    int known = reader.labels().indexOf(best);
    if (known >= 0) most += share * chances[known];
    for (int k = 0; k < chances.length; k++)
      if (k != known && share * chances[k] > most) {
        most = share * chances[k];
        best = reader.labels().get(k);
      }
    return new Verdict(best, best.equals(ruling.answer()) ? List.of() : reader.words(text, best));
  }
}
