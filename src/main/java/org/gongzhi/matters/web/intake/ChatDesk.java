package org.gongzhi.matters.web.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.matters.Filed;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Routing;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.intake.ChatMessage;
import org.gongzhi.matters.intake.ChatReading;
import org.gongzhi.matters.intake.ChatTranscript;
import org.gongzhi.matters.intake.HandlingNote;
import org.gongzhi.matters.intake.Hints;
import org.gongzhi.matters.intake.LeftOut;
import org.gongzhi.matters.intake.PlaceMention;
import org.gongzhi.matters.intake.PlaceNames;
import org.gongzhi.matters.intake.Promise;
import org.gongzhi.matters.intake.Proposal;
import org.gongzhi.matters.web.Choices;
import org.gongzhi.places.Building;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a pasted chat and lays it out: what was said left, what we make of it right. */
@Component
class ChatDesk {
  private final Quarters quarters;
  private final Buildings buildings;
  private final Catalogues catalogues;
  private final Routing routing;
  private final Calendars calendars;

  ChatDesk(
      Quarters quarters,
      Buildings buildings,
      Catalogues catalogues,
      Routing routing,
      Calendars calendars) {
    this.quarters = quarters;
    this.buildings = buildings;
    this.catalogues = catalogues;
    this.routing = routing;
    this.calendars = calendars;
  }

  /**
   * A chat as it was read.
   *
   * @param area the area of the member who pastes
   * @param quarter the quarter of the group; null when it is not known
   * @param transcript the messages
   * @param reading what is in them
   */
  record Chat(
      String area, @Nullable Quarter quarter, ChatTranscript transcript, ChatReading reading) {}

  /** The quarters this person may turn chats of into matters. */
  List<Quarter> quarters(Actor actor, String area) {
    return quarters.all(area).stream()
        .filter(q -> actor.oversees(area) || actor.quarters().contains(q.id()))
        .toList();
  }

  /** Reads a chat; the same text at the same time reads the same. */
  Chat read(Actor actor, String area, @Nullable UUID chosen, String pasted, Instant now) {
    List<Quarter> all = quarters.all(area);
    List<Quarter> mine = quarters(actor, area);
    Quarter quarter =
        all.stream()
            .filter(q -> q.id().equals(chosen))
            .findFirst()
            .orElse(mine.size() == 1 ? mine.getFirst() : null);
    PlaceNames names =
        PlaceNames.of(
            all.stream().collect(Collectors.toMap(Quarter::name, Quarter::aliases, (a, _) -> a)));
    Hints hints =
        new Hints(
            quarter == null ? null : quarter.name(), names, Set.of(), Set.of(actor.name()));
    ChatTranscript transcript = ChatTranscript.read(pasted, now);
    Catalogue catalogue = catalogues.of(area).catalogue();
    return new Chat(area, quarter, transcript, ChatReading.of(transcript, hints, catalogue));
  }

  /** Where a proposal lies: the quarter its text names, else that of the group. */
  NewMatter.Where where(Chat chat, PlaceMention place, String words) {
    Quarter named =
        place.quarter() == null
            ? chat.quarter()
            : quarters.named(chat.area(), place.quarter()).stream().findFirst().orElse(chat.quarter());
    return new NewMatter.Where(
        named == null ? null : named.id(),
        building(chat, named == null ? null : named.id(), place.building()),
        text(place.entrance()),
        text(place.floor()),
        text(place.room()),
        words);
  }

  /** The building the text names, if the quarter has it. */
  private @Nullable UUID building(Chat chat, @Nullable UUID quarter, @Nullable String label) {
    if (quarter == null || label == null) return null;
    return buildings.labelled(chat.area(), quarter, label).map(Building::id).orElse(null);
  }

