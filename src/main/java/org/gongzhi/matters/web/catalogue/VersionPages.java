package org.gongzhi.matters.web.catalogue;

import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Catalogues.Edition;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 一次修改改了什么. Everybody who works by a catalogue may read what was changed, when and by whom. */
@Controller
class VersionPages {
  private final CatalogueDesk desk;
  private final Catalogues catalogues;

  VersionPages(CatalogueDesk desk, Catalogues catalogues) {
    this.desk = desk;
    this.catalogues = catalogues;
  }

  @GetMapping(CataloguePages.PATH + "/versions/{version}")
  Reply show(Ui ui, Actor actor, @PathVariable int version) {
    String area = desk.inForce(actor).area();
    Edition edition =
        catalogues.history(area).stream()
            .filter(e -> e.version() == version)
            .findFirst()
            .orElseThrow(Refused::notFound);
    Catalogue after = catalogues.version(area, version).orElseThrow(Refused::notFound);
    Catalogue before = catalogues.version(area, version - 1).orElseGet(Catalogue::starting);
    return Reply.page(
        "matters/catalogue-version",
        new VersionPage(
            ui.t("catalogue.edition", version),
            edition.remark(),
            ui.t("catalogue.publishedBy", edition.by(), edition.at()),
            new CatalogueChanges(ui, before, after).all()));
  }
}
