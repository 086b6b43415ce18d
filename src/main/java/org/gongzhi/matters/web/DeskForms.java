package org.gongzhi.matters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Party;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Term;
import org.gongzhi.casework.beside.Asides.Aside;
import org.gongzhi.casework.beside.Assist;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.springframework.stereotype.Component;

/** 您现在可以. Exactly the acts this person may do now, each with its form in place, in three groups. */
@Component
class DeskForms {
  /** 办下去, 办不动时, 统筹和督办. */
  private enum Group {
    WORK,
    HARD,
    WATCH
  }

  private static final Set<MatterVerb> HARD =
      EnumSet.of(
          MatterVerb.ASK_MORE,
          MatterVerb.PAUSE,
          MatterVerb.ASK_EXTENSION,
          MatterVerb.ASK_HOLD,
          MatterVerb.ASK_RETURN,
          MatterVerb.CARRY);

  private static final Set<MatterVerb> WATCH =
      EnumSet.of(
          MatterVerb.DISPATCH, MatterVerb.DECLINE, MatterVerb.MERGE, MatterVerb.SUPERVISE);

  /** What is done as a part of something else. */
  private static final Set<MatterVerb> NEVER_ALONE = EnumSet.of(MatterVerb.JOIN);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(TownClock.ZONE);

  private final Casework casework;
  private final DeskFields fields;
  private final Calendars calendars;

  DeskForms(Casework casework, DeskFields fields, Calendars calendars) {
    this.casework = casework;
    this.fields = fields;
    this.calendars = calendars;
  }

  /**
   * What forms choose from.
   *
   * @param aside what lies beside the matter
   * @param parties where it may be sent, and who may be asked to help
   */
  record Known(Aside aside, List<MatterQuery.Party> parties) {}

  /**
   * The groups of acts; none where there is nothing to do.
   *
   * @param typed what was typed and refused, else empty
   */
  List<DeskMatterPage.Deeds> of(Ui ui, Whole whole, Known known, Form typed) {
    Actor actor = Optional.ofNullable(ui.actor()).orElseThrow(Refused::notFound);
    Aside aside = known.aside();
    Map<Group, List<DeskMatterPage.DeedForm>> groups = new EnumMap<>(Group.class);
    String refused = typed.line("verb");
    boolean first = true;
    for (Move move : moves(actor, whole.file(), aside)) {
      MatterVerb verb = MatterVerb.valueOf(move.verb().name());
      boolean again = refused.equals(verb.name());
      Form form = known(ui, verb, whole, aside, again ? typed : Form.empty());
      DeskMatterPage.DeedForm deed =
          new DeskMatterPage.DeedForm(
              verb.name(),
              icon(verb),
              fields.of(ui, whole.file(), move, known),
              form,
              new DeskMatterPage.Look(
                  refused.isEmpty() ? first : again, first, fields.photos(verb)));
      groups.computeIfAbsent(group(verb), _ -> new ArrayList<>()).add(deed);
      first = false;
    }
    return groups.entrySet().stream()
        .map(
            g -> {
              String title =
                  g.getKey() == Group.WORK ? "" : ui.t("desk.matter.group." + g.getKey());
              return new DeskMatterPage.Deeds(title, g.getValue());
            })
        .toList();
  }

  private List<Move> moves(Actor actor, CaseFile c, Aside aside) {
    return casework.moves(actor, c).stream()
        .filter(m -> m.by().stream().anyMatch(p -> p != Party.REPORTER && p != Party.SYSTEM))
        .filter(m -> !NEVER_ALONE.contains(MatterVerb.valueOf(m.verb().name())))
        .filter(m -> m.verb() != MatterVerb.FEEDBACK || !aside.unanswered().isEmpty())
        .toList();
  }

  private static Group group(MatterVerb verb) {
    if (HARD.contains(verb)) return Group.HARD;
    return WATCH.contains(verb) ? Group.WATCH : Group.WORK;
  }

