package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.places.Area;
import org.gongzhi.places.Writers;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 设置. Leads through what a community needs, in order, and says what is missing. */
@Controller
class SettingsPages {
  private final SetupDesk desk;
  private final SetupProgress progress;

  SettingsPages(SetupDesk desk, SetupProgress progress) {
    this.desk = desk;
    this.progress = progress;
  }

  /** 先把社区搭起来. For an administrator whose desk is still empty. */
  @GetMapping("/desk/setup")
  Reply first(Ui ui, Actor actor) {
    return choose(ui, "settings", desk.communities(actor).stream()
        .filter(a -> SetupDesk.administers(actor, a.code()))
        .toList());
  }

  @GetMapping("/desk/settings")
  Reply any(Ui ui, Actor actor) {
    return choose(ui, "settings", desk.communities(actor).stream()
        .filter(a -> Writers.may(actor, a.code()))
        .toList());
  }

  @GetMapping("/desk/residents")
  Reply residents(Ui ui, Actor actor) {
    return choose(ui, "residents", desk.communities(actor));
  }

  private static Reply choose(Ui ui, String where, List<Area> communities) {
    if (communities.isEmpty()) throw Refused.notFound();
    if (communities.size() == 1)
      return Reply.redirect("/desk/" + where + "/" + communities.getFirst().code());
    return Reply.page(
        "people/choose",
        new SettingsPage.Choose(
            ui.t("nav." + where),
            communities.stream()
                .map(
                    a ->
                        new SettingsPage.Step(
                            a.name(), "/desk/" + where + "/" + a.code(), true, ""))
                .toList()));
  }

  @GetMapping("/desk/settings/{area}")
  Reply show(Ui ui, Actor actor, @PathVariable String area) {
    Area open = desk.edited(actor, area);
    SetupProgress.Counted c = progress.of(area);
    String base = SetupDesk.path(area);
    // what people are and may is for the administrator alone
    String rights = SetupDesk.administers(actor, area) ? base : "";
    return Reply.page(
        "people/settings",
        new SettingsPage(
            open.name(),
            c.isDone(),
            List.of(
                counted(ui, "places", base + "/places", c.quarters()),
                everyQuarter(ui, "buildings", base + "/places", c.quarters(), c.withoutBuildings()),
                counted(ui, "organisations", under(rights, "/organisations"), c.organisations()),
                counted(ui, "posts", under(rights, "/organisations"), c.staff()),
                everyQuarter(
                    ui, "mandates", under(rights, "/mandates"), c.quarters(), c.withoutLead()),
                counted(ui, "accounts", under(rights, "/accounts"), c.accounts()),
                counted(ui, "residents", "/desk/residents/" + area, c.residents()),
                step(ui, "import", under(rights, "/import"), c.isDone(), 0))));
  }

  /** Done when no quarter is without it, and there is one at all. */
  private static SettingsPage.Step everyQuarter(
      Ui ui, String key, String href, long quarters, long without) {
    String state =
        quarters == 0
            ? ui.t("settings.state.noQuarter")
            : ui.t("settings.state." + key + (without == 0 ? "" : ".missing"), without);
    return new SettingsPage.Step(
        ui.t("settings.step." + key), href, quarters > 0 && without == 0, state);
  }

  /** Done as soon as there is one. */
  private static SettingsPage.Step counted(Ui ui, String key, String href, long count) {
    return step(ui, key, href, count > 0, count);
  }

  private static String under(String base, String path) {
    return base.isEmpty() ? "" : base + path;
  }

  private static SettingsPage.Step step(
      Ui ui, String key, String href, boolean done, long count) {
    return new SettingsPage.Step(
        ui.t("settings.step." + key), href, done, ui.t("settings.state." + key, count));
  }
}
