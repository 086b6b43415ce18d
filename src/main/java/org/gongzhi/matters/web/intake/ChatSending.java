package org.gongzhi.matters.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Referrals;
import org.gongzhi.matters.Referrals.Referred;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.intake.ChatMessage;
import org.gongzhi.matters.intake.HandlingNote;
import org.gongzhi.matters.intake.Proposal;
import org.gongzhi.matters.web.Choices;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;

/** Makes of a read and corrected chat what is to be raised. */
@Component
class ChatSending {
  private final ChatDesk desk;
  private final Workplaces workplaces;

  ChatSending(ChatDesk desk, Workplaces workplaces) {
    this.desk = desk;
    this.workplaces = workplaces;
  }

  /** The area this person works in. */
  String area(Actor actor) {
    return workplaces.of(actor);
  }

  /** The proposals that were chosen, as they were corrected. */
  List<Referred> chosen(ChatDesk.Chat chat, Form form) {
    List<Referred> chosen = new ArrayList<>();
    List<Proposal> proposals = chat.reading().proposals();
    for (int i = 0; i < proposals.size(); i++)
      if (form.chosen("pick", Integer.toString(i)))
        chosen.add(referred(chat, proposals.get(i), form, i));
    return chosen;
  }

  private Referred referred(ChatDesk.Chat chat, Proposal p, Form form, int i) {
    String code = form.line("class-" + i);
    NewMatter matter =
        new NewMatter(
            chat.area(),
            TypedText.head(form.line("title-" + i), Matters.TITLE),
            p.words().stream().map(ChatMessage::text).collect(Collectors.joining("\n")),
            new NewMatter.Filing(
                code.isEmpty() ? null : code,
                p.kind().value(),
                Choices.of(Urgency.class, "urgency-" + i, form.line("urgency-" + i))),
            desk.where(chat, p.place().value(), form.line("place-" + i)),
            reporter(form.line("reporter-" + i)),
            NewMatter.Source.GROUP_CHAT,
            List.of(),
            form.once() + "#" + i);
    return new Referred(matter, p.notes().stream().map(ChatSending::answer).toList());
  }

  /** Nobody is named in a chat without names: then the member reports what they read. */
  private static NewMatter.Reporter reporter(String name) {
    return name.isEmpty()
        ? new NewMatter.Reporter.Self()
        : new NewMatter.Reporter.OnBehalf(name, null, NewMatter.Consent.GROUP);
  }

  private static Referrals.Answer answer(HandlingNote note) {
    ChatMessage m = note.message();
    return new Referrals.Answer(
        m.sender(),
        m.text(),
        m.at() == null ? null : ChatDesk.instant(m.at()),
        note.promise() == null ? null : note.promise().on());
  }
}
