package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 决定. Every item ends as a decision with an owner and a day, or is carried over; what failed as often as the rules allow goes to
 * whoever can settle it. What was decided is read in the thread the item came from.
 */
@Service
public class Decisions {
  private static final int DECISION = 2_000;
  private static final int WHAT = 500;
  private static final int LINE = 100;
  private static final int HELPERS = 200;
  private static final int YEARS = 3;

  private final Desk desk;
  private final Attendance attendance;
  private final Organisations organisations;
  private final MinutesWords words;
  private final Clock clock;

  Decisions(
      Desk desk,
      Attendance attendance,
      Organisations organisations,
      MinutesWords words,
      Clock clock) {
    this.desk = desk;
    this.attendance = attendance;
    this.organisations = organisations;
    this.words = words;
    this.clock = clock;
  }

  /**
   * 结束一项.
   *
   * @param given the first is the one the decision cannot do without; none if it is carried over
   * @throws Refused if a motion is still on the floor, nobody may decide, or something is missing
   */
  @Transactional
  public void end(
      Actor actor,
      MeetingKey key,
      int no,
      Item.Conclusion outcome,
      String typed,
      List<Task.New> given) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    if (m.state() != Meeting.State.OPEN) throw Refused.notAllowed("council.meeting.notOpen");
    Item item = desk.items().find(key, no).orElseThrow(Refused::notFound);
    if (item.course().endedAt() != null) throw Refused.stale();
    if (desk.motions().onTheFloor(key).isPresent())
      throw Refused.notAllowed("council.item.motionOpen");
    String decision = TypedText.clean("decision", typed, DECISION);
    if (outcome == Item.Conclusion.CARRIED) carry(m, item);
    else decide(m, item, decision, given);
    desk.speeches().endItem(key, no, clock.instant());
    if (!desk.items().end(key, no, outcome, decision, clock.instant())) throw Refused.stale();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("item", Integer.toString(no));
    facts.put("title", item.words().title());
    facts.put("outcome", outcome.name());
    facts.put("decision", decision);
    for (int i = 0; i < given.size() && outcome != Item.Conclusion.CARRIED; i++)
      facts.put(
          "task" + (i + 1), given.get(i).what() + " " + given.get(i).owner() + " " + given.get(i).dueOn());
    desk.proceedings().write(m, actor, "ITEM_ENDED", facts);
    List<Task> tasks =
        desk.tasks().of(key).stream().filter(t -> t.key().item() == no).toList();
    tell(actor, m, item, outcome, words.ended(m, outcome, decision, tasks), "end");
  }

  /** Whether an item may be decided: it is or was on the table, enough are there, and nobody it concerns is missing. */
  public static boolean isRipe(Item item, Presence presence) {
    return item.course().begunAt() != null && presence.missing(item.concerns()).isEmpty();
  }

  private void carry(Meeting m, Item item) {
    if (item.course().begunAt() == null) return;
    int rounds = desk.series().of(m).rounds();
    if (item.round() >= rounds)
      throw Refused.notAllowed("council.item.rounds", item.round(), rounds);
  }

  private void decide(Meeting m, Item item, String decision, List<Task.New> given) {
    if (item.course().begunAt() == null) throw Refused.notAllowed("council.item.notBegun");
    List<Sentence> missing = attendance.of(m).missing(item.concerns());
    if (!missing.isEmpty())
      throw Refused.notAllowed(missing.getFirst().key(), missing.getFirst().args().toArray());
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    if (decision.isEmpty()) wrong.put("decision", Sentence.of("council.decision.missing"));
    List<Task.New> checked = new ArrayList<>();
    if (given.isEmpty()) wrong.put("what", Sentence.of("council.task.what.missing"));
    for (Task.New t : given) checked.add(checked(m, t, wrong));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    for (int i = 0; i < checked.size(); i++)
      desk.tasks().insert(m, item.no(), i + 1, checked.get(i), owner(checked.get(i).owner()));
  }

  private String owner(@Nullable UUID id) {
    if (id == null) throw Refused.invalid("owner", "council.task.owner.missing");
    return organisations.find(id).map(Organisation::name)
        .orElseThrow(() -> Refused.invalid("owner", "council.task.owner.missing"));
  }

  private static Task.New checked(Meeting m, Task.New t, Map<String, Sentence> wrong) {
    String what = TypedText.line("what", t.what(), WHAT);
    if (what.isEmpty()) wrong.put("what", Sentence.of("council.task.what.missing"));
    if (t.owner() == null) wrong.put("owner", Sentence.of("council.task.owner.missing"));
    LocalDate due = t.dueOn();
    LocalDate held = m.when().heldOn();
    if (due == null) wrong.put("due", Sentence.of("council.task.due.missing"));
    else if (due.isBefore(held) || due.isAfter(held.plusYears(YEARS)))
      wrong.put("due", Sentence.of("council.task.due.range", held, YEARS));
    return new Task.New(
        what,
        t.owner(),
        TypedText.line("helpers", t.helpers(), HELPERS),
        TypedText.line("money", t.money(), LINE),
        TypedText.line("watcher", t.watcher(), LINE),
        due);
  }

  /** 余下的都转下次: what was not reached. */
  @Transactional
  public void carryRest(Actor actor, MeetingKey key) {
    for (Item item : desk.items().of(key))
      if (item.course().begunAt() == null && item.course().endedAt() == null)
        end(actor, key, item.no(), Item.Conclusion.CARRIED, "", List.of());
  }

  /** 没办完的任务. */
  public List<Task> open(String area, UUID quarter) {
    return desk.tasks().open(area, quarter);
  }

  /** 没办完的 in the quarters an actor prepares meetings for, and what their own organisations owe. */
  public List<Task> open(Actor actor) {
    return desk.tasks().open(actor);
  }

  /** The tasks a meeting gave. */
  public List<Task> of(MeetingKey key) {
    return desk.tasks().of(key);
  }

  /**
   * 办完了. Said by whoever prepares meetings there, or by the organisation that owed it.
   *
   * @param typed what was done
   */
  @Transactional
  public void done(Actor actor, Task.Key key, String typed) {
    Meeting m = desk.proceedings().hold(key.meeting());
    Task task =
        desk.tasks().of(key.meeting()).stream()
            .filter(t -> t.key().equals(key))
            .findFirst()
            .orElseThrow(Refused::notFound);
    if (!Officers.prepare(actor, m) && !actor.serves(task.owner().id())) throw Refused.notFound();
    String said = TypedText.line("words", typed, WHAT);
    if (said.isEmpty()) throw Refused.invalid("words", "council.task.done.missing");
    if (!desk.tasks().done(key, clock.instant(), actor.name(), said)) throw Refused.stale();
    desk.proceedings()
        .write(
            m,
            actor,
            "TASK_DONE",
            Map.of("item", Integer.toString(key.item()), "task", Integer.toString(key.no()), "words", said));
    Item item = desk.items().find(key.meeting(), key.item()).orElseThrow(Refused::notFound);
    tell(actor, m, item, null, words.done(m, task, said), "done-" + key.no());
  }

  private void tell(
      Actor actor,
      Meeting m,
      Item item,
      Item.@Nullable Conclusion outcome,
      String said,
      String deed) {
    Item.Subject subject = item.subject();
    AgendaSource source = desk.agenda().source(item);
    if (subject == null || source == null) return;
    source.returned(
        actor,
        new AgendaSource.Returned(
            m.area(),
            subject.id(),
            m.key(),
            words.name(m),
            outcome,
            item.course().begunAt() != null,
            said,
            "meeting-" + m.key().id() + "-" + item.no() + "-" + deed));
  }
}
