package org.gongzhi.council.topics.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.Decisions;
import org.gongzhi.council.topics.Elsewhere;
import org.gongzhi.council.topics.FollowUp;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.Voices;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Form;
import org.gongzhi.voting.NewVote;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办. Turns a form of the desk into what the services are asked to do. */
@Component
class DeskTopicActs {
  private static final List<String> TOLD = List.of("reason", "outcome", "basis", "meeting");

  private final Topics topics;
  private final Decisions decisions;
  private final Ways ways;
  private final Consents consents;
  private final Spoken spoken;

  /** Where it goes once it is decided, and where it goes when nobody has to decide. */
  @Component
  record Ways(FollowUp followUp, Elsewhere elsewhere) {}

  /** What people said, and those who look at it. */
  @Component
  record Spoken(Opinions opinions, Voices voices) {}

  DeskTopicActs(
      Topics topics, Decisions decisions, Ways ways, Consents consents, Spoken spoken) {
    this.topics = topics;
    this.decisions = decisions;
    this.ways = ways;
    this.consents = consents;
    this.spoken = spoken;
  }

  /**
   * @return where to go next
   */
  String act(Actor actor, Seen seen, Form form) {
    String back = "/desk/topic/" + seen.topic().number();
    CaseFile c = seen.file();
    TopicVerb verb = verb(form);
    Deed deed = deed(form, verb);
    switch (verb) {
      case ROUTE -> topics.route(actor, c.key(), deed, way(form, touches(form)));
      case HAND_UP -> topics.handUp(actor, c.key(), deed, way(form, seen.topic().way().touches()));
      case CALL_VOTE -> {
        var vote = decisions.callVote(actor, c.key(), deed, call(form));
        return "/desk/votes/" + vote.id();
      }
      case SEND_ELSEWHERE -> ways.elsewhere().send(actor, c.key(), deed, form.line("class"));
      case START -> ways.followUp().start(actor, c.key(), deed, DeskForms.tasks(form));
      case TASK_DONE -> ways.followUp().done(actor, c.key(), deed, form.number("task").orElse(0));
      case CLEAR_YES, CLEAR_NO, CLEAR_SILENT ->
          ways.followUp().clear(actor, c.key(), deed.seen(), deed.note(), deed.key());
      default -> topics.act(actor, c.key(), deed);
    }
    return back;
  }

  private static TopicVerb verb(Form form) {
    return Arrays.stream(TopicVerb.values())
        .filter(v -> v.name().equals(form.line("verb")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("verb", "choice.unknown"));
  }

  private static Deed deed(Form form, TopicVerb verb) {
    Map<String, Object> facts = new HashMap<>();
    for (String fact : TOLD)
      if (!form.line(fact).isEmpty()) facts.put(fact, form.line(fact));
    if (!form.line("until").isEmpty()) {
      LocalDate day = DeskForms.date(form.line("until"));
      if (day == null) throw Refused.invalid("until", "need.until");
      facts.put("until", day.plusDays(1).atStartOfDay(TownClock.ZONE).toInstant().toString());
    }
    return Deed.of(verb, form.number("seen").orElse(0), form.once().toString())
        .note(form.text("note"))
        .facts(facts);
  }

  static Set<Touch> touches(Form form) {
    return form.all("touch").stream()
        .flatMap(t -> Arrays.stream(Touch.values()).filter(v -> v.name().equals(t)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Topic.Way way(Form form, Set<Touch> touches) {
    @Nullable Decider decider =
        Arrays.stream(Decider.values())
            .filter(d -> d.name().equals(form.line("decider")))
            .findFirst()
            .orElse(null);
    OwnersItem item =
        form.number("item").flatMap(n -> OwnersItem.numbered(n)).orElse(null);
    return new Topic.Way(
        touches, decider, item, form.chosen("consents", "yes") || decider == Decider.HOUSEHOLDS);
  }

  private static Decisions.Call call(Form form) {
    LocalDate noticed = day(form, "noticed");
    LocalDate opens = day(form, "opens");
    LocalDate closes = day(form, "closes");
    return new Decisions.Call(
        form.text("question"),
        new NewVote.Plan(
            noticed,
            opens.atStartOfDay(TownClock.ZONE).toInstant(),
            closes.plusDays(1).atStartOfDay(TownClock.ZONE).toInstant()),
        form.line("urgent"));
  }

  private static LocalDate day(Form form, String field) {
    LocalDate day = DeskForms.date(form.line(field));
    if (day == null) throw Refused.invalid(field, "voting.date.missing");
    return day;
  }

  /** 各户的答复, 意见的展示, 异议的答复: the form says which. */
  void beside(Actor actor, Seen seen, Form form) {
    Topic t = seen.topic();
    if (!Proposals.serves(actor, t.area(), t.quarter())) throw Refused.notFound();
    switch (form.line("act")) {
      case "households" -> consents.list(actor, t.key(), form.text("households"));
      case "consent" -> consent(actor, t, form);
      case "judge" ->
          spoken
              .opinions()
              .judge(
                  actor,
                  t.key(),
                  form.number("no").orElse(0),
                  state(form),
                  reason(form),
                  form.line("remark"));
      case "objection" ->
          spoken
              .voices()
              .answer(
                  actor,
                  t.key(),
                  form.id("id").orElseGet(() -> new UUID(0, 0)),
                  form.text("answer"));
      default -> throw Refused.invalid("act", "choice.unknown");
    }
  }

  private void consent(Actor actor, Topic t, Form form) {
    int no = form.number("no").orElse(0);
    if (form.line("says").equals("except")) {
      consents.except(actor, t.key(), no, form.line("note"));
      return;
    }
    if (!Set.of("yes", "no").contains(form.line("says")))
      throw Refused.invalid("says", "topics.says.missing");
    LocalDate on = DeskForms.date(form.line("on"));
    if (on == null) throw Refused.invalid("on", "voting.date.missing");
    consents.answer(
        actor,
        t.key(),
        no,
        form.number("asked").orElse(-1),
        new Consents.Answer(form.line("says").equals("yes"), on, form.line("note")));
  }

  private static Statement.State state(Form form) {
    return Arrays.stream(Statement.State.values())
        .filter(s -> s.name().equals(form.line("was")))
        .findFirst()
        .orElseThrow(Refused::stale);
  }

  private static Statement.@Nullable Reason reason(Form form) {
    if (form.line("judged").equals("show")) return null;
    return Arrays.stream(Statement.Reason.values())
        .filter(r -> r.name().equals(form.line("why")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("why", "topics.why.missing"));
  }
}
