package org.gongzhi.council.topics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Route;
import org.gongzhi.council.router.Router;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.FollowUp;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.web.DeskTopicPage.DeedForm;
import org.gongzhi.council.topics.web.DeskTopicPage.Field;
import org.gongzhi.council.topics.web.DeskTopicPage.Kind;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 您现在可以. Exactly the acts this person may do to a topic now, each with its form in place. */
@Component
class DeskForms {
  /** Rows of tasks one form takes; more are added by another round. */
  static final int TASKS = 3;

  /** Settled with the table of who may bind, not with a form among the others. */
  private static final Set<TopicVerb> ELSEWHERE = Set.of(TopicVerb.ROUTE);

  /** Said no, or said beside the way: nobody is led to it. */
  private static final Set<TopicVerb> NOT_OFFERED =
      Set.of(
          TopicVerb.NOTE, TopicVerb.WITHDRAW, TopicVerb.REFUSE, TopicVerb.REJECT, TopicVerb.DROP,
          TopicVerb.GIVE_UP, TopicVerb.RECONSIDER, TopicVerb.FAIL_CHECK);

  private static final Set<TopicVerb> CLEARING =
      Set.of(TopicVerb.CLEAR_YES, TopicVerb.CLEAR_NO, TopicVerb.CLEAR_SILENT);

  private final Topics topics;
  private final Organisations organisations;
  private final Catalogues catalogues;

  DeskForms(Topics topics, Organisations organisations, Catalogues catalogues) {
    this.topics = topics;
    this.organisations = organisations;
    this.catalogues = catalogues;
  }

  List<DeedForm> of(Ui ui, Actor actor, Seen seen, Beside beside, Form typed) {
    List<DeedForm> forms = new ArrayList<>();
    CaseFile c = seen.file();
    Set<Touch> touches = DeskTopicActs.touches(typed);
    Route.@Nullable Elsewhere other = touches.isEmpty() ? null : Router.suggest(touches).elsewhere();
    List<Move> moves = topics.moves(actor, c, seen.topic(), beside.standing());
    // where the table of who may bind comes first, nothing else lies open
    boolean routing = moves.stream().anyMatch(m -> m.verb() == TopicVerb.ROUTE);
    for (Move m : moves) {
      TopicVerb verb = TopicVerb.valueOf(m.verb().name());
      if (ELSEWHERE.contains(verb)) continue;
      boolean again = typed.line("verb").equals(verb.name());
      forms.add(
          new DeedForm(
              verb.name(),
              icon(verb),
              fields(ui, seen, beside, m),
              known(verb, seen.topic(), again ? typed : Form.empty(), other),
              again
                  || typed.line("verb").isEmpty()
                      && (other == null
                      ? forms.isEmpty() && !routing && !NOT_OFFERED.contains(verb)
                      : verb == TopicVerb.SEND_ELSEWHERE)));
    }
    return forms;
  }

  private Form known(
      TopicVerb verb, Topic t, Form form, Route.@Nullable Elsewhere other) {
    return switch (verb) {
      case ANNOUNCE, AGREE, DECIDE, REJECT, PASS_CHECK ->
          form.known("until", day(topics.earliest(t, verb)));
      case SEND_ELSEWHERE -> form.known("reason", other == null ? null : other.name());
      default -> form;
    };
  }

  private static String day(Instant until) {
    return TopicViews.lastDay(until).toString();
  }

  private List<Field> fields(Ui ui, Seen seen, Beside beside, Move m) {
    TopicVerb verb = TopicVerb.valueOf(m.verb().name());
    List<Field> fields = new ArrayList<>();
    if (m.needs().reasons().size() > 1)
      fields.add(
          new Field(
              "reason",
              Kind.CHOICES,
              ui.t("topics.field.reason"),
              "",
              m.needs().reasons().stream()
                  .map(r -> Choice.of(r, ui.t("reason.topic." + r)))
                  .toList()));
    fields.addAll(special(ui, seen, beside, verb));
    if (verb != TopicVerb.ANNOUNCE && verb != TopicVerb.START && verb != TopicVerb.CALL_VOTE)
      fields.add(new Field("note", Kind.LINES, note(ui, verb), "", List.of()));
    if (verb != TopicVerb.START
        && m.needs().fields().contains(Need.UNTIL))
      fields.add(
          new Field(
              "until",
              Kind.DATE,
              ui.t("topics.field.until." + (verb == TopicVerb.ANNOUNCE ? "opinions" : posts(verb) ? "posted" : "due")),
              "",
              List.of()));
    return fields;
  }

  private static boolean posts(TopicVerb verb) {
    return Set.of(TopicVerb.AGREE, TopicVerb.DECIDE, TopicVerb.REJECT, TopicVerb.PASS_CHECK)
        .contains(verb);
  }

  private static String note(Ui ui, TopicVerb verb) {
    String own = "topics.field.note." + verb;
    return ui.t(ui.has(own) ? own : "topics.field.note");
  }

  private List<Field> special(Ui ui, Seen seen, Beside beside, TopicVerb verb) {
    return switch (verb) {
      case AGREE, FORWARD, POSTPONE, DISAGREE, DEADLOCK ->
          List.of(line(ui, "meeting", "topics.field.meeting.hint"));
      case HAND_UP -> decider(ui);
      case SEND_ELSEWHERE -> List.of(matterClass(ui, seen));
      case CALL_VOTE -> vote(ui, seen.topic().way().decider());
      case START -> tasks(ui, seen);
      case TASK_DONE ->
          List.of(
              new Field(
                  "task",
                  Kind.SELECT,
                  ui.t("topics.field.task"),
                  "",
                  beside.tasks().stream()
                      .filter(t -> !t.done())
                      .map(t -> Choice.of(Integer.toString(t.no()), t.what()))
                      .toList()));
      case FINISH ->
          List.of(
              new Field(
                  "outcome",
                  Kind.CHOICES,
                  ui.t("topics.field.outcome"),
                  "",
                  Casework.CLAIMS.stream()
                      .map(o -> Choice.of(o.name(), ui.t("outcome." + o)))
                      .toList()),
              line(ui, "basis", "topics.field.basis.hint"));
      default -> List.of();
    };
  }

