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
                step(ui, "places", base + "/places", c.quarters() > 0, c.quarters()),
                c.withoutBuildings() == 0
                    ? step(ui, "buildings", base + "/places", c.quarters() > 0, 0)
                    : step(ui, "buildings.missing", base + "/places", false, c.withoutBuildings()),
                step(ui, "organisations", under(rights, "/organisations"), c.organisations() > 0, c.organisations()),
                step(ui, "posts", under(rights, "/organisations"), c.staff() > 0, c.staff()),
                c.withoutLead() == 0
                    ? step(ui, "mandates", under(rights, "/mandates"), c.quarters() > 0, 0)
                    : step(ui, "mandates.missing", under(rights, "/mandates"), false, c.withoutLead()),
                step(ui, "accounts", under(rights, "/accounts"), c.accounts() > 0, c.accounts()),
                step(ui, "residents", "/desk/residents/" + area, c.residents() > 0, c.residents()),
                step(ui, "import", under(rights, "/import"), c.isDone(), 0))));
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
