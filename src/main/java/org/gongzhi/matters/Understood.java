package org.gongzhi.matters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.matters.catalogue.DangerWord;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Refused.Sentence;

/**
 * 我们的理解. What the system makes of a resident's words; every part of it is for the resident to put right.
 *
 * @param title a few of their own words
 * @param guesses classes it may belong to, best first; empty when nothing speaks for any
 * @param kind what they want
 * @param urgency how pressing it looks
 * @param why why it looks so pressing
 * @param dangers danger words in the text: whoever writes them should call before they send
 * @param place where
 * @param quarters the quarters there are, id to name, for who must choose
 * @param threshold from which chance on a class is proposed
 */
public record Understood(
    String title,
    List<Guess> guesses,
    MatterKind kind,
    Urgency urgency,
    List<Sentence> why,
    List<DangerWord> dangers,
    Place place,
    Map<String, String> quarters,
    double threshold) {

  public Understood {
    guesses = List.copyOf(guesses);
    why = List.copyOf(why);
    dangers = List.copyOf(dangers);
  }

  /**
   * 可能的类别.
   *
   * @param matterClass the class
   * @param words the words of the text that speak for it
   * @param score how likely, from 0 to 1
   */
  public record Guess(MatterClass matterClass, List<String> words, double score) {}

  /**
   * 说的地方, as two fields of a form.
   *
   * @param quarter id of the quarter; empty when unknown
   * @param words building, entrance and floor: “9栋1单元14层”; empty when unknown
   * @param room “1402”; kept apart because it is shown to nobody but those who come
   */
  public record Place(String quarter, String words, String room) {}

  /** The same, said of another place. */
  public Understood at(Place other) {
    return new Understood(
        title, guesses, kind, urgency, why, dangers, other, quarters, threshold);
  }

  /**
   * The class, if one is likely enough and stands before the others. Otherwise people are asked: a guess that
   * is shown is seldom corrected.
   */
  public Optional<Guess> likely() {
    if (guesses.isEmpty()) return Optional.empty();
    Guess best = guesses.getFirst();
    boolean sure = guesses.size() == 1 || best.score() > guesses.get(1).score();
    return sure && best.score() >= threshold ? Optional.of(best) : Optional.empty();
  }

  /** How it is filed when nobody puts anything right. */
  public NewMatter.Filing filing() {
    return new NewMatter.Filing(
        likely().map(g -> g.matterClass().code()).orElse(null), kind, urgency);
  }
}
