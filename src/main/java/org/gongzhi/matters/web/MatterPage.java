package org.gongzhi.matters.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Countdown;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Photo;
import org.gongzhi.platform.html.Step;
import org.jspecify.annotations.Nullable;

/**
 * 一件事的经过, as its reporter sees it.
 *
 * @param head what it is
 * @param clock how long still and who has it; for a closed matter how it ended
 * @param ask what the reporter is asked; null when nothing
 * @param steps what was done, newest first
 * @param acts what the reporter may do now
 * @param form what was typed and refused, else empty
 * @param joined the matter it was merged into; null when it was not
 * @param from what it came from, as far as the reporter may read it
 * @param note a sentence about what has just happened; empty when nothing has
 */
public record MatterPage(
    Head head,
    Clock clock,
    @Nullable Ask ask,
    List<Step> steps,
    List<Act> acts,
    Form form,
    @Nullable Joined joined,
    List<Step.See> from,
    String note) {

  /**
   * @param path the matter's own address: {@code /matters/DFH-2024-000066}, or that of a private link
   * @param number the number people quote
   * @param about class and place
   * @param title one line
   * @param version the version shown; an act on an older one is refused
   */
  public record Head(String path, String number, String about, String title, int version) {
    /** Whether it was reached by a private link, without a sign-in. */
    public boolean isPrivate() {
      return path.startsWith(PrivatePages.PATH);
    }
  }

  /**
   * @param countdown the figure; null once closed
   * @param light its light
   * @param word the light's word
   * @param sentence how it ended, while it is open nothing
   * @param basis how the time is reckoned; empty when there is nothing to reckon
   * @param pause why the clock stands; null while it runs
   * @param holder who has it now; null once closed
   */
  public record Clock(
      @Nullable Countdown countdown,
      Light light,
      String word,
      String sentence,
      String basis,
      @Nullable Pause pause,
      @Nullable Holder holder) {}

  /** Why the clock stands, and what whoever stopped it wrote. */
  public record Pause(String reason, String text) {}

  /**
   * 并到一起办. The matter one's own report goes on in, as far as it is one's business.
   *
   * @param number its number
   * @param title one line
   * @param light its light, with the word
   * @param sentence who has it and what they are doing
   * @param version the version shown
   * @param again whether one may say that it is not solved though it was closed
   * @param steps what those who handle it did, newest first
   */
  public record Joined(
      String number,
      String title,
      Lit light,
      String sentence,
      int version,
      boolean again,
      List<Step> steps) {}

  /** A light with its word. */
  public record Lit(Light light, String word) {}

  /**
   * 请您确认.
   *
   * @param version the version that is answered
   * @param question 米亚物业说办完了。解决了吗？
   * @param photos before and after; none when the lead sent none
   * @param answers the two answers, their values are verbs
   * @param ratings five degrees, none chosen beforehand
   * @param responded whether anybody was in touch
   * @param until what happens without an answer
   */
  public record Ask(
      int version,
      String question,
      List<Photo> photos,
      List<Choice> answers,
      List<Choice> ratings,
      List<Choice> responded,
      String until) {}

  /**
   * One thing the reporter may do.
   *
   * @param verb its name
   * @param icon its sign
   * @param open whether its form stands open
   * @param kept photos that came with a refused try
   */
  public record Act(String verb, Icon icon, boolean open, List<KeptPhoto> kept) {}

  /** What may be done with this verb; null when it may not now. */
  public @Nullable Act act(String verb) {
    return acts.stream().filter(a -> a.verb().equals(verb)).findFirst().orElse(null);
  }

  /** The form of this verb: with what was typed, if it is the one that was refused. */
  public Form form(String verb) {
    return form.line("verb").equals(verb) ? form : Form.empty();
  }

  /** The form of the question: with what was typed, if it was an answer that was refused. */
  public Form answer() {
    return isAnswer(form.line("verb")) ? form : Form.empty();
  }

  /** Words that were typed for an act that cannot be done any more; empty when there are none. */
  public String lost() {
    String verb = form.line("verb");
    return act(verb) != null || isAnswer(verb) ? "" : form.text("note");
  }

  private boolean isAnswer(String verb) {
    return ask != null
        && (verb.isEmpty() || ask.answers().stream().anyMatch(a -> a.value().equals(verb)));
  }
}
