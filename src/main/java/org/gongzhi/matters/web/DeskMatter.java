package org.gongzhi.matters.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Party;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** Puts together the page of one matter at the desk. */
@Component
class DeskMatter {
  /** What is welcome though not demanded: nobody is forced to take pictures (减负). */
  private static final Set<String> PHOTOS =
      Set.of(
          MatterVerb.RESOLVE.name(),
          MatterVerb.REPLY.name(),
          MatterVerb.NOTE.name());

  private final Casework casework;
  private final CaseWords words;
  private final MatterQuery query;
  private final MatterSteps steps;
  private final Known known;

  /** What others know of a matter's people and class. */
  @Component
  record Known(Persons persons, Catalogues catalogues, CaseQuery cases) {}

  DeskMatter(
      Casework casework, CaseWords words, MatterQuery query, MatterSteps steps, Known known) {
    this.casework = casework;
    this.words = words;
    this.query = query;
    this.steps = steps;
    this.known = known;
  }

  /**
   * The page.
   *
   * @param form what was typed and refused, else empty
   * @param opened the telephone, once it was looked at; empty else
   * @param kept photos sent with a refused act
   * @throws Refused as not found when the visitor does not work here or may not see the matter
   */
  DeskMatterPage page(Ui ui, String number, Form form, String opened, List<UUID> kept) {
    Actor actor = ui.actor();
    if (actor == null || !ui.atWork()) throw Refused.notFound();
    Whole whole = known.cases().whole(actor, number);
    CaseFile c = whole.file();
    List<Move> moves = moves(actor, c);
    MatterQuery.Beside beside =
        query.beside(c.key(), moves.stream().anyMatch(DeskMatter::sends));
    return new DeskMatterPage(
        head(ui, c, beside),
        clock(ui, whole),
        facts(ui, actor, c, beside, opened),
        steps.of(ui, whole, "/photos/" + c.number() + "/"),
        deeds(ui, c, new Offered(moves, beside.parties()), form),
        form,
        kept.stream().map(KeptPhoto::waiting).toList());
  }

  MatterKind kind(CaseFile c) {
    return query.beside(c.key(), false).kind();
  }

  private static DeskMatterPage.Head head(Ui ui, CaseFile c, MatterQuery.Beside beside) {
    List<String> stages =
        MatterProcedure.VALUE.path().map(s -> ui.t("stage.matter." + s.name())).toList();
    return new DeskMatterPage.Head(
        c.number(),
        c.subject().title(),
        List.of(ui.t("matterKind." + beside.kind()), ui.t("urgency." + urgency(c))),
        stages,
        MatterStage.valueOf(c.stage()).ordinal(),
        c.version());
  }

  private static Urgency urgency(CaseFile c) {
    return Urgency.values()[c.subject().urgency() - 1];
  }

  private DeskMatterPage.Clock clock(Ui ui, Whole whole) {
    CaseFile c = whole.file();
    Light light = words.light(ui, c);
    String word = words.lightWord(ui, c);
    if (!c.isOpen())
      return new DeskMatterPage.Clock(
          null, light, word, "", ui.t("answer." + c.result().answer()), null);
    CaseQuery.Named owes = whole.organisation(c.clock().responsible());
    Holder holder =
        new Holder(Icon.BUILDING, ui.t("desk.matter.holder"), owes.name(), "", owes.telephone());
    if (light == Light.WAIT)
      return new DeskMatterPage.Clock(
          null,
          light,
          word,
          words.reason(ui, c),
          ui.t("desk.matter.pauseUntil", c.clock().dueAt()),
          holder);
    return new DeskMatterPage.Clock(
        words.countdown(ui, c), light, word, "", words.until(ui, c), holder);
  }

  private DeskMatterPage.Facts facts(
      Ui ui, Actor actor, CaseFile c, MatterQuery.Beside beside, String opened) {
    Optional<MaskedPerson> reporter =
        c.reporter() == null
            ? Optional.empty()
            : known.persons().masked(actor, c.key().area(), List.of(c.reporter())).stream()
                .findFirst();
    String masked = reporter.map(MaskedPerson::phone).orElse("");
    String source = ui.t("source." + c.subject().source());
    return new DeskMatterPage.Facts(
        beside.text(),
        c.subject().place(),
        category(c),
        beside.consent() == null
            ? source
            : ui.t("desk.matter.source", source, ui.t("consent." + beside.consent())),
        beside.reporterName(),
        opened.isEmpty() ? masked : opened,
        opened.isEmpty() && !masked.isEmpty() && mayLook(actor, c),
        c.isOpen() ? words.basis(ui, c) : "");
  }