  /** What is known before anybody types: what was asked for, and the day that is usual. */
  private Form known(Ui ui, MatterVerb verb, Whole whole, Aside aside, Form form) {
    CaseFile c = whole.file();
    return switch (verb) {
      case GRANT_EXTENSION -> asked(form, whole, MatterVerb.ASK_EXTENSION);
      case GRANT_HOLD -> asked(form, whole, MatterVerb.ASK_HOLD);
      case ASK_EXTENSION -> form.known("until", latest(ui, c, "EXTEND"));
      case ASSIST -> form.known("until", day(ui, c, "ASSIST"));
      case SUPERVISE -> form.known("until", day(ui, c, "FEEDBACK"));
      case CONTACT -> form.known("at", MINUTE.format(ui.now()));
      case FEEDBACK -> form.known("letter", aside.unanswered().getFirst().id().toString());
      case ACCEPT, DISPATCH, GRANT_RETURN ->
          form.known("urgency", DeskMatter.urgency(c).name());
      default -> form;
    };
  }

  private static Form asked(Form form, Whole whole, MatterVerb verb) {
    Optional<Act> ask =
        whole.acts().reversed().stream().filter(a -> a.verb().equals(verb.name())).findFirst();
    if (ask.isEmpty()) return form;
    Map<String, Object> facts = ask.get().facts();
    Form known = form;
    for (String fact : List.of("reason", "condition"))
      if (facts.get(fact) instanceof String s) known = known.known(fact, s);
    // an unticked box sends nothing: what was typed and refused decides then
    if (form.line("verb").isEmpty() && Boolean.TRUE.equals(facts.get("published")))
      known = known.known("published", "yes");
    return facts.get("until") instanceof String s
        ? known.known("until", LocalDate.ofInstant(Instant.parse(s), TownClock.ZONE).toString())
        : known;
  }

  /** The day a usual limit ends that starts now. */
  private String day(Ui ui, CaseFile c, String term) {
    return end(ui.now(), c, term);
  }

  /** The last day that may be named: so much after the promise. */
  private String latest(Ui ui, CaseFile c, String term) {
    Instant promise = c.clock().promiseAt();
    return end(promise == null || promise.isBefore(ui.now()) ? ui.now() : promise, c, term);
  }

  private String end(Instant from, CaseFile c, String term) {
    Term usual = c.clock().terms().byName().get(term);
    return usual == null
        ? ""
        : LocalDate.ofInstant(
                calendars.under(c.clock().terms().calendar()).due(from, usual.limit()),
                TownClock.ZONE)
            .toString();
  }

  private static Icon icon(MatterVerb verb) {
    return switch (verb) {
      case ACKNOWLEDGE, RESOLVE, HEARD_YES, CONFIRM, RELEASE,
          GRANT_RETURN, GRANT_EXTENSION, GRANT_HOLD -> Icon.CHECK;
      case REPLY, ADD, ASK_MORE, ASSISTED, FEEDBACK -> Icon.CHAT;
      case PAUSE, ASK_HOLD -> Icon.PAUSE;
      case RESUME, ASK_EXTENSION -> Icon.REDO;
      case ACCEPT, DISPATCH, ASK_RETURN, CARRY, MERGE -> Icon.FORWARD;
      case DECLINE, WITHDRAW, REFUSE_RETURN, REFUSE_EXTENSION, REFUSE_HOLD -> Icon.X;
      case HEARD_NO, NOT_REACHED, CONTACT -> Icon.PHONE;
      case ASSIST -> Icon.HAND;
      case SUPERVISE -> Icon.ALERT;
      default -> Icon.EDIT;
    };
  }

  /** What one's organisation was asked to help with, for the form that answers it. */
  static String asked(Aside aside, Actor actor) {
    return aside.assists().stream()
        .filter(a -> a.answer() == null && actor.serves(a.organisation()))
        .map(Assist::asked)
        .findFirst()
        .orElse("");
  }
}
