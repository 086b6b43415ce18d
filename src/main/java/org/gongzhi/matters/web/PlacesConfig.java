package org.gongzhi.matters.web;

import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What matters put on the residents' home page, and into the menus of residents and the desk. */
@Configuration(proxyBeanMethods = false)
class PlacesConfig {
  /** Rows on the home page; the rest is one tap away. */
  private static final int ROWS = 5;

  @Bean
  NavItem mineItem() {
    return NavItem.of(NavItem.Zone.RESIDENT, 20, "mine", "/mine", Icon.LIST);
  }

  @Bean
  HomeCard sayCard() {
    return new HomeCard(
        HomeCard.Column.MAIN, 10, ui -> new Ui.Part("matters/say-card", Form.empty()));
  }

  @Bean
  HomeCard mineCard(MyMatters matters) {
    return new HomeCard(HomeCard.Column.MAIN, 20, ui -> mine(ui, matters));
  }

  @Bean
  NavItem listPlace() {
    return NavItem.of(NavItem.Zone.DESK, 20, "list", "/desk/list", Icon.LIST);
  }

  /** On a residents' page the same search finds what is theirs. */
  @Bean
  NavItem searchPlace() {
    return NavItem.of(NavItem.Zone.DESK, 25, "search", "/search", Icon.SEARCH);
  }

  @Bean
  NavItem hotPlace() {
    return NavItem.of(NavItem.Zone.DESK, 50, "hot", "/desk/hot", Icon.TREND);
  }

  @Bean
  NavItem chatPlace() {
    return NavItem.of(NavItem.Zone.DESK, 30, "chat", "/desk/chat", Icon.CHAT);
  }

  @Bean
  NavItem reportPlace() {
    return NavItem.of(NavItem.Zone.DESK, 40, "report", "/desk/report", Icon.HAND);
  }

  @Bean
  NavItem cataloguePlace() {
    return NavItem.of(
        NavItem.Zone.DESK_BASE, 80, "catalogue", "/desk/settings/catalogue", Icon.SETTINGS);
  }

  @Bean
  NavItem learningPlace() {
    return NavItem.of(
        NavItem.Zone.DESK_BASE, 82, "learning", "/desk/settings/learning", Icon.CHAT);
  }

  private static Ui.@Nullable Part mine(Ui ui, MyMatters matters) {
    Actor actor = ui.actor();
    if (actor == null) return null;
    List<CaseFile> all = matters.of(actor);
    return all.isEmpty() ? null : new Ui.Part("matters/mine-card", matters.card(ui, all, ROWS));
  }
}