  /** Who does the work or watches over it may need to call the reporter. */
  static boolean mayLook(Actor actor, CaseFile c) {
    return actor.serves(c.lead()) || actor.oversees(c.key().area());
  }

  private String category(CaseFile c) {
    String code = c.subject().category();
    if (code == null) return "";
    return known
        .catalogues()
        .of(c.key().area())
        .catalogue()
        .find(code)
        .map(k -> code + " " + k.name())
        .orElse(code);
  }

  /** What may be done, and where it may be sent. */
  private record Offered(List<Move> moves, List<MatterQuery.Party> parties) {}

  private List<Move> moves(Actor actor, CaseFile c) {
    return casework.moves(actor, c).stream()
        .filter(m -> !m.by().equals(Set.of(Party.REPORTER)))
        .toList();
  }

  private static boolean sends(Move move) {
    return move.needs().fields().contains(Need.LEAD);
  }

  private List<DeskMatterPage.DeedForm> deeds(Ui ui, CaseFile c, Offered offered, Form form) {
    List<Move> moves = offered.moves();
    String refused = form.line("verb");
    return moves.stream()
        .map(
            m -> {
              boolean first = m == moves.getFirst();
              boolean open = refused.isEmpty() ? first : refused.equals(m.verb().name());
              return new DeskMatterPage.DeedForm(
                  m.verb().name(), icon(m), asks(ui, c, m, offered.parties()), open, first);
            })
        .toList();
  }

  private DeskMatterPage.Asks asks(
      Ui ui, CaseFile c, Move move, List<MatterQuery.Party> parties) {
    Set<Need> needs = move.needs().fields();
    return new DeskMatterPage.Asks(
        needs.contains(Need.NOTE) || needs.contains(Need.LEAD),
        PHOTOS.contains(move.verb().name()),
        needs.contains(Need.OUTCOME)
            ? Casework.CLAIMS.stream()
                .map(o -> Choice.of(o.name(), ui.t("outcome." + o)))
                .toList()
            : List.of(),
        move.needs().reasons().stream()
            .map(r -> Choice.of(r, ui.t("reason.matter." + r)))
            .toList(),
        sends(move) ? filing(ui, c, parties) : null);
  }

  private DeskMatterPage.Filing filing(
      Ui ui, CaseFile c, List<MatterQuery.Party> parties) {
    List<MatterClass> classes = known.catalogues().of(c.key().area()).catalogue().classes();
    return new DeskMatterPage.Filing(
        Stream.concat(
                Stream.of(Choice.of("", ui.t("desk.matter.chooseClass"))),
                classes.stream().map(k -> Choice.of(k.code(), k.code() + " " + k.name())))
            .toList(),
        Stream.of(Urgency.values())
            .map(u -> Choice.of(u.name(), ui.t("urgency." + u)))
            .toList(),
        Stream.concat(
                Stream.of(Choice.of("", ui.t("desk.matter.byMandate"))),
                parties.stream().map(p -> Choice.of(p.id().toString(), p.name())))
            .toList());
  }

  private static Icon icon(Move move) {
    return switch (MatterVerb.valueOf(move.verb().name())) {
      case ACKNOWLEDGE, RESOLVE, HEARD_YES, CONFIRM -> Icon.CHECK;
      case REPLY, ADD -> Icon.CHAT;
      case PAUSE -> Icon.PAUSE;
      case RESUME -> Icon.REDO;
      case ACCEPT, DISPATCH -> Icon.FORWARD;
      case DECLINE, WITHDRAW -> Icon.X;
      case HEARD_NO, DISPUTE, REOPEN -> Icon.PHONE;
      default -> Icon.EDIT;
    };
  }

  /** The reporter's id, for looking at their telephone. */
  static UUID reporter(CaseFile c) {
    UUID reporter = c.reporter();
    if (reporter == null) throw new IllegalStateException(c.number() + " has no reporter");
    return reporter;
  }
}
