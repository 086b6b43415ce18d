package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What meetings put on the home page and into the menus. */
@Configuration(proxyBeanMethods = false)
class MeetingPlaces {
  @Bean
  HomeCard meetingsCard(Meetings meetings) {
    return new HomeCard(HomeCard.Column.MAIN, 32, ui -> card(ui, meetings));
  }

  @Bean
  NavItem residentMeetings() {
    return NavItem.of(NavItem.Zone.TOGETHER, 20, "meetings", MeetingsPages.PATH, Icon.USERS);
  }

  @Bean
  NavItem deskMeetings() {
    return NavItem.of(NavItem.Zone.DESK, 57, "meetings", DeskMeetingsPages.PATH, Icon.USERS);
  }

  /** The meetings somebody has a place at, the next two; for everybody else the way to where they are told of. */
  private static Ui.@Nullable Part card(Ui ui, Meetings meetings) {
    Actor actor = ui.actor();
    if (actor == null) return null;
    List<Meeting> ahead = actor.posts().isEmpty() ? List.of() : meetings.ahead(actor);
    List<MeetingsPage.Row> rows =
        ahead.stream()
            .filter(
                m -> m.state() == Meeting.State.NOTICED || m.state() == Meeting.State.OPEN)
            .limit(2)
            .map(m -> MeetingsPages.row(ui, m, MeetingWords.path(m)))
            .toList();
    return new Ui.Part(
        "council/meetings-card",
        new MeetingsPage(List.of(), rows, List.of(), !actor.posts().isEmpty()));
  }
}
