package org.gongzhi.people.web.notices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongzhi.people.notices.Carriers;
import org.gongzhi.people.notices.Channel;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.people.notices.MailClaims;
import org.gongzhi.people.web.notices.Wishes.Habits;
import org.gongzhi.people.web.notices.Wishes.Way;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息设置. Everybody sets their own. */
@Controller
class WishPages {
  private static final String PATH = "/me/messages";
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 20;
  private static final int LONGEST = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

  private final Wishes wishes;
  private final Carriers carriers;

  WishPages(Wishes wishes, Carriers carriers) {
    this.wishes = wishes;
    this.carriers = carriers;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String kept) {
    return page(ui, actor, Form.empty(), kept != null);
  }

  @PostMapping(PATH)
  Reply keep(Ui ui, Actor actor, Form form) {
    try {
      Habits before = wishes.of(actor);
      String mail = open(Way.MAIL) ? address(form) : before.mail().given();
      wishes.keep(actor, habits(form, before), mail);
      return Reply.redirect(PATH + "?kept");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, false).status(again.status());
    }
  }

  private Habits habits(Form form, Habits before) {
    int hour = form.number("hour").orElse(-1);
    if (hour < FIRST_HOUR || hour > LAST_HOUR) throw Refused.invalid("hour", "messages.hour.choose");
    return new Habits(
        wished(form, before), hour, Language.of(form.line("language")), before.mail());
  }

  private static String address(Form form) {
    String typed = TypedText.line("mail", form.value("mail"), LONGEST);
    if (!typed.isEmpty() && !ADDRESS.matcher(typed).matches())
      throw Refused.invalid("mail", "messages.mail.unreadable");
    return typed;
  }

  /** What was not asked, because there is no such way here, stays as it was. */
  private Map<Heading, Set<Way>> wished(Form form, Habits before) {
    Map<Heading, Set<Way>> wished = new EnumMap<>(Heading.class);
    for (Heading h : Heading.values()) {
      Set<Way> ways = EnumSet.noneOf(Way.class);
      for (Way w : Way.values())
        if (open(w)
            ? form.chosen(h.name(), w.name())
            : before.wished().getOrDefault(h, Set.of()).contains(w)) ways.add(w);
      wished.put(h, ways);
    }
    return wished;
  }

  private boolean open(Way way) {
    return way == Way.INBOX || carriers.channels().contains(Channel.valueOf(way.name()));
  }

  private Reply page(Ui ui, Actor actor, Form typed, boolean kept) {
    Habits habits = wishes.of(actor);
    Form form =
        typed
            .known("hour", Integer.toString(habits.hour()))
            .known("language", habits.language().tag())
            .known("mail", habits.mail().given());
    // a box that was cleared sends nothing: only where nothing was sent at all is it what is kept
    if (typed.all("hour").isEmpty())
      for (Heading h : Heading.values())
        form =
            form.known(
                h.name(),
                habits.wished().getOrDefault(h, Set.of()).stream().map(Way::name).toList());
    return Reply.page(
            "people/wishes",
            new WishPage(
                Arrays.stream(Heading.values()).map(h -> of(ui, h)).toList(),
                IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                    .mapToObj(h -> Choice.of(Integer.toString(h), ui.t("messages.hour.at", h)))
                    .toList(),
                Arrays.stream(Language.values())
                    .map(l -> Choice.of(l.tag(), ui.t("messages.language." + l)))
                    .toList(),
                new WishPage.Mail(open(Way.MAIL), state(ui, habits), habits.mail().waiting() != null),
                form,
                kept))
        .header("Cache-Control", "no-store");
  }

  /** 再发一封. The letter did not come, or its link is too old. */
  @PostMapping(PATH + "/mail")
  Reply again(Ui ui, Actor actor, Form form) {
    try {
      wishes.askAgain(actor);
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, false).status(again.status());
    }
  }

  /** Where mail goes now, and whether an address waits. */
  private static String state(Ui ui, Habits habits) {
    MailClaims.Waiting waiting = habits.mail().waiting();
    String confirmed = habits.mail().confirmed();
    if (waiting == null) return confirmed.isEmpty() ? "" : ui.t("messages.mail.confirmed", confirmed);
    String word =
        waiting.until().isAfter(ui.now())
            ? ui.t("messages.mail.waiting", waiting.address(), waiting.until())
            : ui.t("messages.mail.over", waiting.address());
    return confirmed.isEmpty() ? word : word + ui.t("messages.mail.until", confirmed);
  }

  private WishPage.Of of(Ui ui, Heading heading) {
    List<Choice> ways =
        Arrays.stream(Way.values())
            .filter(this::open)
            .map(w -> Choice.of(w.name(), ui.t("messages.way." + w)))
            .toList();
    return new WishPage.Of(heading.name(), ui.t(heading.label()), ways);
  }
}
