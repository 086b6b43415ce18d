package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What votes put on the residents' home page and into the menus. */
@Configuration(proxyBeanMethods = false)
class VotingPlaces {
  @Bean
  HomeCard votesCard(Votes votes) {
    return new HomeCard(HomeCard.Column.MAIN, 15, ui -> card(ui, votes));
  }

  @Bean
  NavItem residentVotes() {
    return NavItem.of(NavItem.Zone.TOGETHER, 30, "votes", "/votes", Icon.VOTE);
  }

  @Bean
  NavItem deskVotes() {
    return NavItem.of(NavItem.Zone.DESK, 60, "votes", "/desk/votes", Icon.VOTE);
  }

  @Bean
  NavItem votingRules() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 85, "house", HousePages.PATH, Icon.GAVEL)
        .seenBy(actor -> actor != null && Scopes.any(actor));
  }

  /** The votes somebody has not taken part in yet, before everything else. */
  private static Ui.@Nullable Part card(Ui ui, Votes votes) {
    Actor actor = ui.actor();
    if (actor == null) return null;
    List<VotesPage.Row> rows =
        votes.waitingFor(actor).stream()
            .map(v -> VoteHeads.row(ui, v, VoteHeads.path(v)))
            .toList();
    return rows.isEmpty()
        ? null
        : new Ui.Part("voting/votes-card", new VotesPage(List.of(), rows, false));
  }
}