  /** The form as it stands when a chat has just been read: what we think, nothing decided for anybody. */
  Form proposed(Ui ui, Chat chat, Form form) {
    Form filled = form;
    List<Proposal> proposals = chat.reading().proposals();
    for (int i = 0; i < proposals.size(); i++) {
      Proposal p = proposals.get(i);
      filled =
          filled
              .known("title-" + i, p.title())
              .known("place-" + i, place(chat, p))
              .known("class-" + i, code(p).orElse(""))
              .known("urgency-" + i, p.urgency().value().name())
              .known("reporter-" + i, p.reporter().name());
    }
    List<String> repairs = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++)
      if (proposals.get(i).topic() == null) repairs.add(Integer.toString(i));
    return filled.known("pick", repairs);
  }

  static Optional<String> code(Proposal p) {
    return p.classes().stream().findFirst().map(g -> g.value().matterClass().code());
  }

  private static String place(Chat chat, Proposal p) {
    String label = p.place().value().label();
    if (p.place().value().quarter() != null || chat.quarter() == null) return label;
    return (chat.quarter().name() + " " + label).strip();
  }

  ChatPage.Read show(Ui ui, Chat chat, Form form) {
    List<ChatMessage> messages = chat.transcript().messages();
    List<ChatPage.Line> lines = messages.stream().map(m -> line(ui, chat, m)).toList();
    List<ChatPage.Found> found = new ArrayList<>();
    for (int i = 0; i < chat.reading().proposals().size(); i++)
      found.add(found(ui, chat, i, form));
    String group = chat.transcript().groupName();
    return new ChatPage.Read(
        group == null ? ui.t("chat.group") : group,
        span(ui, messages),
        lines,
        found,
        chat.reading().leftOut().size());
  }

  private static String span(Ui ui, List<ChatMessage> messages) {
    List<Instant> times =
        messages.stream()
            .map(ChatMessage::at)
            .flatMap(Stream::ofNullable)
            .map(ChatDesk::instant)
            .toList();
    return times.isEmpty()
        ? ui.t("chat.count", messages.size())
        : ui.t("chat.span", times.getFirst(), times.getLast(), messages.size());
  }

  static Instant instant(LocalDateTime t) {
    return t.atZone(TownClock.ZONE).toInstant();
  }

  private static ChatPage.Line line(Ui ui, Chat chat, ChatMessage m) {
    OptionalInt use = chat.reading().usedIn(m);
    String why =
        chat.reading().leftOut().stream()
            .filter(l -> l.message().equals(m))
            .map(LeftOut::reason)
            .findFirst()
            .map(r -> ui.t("intake.leftOut." + r))
            .orElse("");
    return new ChatPage.Line(
        m.sender(),
        m.at() == null ? "" : ui.time(instant(m.at())),
        m.text(),
        use.isPresent() ? use.getAsInt() + 1 : 0,
        use.isPresent() ? "" : why);
  }

  private ChatPage.Found found(Ui ui, Chat chat, int i, Form form) {
    Proposal p = chat.reading().proposals().get(i);
    Catalogue catalogue = catalogues.of(chat.area()).catalogue();
    List<Choice> classes =
        Stream.concat(
                Stream.of(Choice.of("", ui.t("chat.noClass"))),
                catalogue.classes().stream()
                    .map(k -> new Choice(k.code(), k.name(), String.join("、", k.examples()))))
            .toList();
    String chosen = form.line("class-" + i);
    String name =
        catalogue.find(chosen).map(MatterClass::name).orElse(ui.t("chat.noClass"));
    return new ChatPage.Found(
        i + 1,
        p.topic() == null ? "" : ui.say(p.topic()),
        p.dangers().stream().map(d -> ui.t("chat.danger", d.word(), d.call(), d.advice())).toList(),
        new ChatPage.Why(form.line("place-" + i), why(ui, p.place().why())),
        new ChatPage.Category(
            classes,
            new ChatPage.Why(
                name,
                p.classes().stream().findFirst().map(g -> why(ui, g.why())).orElse(""))),
        Stream.of(Urgency.values()).map(u -> Choice.of(u.name(), ui.t("urgency." + u))).toList(),
        goesTo(ui, chat, p, form, i),
        p.notes().stream().map(n -> answered(ui, n)).toList());
  }

  private ChatPage.Why goesTo(Ui ui, Chat chat, Proposal p, Form form, int i) {
    String code = form.line("class-" + i);
    NewMatter.Filing filing =
        new NewMatter.Filing(
            code.isEmpty() ? null : code,
            p.kind().value(),
            Choices.of(Urgency.class, "urgency-" + i, form.line("urgency-" + i)));
    Filed filed =
        routing.file(chat.area(), where(chat, p.place().value(), "").quarter(), filing);
    String lead = routing.name(filed.lead());
    return filed
        .terms()
        .find(filed.matterClass() == null ? "ACCEPT" : "RESOLVE")
        .map(
            term -> {
              Limit limit = term.limit();
              String told = ui.say(limit.words());
              LocalDate until =
                  LocalDate.ofInstant(
                      calendars.in(chat.area()).due(ui.now(), limit), TownClock.ZONE);
              return new ChatPage.Why(lead, ui.t("chat.goesTo", told, until, term.source()));
            })
        .orElseGet(() -> new ChatPage.Why(lead, ""));
  }

  private static ChatPage.Answered answered(Ui ui, HandlingNote n) {
    String words = ui.t("chat.said", n.message().sender(), n.message().text());
    Promise promise = n.promise();
    if (promise == null || promise.on() == null) return new ChatPage.Answered("", words);
    return new ChatPage.Answered(ui.t("chat.promise", promise.on(), promise.deed()), words);
  }

  private static String why(Ui ui, List<Sentence> why) {
    return why.stream().map(ui::say).collect(Collectors.joining(ui.t("step.and")));
  }

  private static String text(@Nullable String s) {
    return s == null ? "" : s;
  }
}
