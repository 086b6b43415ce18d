package org.gongzhi.council.meetings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gongzhi.council.meetings.Agenda;
import org.gongzhi.council.meetings.Decisions;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Sitting;
import org.gongzhi.council.meetings.Task;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 议程的一项: its words, who steps aside, and how it ends. */
@Controller
class ItemPages {
  private static final int TASKS = 3;

  private final Meetings meetings;
  private final Agenda agenda;
  private final MeetingDoors doors;
  private final Organisations organisations;

  ItemPages(Meetings meetings, Agenda agenda, MeetingDoors doors, Organisations organisations) {
    this.meetings = meetings;
    this.agenda = agenda;
    this.doors = doors;
    this.organisations = organisations;
  }

  @GetMapping("/desk/meetings/{id}/items/{no}")
  Reply show(Ui ui, Actor actor, @PathVariable String id, @PathVariable int no) {
    return page(ui, actor, meetings.prepare(actor, MeetingWords.id(id)), no, Form.empty());
  }

  @PostMapping("/desk/meetings/{id}/items/{no}")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String id, @PathVariable int no) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    try {
      switch (form.line("act")) {
        case "EDIT" ->
            agenda.edit(
                actor,
                m.key(),
                no,
                new Item.Words(
                    form.line("title"), form.text("story"), form.text("plans"), form.text("gate")),
                MeetingWords.parties(form.all("concerns")));
        case "RECUSE" ->
            doors
                .attendance()
                .recuse(
                    actor,
                    m.key(),
                    no,
                    form.id("member").orElseThrow(() -> Refused.invalid("member", "council.choice.missing")),
                    form.line("why"));
        case "END" -> end(actor, m, no, form);
        default -> throw Refused.notFound();
      }
      return Reply.redirect(MeetingWords.desk(m));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, no, again).status(again.status());
    }
  }

  private void end(Actor actor, Meeting m, int no, Form form) {
    Item.Conclusion outcome =
        MeetingWords.chosen(Item.Conclusion.values(), form.line("outcome"), "outcome");
    List<Task.New> tasks = new ArrayList<>();
    if (outcome != Item.Conclusion.CARRIED) {
      tasks.add(
          new Task.New(
              form.line("what"),
              form.id("owner").orElse(null),
              form.line("helpers"),
              form.line("money"),
              form.line("watcher"),
              form.line("due").isEmpty() ? null : DeskMeetingPages.day(form, "due")));
      for (int i = 2; i <= TASKS; i++)
        if (!form.line("what" + i).isEmpty())
          tasks.add(
              new Task.New(
                  form.line("what" + i),
                  form.id("owner" + i)
                      .orElseThrow(() -> Refused.invalid("owner", "council.task.owner.missing")),
                  "",
                  "",
                  "",
                  DeskMeetingPages.day(form, "due" + i)));
    }
    doors.decisions().end(actor, m.key(), no, outcome, form.text("decision"), tasks);
  }

  private Reply page(Ui ui, Actor actor, Meeting m, int no, Form typed) {
    Sitting s = doors.sittings().of(m.key());
    Item item =
        s.items().stream().filter(i -> i.no() == no).findFirst().orElseThrow(Refused::notFound);
    Form form =
        typed
            .known("title", item.words().title())
            .known("story", item.words().story())
            .known("plans", item.words().plans())
            .known("gate", item.words().gate());
    if (typed.line("act").isEmpty())
      form = form.known("concerns", item.concerns().stream().map(Enum::name).toList());
    boolean open = m.state() == Meeting.State.OPEN;
    boolean leads = meetings.mayLead(actor, m);
    boolean over = item.course().endedAt() != null;
    boolean before = m.state() == Meeting.State.PLANNED || m.state() == Meeting.State.NOTICED;
    return Reply.page(
        "council/item",
        new ItemPage(
            MeetingWords.head(ui, m),
            MeetingWords.desk(m) + "/items/" + no,
            MeetingWords.agenda(ui, List.of(item)).getFirst(),
            item.subject() == null ? "" : item.subject().link(),
            form,
            s.motions().stream()
                .filter(o -> o.item() == no && o.end() != null)
                .map(o -> ui.t("council.panel.ended", o.words().text(), MeetingWords.result(ui, o)))
                .toList(),
            choices(ui, m, s, item),
            new ItemPage.May(!over && (before || (open && leads)), !over && open && leads && s.onTheFloor().isEmpty(), !over && open && leads)));
  }

  private ItemPage.Choices choices(Ui ui, Meeting m, Sitting s, Item item) {
    boolean ripe = Decisions.isRipe(item, doors.attendance().presence(m, s));
    return new ItemPage.Choices(
        MeetingWords.partyChoices(ui),
        Arrays.stream(Item.Conclusion.values())
            .filter(c -> ripe || c == Item.Conclusion.CARRIED)
            .map(c -> new Choice(c.name(), ui.t(c.label()), ui.t("council.conclusion.hint." + c)))
            .toList(),
        owners(ui, m),
        s.seats().stream()
            .filter(x -> x.votes())
            .map(x -> Choice.of(x.person().toString(), x.name()))
            .toList());
  }

  /** Organisations of the community, its street and its district, those of the quarter first. */
  private List<Choice> owners(Ui ui, Meeting m) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of("", ui.t("council.task.owner.choose")));
    organisations.around(m.area()).stream()
        .filter(o -> o.quarter() == null || o.quarter().equals(m.quarter()))
        .sorted(Comparator.comparing(o -> o.quarter() == null))
        .map(o -> Choice.of(o.id().toString(), o.name()))
        .forEach(all::add);
    return all;
  }
}
