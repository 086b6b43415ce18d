package org.gongzhi.matters.web.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 事项目录. Everybody who works here may read what matters go by, and by which rules. */
@Controller
class CataloguePages {
  static final String PATH = "/desk/settings/catalogue";

  private final CatalogueDesk desk;
  private final Catalogues catalogues;

  CataloguePages(CatalogueDesk desk, Catalogues catalogues) {
    this.desk = desk;
    this.catalogues = catalogues;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor) {
    CatalogueDesk.InForce now = desk.inForce(actor);
    Catalogue catalogue = now.catalogue();
    List<CataloguePage.EditionRow> history =
        catalogues.history(now.area()).stream()
            .map(
                e ->
                    new CataloguePage.EditionRow(
                        PATH + "/versions/" + e.version(),
                        ui.t("catalogue.edition", e.version()), e.remark(), e.by(), ui.when(e.at())))
            .toList();
    return Reply.page(
        "matters/catalogue",
        new CataloguePage(
            new CataloguePage.Head(
                ui.say(desk.whose(now)), Catalogues.mayPublish(actor, now.area())),
            catalogue.classes().stream().map(c -> row(ui, c)).toList(),
            IntStream.range(0, catalogue.limits().size())
                .mapToObj(i -> row(ui, catalogue, i))
                .toList(),
            history));
  }

  private static CataloguePage.ClassRow row(Ui ui, MatterClass c) {
    String kind = ui.t("organisation.kind." + c.leadKind());
    return new CataloguePage.ClassRow(
        c.code(),
        c.name(),
        String.join(ui.t("catalogue.comma"), c.examples()),
        ui.t("urgency." + c.urgency()),
        new CataloguePage.Lead(kind, c.leadWords().equals(kind) ? "" : c.leadWords()),
        new CataloguePage.Source(c.basis(), c.source()));
  }

  private static CataloguePage.LimitRow row(Ui ui, Catalogue catalogue, int i) {
    TimeLimit l = catalogue.limits().get(i);
    return new CataloguePage.LimitRow(
        i + 1,
        ui.t("timeLimit." + l.what()),
        which(ui, catalogue, l),
        ui.say(Limit.parse(l.limit()).words()),
        new CataloguePage.Source(l.remark(), l.source()));
  }

  /** For which matters a limit is: 特急, 噪声、油烟、宠物 · 电话渠道, or all. */
  static String which(Ui ui, Catalogue catalogue, TimeLimit l) {
    List<String> conditions = new ArrayList<>();
    if (l.urgency() != null) conditions.add(ui.t("urgency." + l.urgency()));
    Stream.ofNullable(l.classCode())
        .map(code -> catalogue.find(code).map(MatterClass::name).orElse(code))
        .forEach(conditions::add);
    if (l.kind() != null) conditions.add(ui.t("matterKind." + l.kind()));
    if (l.channel() != null) conditions.add(ui.t("channel." + l.channel()));
    return conditions.isEmpty() ? ui.t("catalogue.everything") : String.join(" · ", conditions);
  }
}
