package org.gongzhi.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Photo;
import org.gongzhi.platform.html.Step;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** Puts together the thread of a matter for its reporter, signed in or by a private link. */
@Component
class MatterThread {
  /** What only the panel of the question offers. */
  private static final Set<MatterVerb> ANSWERS = Set.of(MatterVerb.CONFIRM, MatterVerb.DISPUTE);

  private final Casework casework;
  private final CaseWords words;
  private final Story story;
  private final Catalogues catalogues;

  /** What puts together parts of the page. */
  @Component
  record Story(ResidentClock clock, MatterSteps steps, JoinedMatter joined, Asides asides) {}

  MatterThread(Casework casework, CaseWords words, Story story, Catalogues catalogues) {
    this.casework = casework;
    this.words = words;
    this.story = story;
    this.catalogues = catalogues;
  }

  /**
   * What a visitor came with.
   *
   * @param path the matter's own address
   * @param photos the path before a photo's id
   * @param form what was typed and refused, else empty
   * @param kept photos that came with it
   * @param sent whether it was sent a moment ago
   */
  record Visit(String path, String photos, Form form, List<UUID> kept, boolean sent) {}

  MatterPage page(Ui ui, Actor actor, Whole whole, Visit visit) {
    CaseFile c = whole.file();
    List<MatterVerb> may = may(actor, c);
    Optional<Whole> main = story.joined().main(actor, c);
    return new MatterPage(
        head(ui, c, visit.path()),
        story.clock().of(ui, whole),
        may.containsAll(ANSWERS)
            ? ask(ui, whole, visit.photos())
            : main.map(w -> story.joined().ask(ui, actor, w)).orElse(null),
        story.steps().of(ui, whole, visit.photos()),
        may.stream().filter(v -> !ANSWERS.contains(v)).map(v -> act(v, visit)).toList(),
        visit.form(),
        main.map(w -> story.joined().of(ui, w)).orElse(null),
        from(ui, actor, c),
        // once somebody has acted on it, that it arrived is no news
        visit.sent() && c.version() == 1
            ? ui.t("matter.sent", whole.organisation(c.clock().responsible()).name(), c.number())
            : "");
  }

  /** The topic it was, once nobody had to deliberate about it; a private link opens its own matter and nothing else. */
  private List<Step.See> from(Ui ui, Actor actor, CaseFile c) {
    if (ui.actor() == null) return List.of();
    return story.asides().of(actor, c.key()).related().stream()
        .filter(r -> r.procedure().equals("topic"))
        .map(r -> new Step.See(ui.t("matter.from", r.title()), "/topics/" + r.number()))
        .toList();
  }

  private List<MatterVerb> may(Actor actor, CaseFile c) {
    return casework.moves(actor, c).stream()
        .map(m -> MatterVerb.valueOf(m.verb().name()))
        .filter(ResidentDeeds.MAY::contains)
        .toList();
  }

  private MatterPage.Head head(Ui ui, CaseFile c, String path) {
    String code = c.subject().category();
    String place = c.subject().place();
    String about =
        code == null
            ? place
            : catalogues
                .of(c.key().area())
                .catalogue()
                .find(code)
                .map(MatterClass::name)
                .map(name -> ui.t("matter.about", name, place))
                .orElse(place);
    return new MatterPage.Head(path, c.number(), about, c.subject().title(), c.version());
  }

  private static MatterPage.Act act(MatterVerb verb, Visit visit) {
    boolean refused = visit.form().line("verb").equals(verb.name());
    Icon icon =
        switch (verb) {
          case ADD -> Icon.PLUS;
          case SUPPLEMENT -> Icon.CHAT;
          case URGE -> Icon.BELL;
          case WITHDRAW -> Icon.X;
          default -> Icon.REDO;
        };
    List<KeptPhoto> kept =
        refused
            ? visit.kept().stream()
                .map(id -> new KeptPhoto(id.toString(), visit.photos() + id + "/small"))
                .toList()
            : List.of();
    // what the reporter was asked to say waits for nothing but them
    boolean open = refused || verb == MatterVerb.SUPPLEMENT;
    return new MatterPage.Act(verb.name(), icon, open, kept);
  }

  private MatterPage.Ask ask(Ui ui, Whole whole, String photos) {
    CaseFile c = whole.file();
    MinePage.Ask words = Asking.of(ui, c);
    return new MatterPage.Ask(
        c.version(),
        ui.t("ask.title." + Asking.claim(c), whole.organisation(c.lead()).shortName()),
        beforeAndAfter(ui, whole, photos),
        List.of(
            Choice.of(MatterVerb.CONFIRM.name(), words.yes()),
            Choice.of(MatterVerb.DISPUTE.name(), words.no())),
        Asking.ratings(ui),
        Asking.responded(ui),
        ui.t("ask.silence", this.words.until(ui, c)));
  }

  /** The first picture of the report and of the result; none without a picture of the result. */
  private static List<Photo> beforeAndAfter(Ui ui, Whole whole, String path) {
    Act raised = whole.acts().getFirst();
    Act resolved =
        whole.acts().reversed().stream()
            .filter(a -> a.verb().equals(MatterVerb.RESOLVE.name()))
            .findFirst()
            .orElse(raised);
    List<String> after = resolved.equals(raised) ? List.of() : photos(resolved);
    if (after.isEmpty()) return List.of();
    List<Photo> both = new ArrayList<>();
    if (!photos(raised).isEmpty())
      both.add(photo(path + photos(raised).getFirst(), ui.t("ask.before", raised.at())));
    both.add(photo(path + after.getFirst(), ui.t("ask.after", resolved.at())));
    return both;
  }

  private static Photo photo(String path, String caption) {
    return new Photo(path + "/large", caption, caption);
  }

  private static List<String> photos(Act act) {
    return act.facts().get("photos") instanceof List<?> ids
        ? ids.stream().map(Object::toString).toList()
        : List.of();
  }
}
