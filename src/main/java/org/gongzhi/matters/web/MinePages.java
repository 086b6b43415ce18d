package org.gongzhi.matters.web;

import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的事: in two views, what is under way and what has ended. */
@Controller
class MinePages {
  private final MyMatters matters;

  MinePages(MyMatters matters) {
    this.matters = matters;
  }

  @GetMapping("/mine")
  Reply mine(Ui ui, @RequestParam(defaultValue = "open") String view) {
    List<CaseFile> all = matters.of(SignedIn.as(ui));
    boolean closed = view.equals("closed");
    List<CaseFile> shown = all.stream().filter(c -> c.isOpen() != closed).toList();
    return Reply.page(
        "matters/mine",
        new MinePage(views(ui, all, closed), matters.rows(ui, shown), empty(all, closed)));
  }

  private static List<Segment> views(Ui ui, List<CaseFile> all, boolean closed) {
    long open = all.stream().filter(CaseFile::isOpen).count();
    return List.of(
        new Segment(ui.t("mine.open"), "/mine", Long.toString(open), !closed),
        new Segment(
            ui.t("mine.closed"), "/mine?view=closed", Long.toString(all.size() - open), closed));
  }

  private static MinePage.Empty empty(List<CaseFile> all, boolean closed) {
    if (all.isEmpty()) return MinePage.Empty.NEVER;
    return closed ? MinePage.Empty.CLOSED : MinePage.Empty.OPEN;
  }
}