  /** What kind of matter it becomes; whoever does not know leaves that to the community. */
  private Field matterClass(Ui ui, Seen seen) {
    List<Choice> classes = new ArrayList<>();
    classes.add(Choice.of("", ui.t("topics.field.class.none")));
    catalogues.of(seen.topic().area()).catalogue().classes().stream()
        .map(c -> Choice.of(c.code(), c.name()))
        .forEach(classes::add);
    return new Field(
        "class", Kind.SELECT, ui.t("topics.field.class"), ui.t("topics.field.class.hint"), classes);
  }

  private static Field line(Ui ui, String name, String hint) {
    return new Field(name, Kind.LINE, ui.t("topics.field." + name), ui.t(hint), List.of());
  }

  static List<Field> decider(Ui ui) {
    return List.of(
        new Field(
            "decider",
            Kind.SELECT,
            ui.t("topics.field.decider"),
            "",
            Arrays.stream(Decider.values()).map(d -> Choice.of(d.name(), ui.t(d.label()))).toList()),
        new Field(
            "item",
            Kind.SELECT,
            ui.t("topics.field.item"),
            "",
            Stream.concat(
                    Stream.of(Choice.of("", ui.t("topics.field.item.none"))),
                    Stream.of(OwnersItem.values())
                        .map(i -> Choice.of(Integer.toString(i.number()), ui.t(i.label()))))
                .toList()),
        new Field(
            "consents",
            Kind.MANY,
            ui.t("topics.field.consents"),
            "",
            List.of(Choice.of("yes", ui.t("topics.field.consents.yes")))));
  }

  /** Only a residents' meeting may be called at shorter notice, with its reason. */
  private static List<Field> vote(Ui ui, @Nullable Decider decider) {
    List<Field> fields = new ArrayList<>(dates(ui));
    if (decider == Decider.RESIDENTS) fields.add(line(ui, "urgent", "topics.field.urgent.hint"));
    return fields;
  }

  private static List<Field> dates(Ui ui) {
    return List.of(
        new Field("question", Kind.LINES, ui.t("topics.field.question"), "", List.of()),
        new Field("noticed", Kind.DATE, ui.t("topics.field.noticed"), "", List.of()),
        new Field("opens", Kind.DATE, ui.t("topics.field.opens"), "", List.of()),
        new Field("closes", Kind.DATE, ui.t("topics.field.closes"), "", List.of()));
  }

  private List<Field> tasks(Ui ui, Seen seen) {
    List<Choice> owners = new ArrayList<>();
    owners.add(Choice.of("", ui.t("topics.field.owner.none")));
    organisations.around(seen.topic().area()).stream()
        .filter(o -> o.quarter() == null || o.quarter().equals(seen.topic().quarter()))
        .forEach(o -> owners.add(Choice.of(o.id().toString(), o.name())));
    return IntStream.rangeClosed(1, TASKS)
        .boxed()
        .flatMap(
            n ->
                Stream.of(
                    new Field("what" + n, Kind.LINE, ui.t("topics.field.what", n), "", List.of()),
                    new Field("owner" + n, Kind.SELECT, ui.t("topics.field.owner", n), "", owners),
                    new Field("until" + n, Kind.DATE, ui.t("topics.field.taskUntil", n), "", List.of()),
                    new Field(
                        "money" + n,
                        Kind.LINE,
                        ui.t("topics.field.money", n),
                        ui.t("topics.field.money.hint"),
                        List.of())))
        .toList();
  }

  /** The tasks that were typed: a row without any word is none. */
  static List<FollowUp.Task> tasks(Form form) {
    return IntStream.rangeClosed(1, TASKS)
        .filter(
            n ->
                n == 1
                    || Stream.of("what", "owner", "until", "money")
                        .anyMatch(f -> !form.line(f + n).isEmpty()))
        .mapToObj(
            n ->
                new FollowUp.Task(
                    form.line("what" + n),
                    form.id("owner" + n).orElse(null),
                    date(form.line("until" + n)),
                    form.line("money" + n)))
        .toList();
  }

  static @Nullable LocalDate date(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      return day.getYear() >= 2000 && day.getYear() < 2200 ? day : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Icon icon(TopicVerb verb) {
    if (CLEARING.contains(verb)) return Icon.CHECK_CIRCLE;
    return switch (verb) {
      case ADMIT, AGREE, DECIDE, TASK_DONE, FINISH, PASS_CHECK -> Icon.CHECK;
      case REFUSE, REJECT, DROP, GIVE_UP, WITHDRAW, FAIL_CHECK -> Icon.X;
      case SEND_ELSEWHERE, FORWARD, HAND_UP, START -> Icon.FORWARD;
      case POSTPONE, RESCHEDULE -> Icon.CLOCK;
      case RETRY, REDO, RECONSIDER, DISAGREE, DEADLOCK -> Icon.REDO;
      case CALL_VOTE -> Icon.VOTE;
      case ANNOUNCE -> Icon.BELL;
      default -> Icon.EDIT;
    };
  }
}
