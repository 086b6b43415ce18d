package org.gongzhi.matters.web.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Referrals;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 群聊转单. Paste, look, correct, send; nothing is sent that nobody looked at. */
@Controller
class ChatPages {
  private final ChatDesk desk;
  private final ChatSending sending;
  private final Referrals referrals;

  ChatPages(ChatDesk desk, ChatSending sending, Referrals referrals) {
    this.desk = desk;
    this.sending = sending;
    this.referrals = referrals;
  }

  @GetMapping("/desk/chat")
  Reply empty(Ui ui) {
    return page(ui, Form.empty(), null);
  }

  /** Reads what was pasted. */
  @PostMapping("/desk/chat")
  Reply read(Ui ui, Form form) {
    if (form.text("text").isEmpty())
      return refused(ui, form, Refused.invalid("text", "chat.text.missing"), null);
    ChatDesk.Chat chat = chat(ui, form.known("at", ui.now().toString()));
    return page(ui, desk.proposed(ui, chat, form.known("at", ui.now().toString())), chat);
  }

  /** Sends what was chosen. */
  @PostMapping("/desk/chat/send")
  Reply send(Ui ui, Form form) {
    ChatDesk.Chat chat = chat(ui, form);
    try {
      if (!form.chosen("consent", "yes")) throw Refused.invalid("consent", "chat.consent.missing");
      List<CaseFile> raised =
          referrals.refer(
              actor(ui), chat.area(), form.value("text"), sending.chosen(chat, form));
      return Reply.redirect(
          "/desk/chat/sent?numbers="
              + String.join(",", raised.stream().map(CaseFile::number).toList()));
    } catch (Refused r) {
      return refused(ui, form, r, chat);
    }
  }

  private Reply refused(Ui ui, Form form, Refused r, ChatDesk.@Nullable Chat chat) {
    Form again = form.refused(r);
    return page(ui, again, chat).status(again.status());
  }

  private Reply page(Ui ui, Form form, ChatDesk.@Nullable Chat chat) {
    Actor actor = actor(ui);
    List<Choice> quarters =
        Stream.concat(
                Stream.of(Choice.of("", ui.t("chat.anyQuarter"))),
                desk.quarters(actor, area(actor)).stream()
                    .map(q -> Choice.of(q.id().toString(), q.name())))
            .toList();
    return Reply.page(
        "matters/chat",
        new ChatPage(form, quarters, chat == null ? null : desk.show(ui, chat, form)));
  }

  private ChatDesk.Chat chat(Ui ui, Form form) {
    Actor actor = actor(ui);
    UUID quarter = form.id("quarter").orElse(null);
    return desk.read(actor, area(actor), quarter, form.value("text"), at(ui, form));
  }

  /** The time of the first reading: “昨天” must not move while somebody is still looking. */
  private static Instant at(Ui ui, Form form) {
    try {
      return Instant.parse(form.line("at"));
    } catch (DateTimeParseException e) {
      return ui.now();
    }
  }

  private String area(Actor actor) {
    return sending.area(actor);
  }

  private static Actor actor(Ui ui) {
    return Optional.ofNullable(ui.actor()).filter(_ -> ui.atWork()).orElseThrow(Refused::notFound);
  }
}
