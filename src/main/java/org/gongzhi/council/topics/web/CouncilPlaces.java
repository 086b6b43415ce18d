package org.gongzhi.council.topics.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What topics put on the residents' home page and into the menus. */
@Configuration(proxyBeanMethods = false)
class CouncilPlaces {
  @Bean
  NavItem residentCouncil() {
    return NavItem.of(NavItem.Zone.RESIDENT, 30, "council", "/topics", Icon.VOTE);
  }

  @Bean
  NavItem residentTopics() {
    return NavItem.of(NavItem.Zone.TOGETHER, 10, "topics", "/topics", Icon.CHAT);
  }

  @Bean
  NavItem deskTopics() {
    return NavItem.of(NavItem.Zone.DESK, 55, "topics", "/desk/topics", Icon.CHAT);
  }

  @Bean
  NavItem topicRules() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 86, "topicRules", RulesPages.PATH, Icon.BOOK)
        .seenBy(
            actor ->
                actor != null && actor.areas().stream().anyMatch(a -> a.length() == Grounds.CODE));
  }

  @Bean
  HomeCard topicsCard(TopicQuery query) {
    return new HomeCard(HomeCard.Column.MAIN, 16, ui -> card(ui, query));
  }

  /** Topics of where the reader lives that ask for an opinion or a judgement now. */
  private static Ui.@Nullable Part card(Ui ui, TopicQuery query) {
    Actor actor = ui.actor();
    if (actor == null) return null;
    List<TopicsPage.Row> rows =
        query.asking(actor, ui.now()).stream().map(t -> row(ui, t)).toList();
    return rows.isEmpty()
        ? null
        : new Ui.Part("council/topics-card", new TopicsPage(List.of(), rows, List.of(), false));
  }

  private static TopicsPage.Row row(Ui ui, Topic t) {
    boolean review = t.dates().reviewUntil() != null;
    Instant until =
        Objects.requireNonNull(review ? t.dates().reviewUntil() : t.dates().opinionsUntil());
    return new TopicsPage.Row(
        "/topics/" + t.number(),
        t.title(),
        Light.YOU,
        ui.t(review ? "topics.card.review" : "topics.card.opinions"),
        ui.t("topics.until", TopicViews.lastDay(until)));
  }
}
