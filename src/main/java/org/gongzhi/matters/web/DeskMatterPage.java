package org.gongzhi.matters.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Countdown;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Step;
import org.jspecify.annotations.Nullable;

/**
 * 工作台上的一件事.
 *
 * @param head number, title and where it stands on its way
 * @param clock how long still, and who has it
 * @param facts what is known
 * @param steps what was done, newest first
 * @param deeds exactly the acts this person may do now
 * @param form what was typed and refused, else empty
 * @param kept photos sent with a refused act
 */
public record DeskMatterPage(
    Head head,
    Clock clock,
    Facts facts,
    List<Step> steps,
    List<DeedForm> deeds,
    Form form,
    List<KeptPhoto> kept) {

  /**
   * @param number the number people quote
   * @param title one line
   * @param tags kind and urgency
   * @param stages the stages it passes
   * @param stage which of them it is in
   * @param version the version shown; an act on an older one is refused
   */
  public record Head(
      String number, String title, List<String> tags, List<String> stages, int stage, int version) {}

  /**
   * @param countdown null once closed, or while the clock stands
   * @param light its light
   * @param word the light's word
   * @param pause why the clock stands; empty while it runs
   * @param until the sentence under the figure; for a closed matter what the reporter said
   * @param holder who owes the next step; null once closed
   */
  public record Clock(
      @Nullable Countdown countdown,
      Light light,
      String word,
      String pause,
      String until,
      @Nullable Holder holder) {}

  /**
   * @param said the reporter's own words
   * @param place where
   * @param category class code and name; empty when nobody knows yet
   * @param source how it reached us
   * @param reporter masked name
   * @param telephone masked, or plain after it was looked at; empty when none is known
   * @param mayLook whether this person may look at the telephone
   * @param basis how the time is reckoned
   */
  public record Facts(
      String said,
      String place,
      String category,
      String source,
      String reporter,
      String telephone,
      boolean mayLook,
      String basis) {}

  /**
   * One act, with what its form asks for.
   *
   * @param verb name of the verb
   * @param icon its sign
   * @param asks what the form asks for
   * @param open whether it stands open
   * @param primary whether it is what is expected next
   */
  public record DeedForm(String verb, Icon icon, Asks asks, boolean open, boolean primary) {}

  /**
   * @param note whether words are asked for or welcome
   * @param photos whether photos are welcome
   * @param outcomes outcomes to choose from
   * @param reasons reasons to choose from
   * @param filing class, urgency and lead to choose from; null when not asked
   */
  public record Asks(
      boolean note,
      boolean photos,
      List<Choice> outcomes,
      List<Choice> reasons,
      @Nullable Filing filing) {}

  /** Class, urgency and lead to choose from. */
  public record Filing(List<Choice> classes, List<Choice> urgencies, List<Choice> leads) {}

}
