package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.find.Findable;
import org.gongzhi.platform.find.Finding;
import org.gongzhi.platform.find.Sought;
import org.springframework.stereotype.Component;

/** 搜到的会: by place, agenda and what was decided, at the desk for whoever prepares them. */
@Component
class FoundMeetings implements Findable {
  private final Meetings meetings;
  private final Minutes minutes;

  FoundMeetings(Meetings meetings, Minutes minutes) {
    this.meetings = meetings;
    this.minutes = minutes;
  }

  @Override
  public String kind() {
    return "meeting";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String label() {
    return "nav.meetings";
  }

  @Override
  public List<Finding> find(Actor actor, Sought sought) {
    return meetings.find(actor, sought).stream().map(f -> found(actor, f)).toList();
  }

  private Finding found(Actor actor, Meetings.Found f) {
    Meeting m = f.meeting();
    return new Finding(
        meetings.mayPrepare(actor, m) ? MeetingWords.desk(m) : MeetingWords.path(m),
        minutes.name(m),
        m.when().place(),
        f.said(),
        m.when().beginsAt());
  }
}
