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
 * @param beside who helps, what oversight wrote, what was handed on or merged
 * @param steps what was done, newest first
 * @param deeds exactly the acts this person may do now, in groups
 * @param form what was typed and refused, else empty
 * @param kept photos sent with a refused act
 */
public record DeskMatterPage(
    Head head,
    Clock clock,
    Facts facts,
    List<Beside> beside,
    List<Step> steps,
    List<Deeds> deeds,
    Form form,
    List<KeptPhoto> kept) {

  /**
   * @param number the number people quote
   * @param title one line
   * @param tags kind and urgency
   * @param stages the stages it passes
   * @param stage which of them it is in
   * @param version the version shown; an act on an older one is refused
   * @param followed whether this person follows it
   */
  public record Head(
      String number,
      String title,
      List<String> tags,
      List<String> stages,
      int stage,
      int version,
      boolean followed) {}

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
   * @param contact when and how the reporter was first reached, or until when they must be
   */
  public record Facts(
      String said,
      String place,
      String category,
      String source,
      String reporter,
      String telephone,
      boolean mayLook,
      String basis,
      String contact) {}

  /**
   * What lies beside the matter, of one kind.
   *
   * @param title what kind
   * @param items oldest first
   */
  public record Beside(String title, List<Item> items) {}

  /**
   * @param light its own light; null when it has none
   * @param word the light's word, or how it stands
   * @param title who or what
   * @param words what was said, line by line
   * @param href where to read on; empty when nowhere
   */
  public record Item(
      @Nullable Light light, String word, String title, List<String> words, String href) {}

  /**
   * Acts that belong together.
   *
   * @param title what they have in common; empty for the usual work
   * @param forms in the order of the rule book
   */
  public record Deeds(String title, List<DeedForm> forms) {}

  /**
   * One act, with what its form asks for.
   *
   * @param verb name of the verb
   * @param icon its sign
   * @param fields what the form asks for
   * @param form what was typed and refused, else what is known already
   * @param look how it is shown
   */
  public record DeedForm(String verb, Icon icon, List<Field> fields, Form form, Look look) {}

  /**
   * @param open whether it stands open
   * @param primary whether it is what is expected next
   * @param photos whether photos are welcome
   */
  public record Look(boolean open, boolean primary, boolean photos) {}

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    LINES,
    DATE,
    TIME,
    SELECT,
    CHOICES,
    CHECK
  }

  /**
   * @param name its name
   * @param kind how it is filled in
   * @param label what it asks
   * @param hint a smaller line below; empty if there is nothing to say
   * @param options what to choose from
   * @param required whether the browser insists
   */
  public record Field(
      String name, Kind kind, String label, String hint, List<Choice> options, boolean required) {}
}
