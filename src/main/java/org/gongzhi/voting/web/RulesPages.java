package org.gongzhi.voting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Threshold;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 按什么规则定. The items, the thresholds and where they come from, for everybody. */
@Controller
class RulesPages {
  /** 国家法律法规数据库. */
  private static final String TEXTS = "https://flk.npc.gov.cn/";

  @GetMapping("/votes/rules")
  Reply rules(Ui ui) {
    return Reply.page(
        "voting/rules",
        new RulesPage(
            Arrays.stream(OwnersItem.values()).map(i -> item(ui, i)).toList(),
            Arrays.stream(Body.values()).map(b -> body(ui, b)).toList(),
            TEXTS));
  }

  private static RulesPage.Item item(Ui ui, OwnersItem item) {
    Threshold pass = Rule.owners(item).gates().pass();
    return new RulesPage.Item(
        ui.t("voting.rules.numbered", item.number(), ui.t(item.label())),
        VoteWords.share(ui, pass));
  }

  private static RulesPage.Body body(Ui ui, Body body) {
    Rule rule =
        HouseRules.rule(
            HouseRules.STARTING, body, body == Body.OWNERS ? OwnersItem.OTHER : null);
    List<String> lines = VoteWords.rule(ui, rule);
    return new RulesPage.Body(
        body.name().toLowerCase(Locale.ROOT),
        ui.t(body.label()),
        body == Body.OWNERS ? lines.subList(1, lines.size()) : lines);
  }
}
