package org.gongzhi.council.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Sittings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 直播, for those who have a place at the table or prepare the meeting. */
@Controller
class LivePages {
  private final Meetings meetings;
  private final Sittings sittings;
  private final LiveMeetings live;

  LivePages(Meetings meetings, Sittings sittings, LiveMeetings live) {
    this.meetings = meetings;
    this.sittings = sittings;
    this.live = live;
  }

  @GetMapping("/meetings/{id}/live")
  void listen(Ui ui, Actor actor, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Meeting m = meetings.find(MeetingWords.id(id));
    boolean seated =
        sittings.of(m.key()).seats().stream().anyMatch(s -> s.person().equals(actor.person()));
    if (m.state() != Meeting.State.OPEN || !(seated || meetings.mayPrepare(actor, m)))
      throw Refused.notFound();
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // whoever stands between must not collect what is sent
    response.setHeader("X-Accel-Buffering", "no");
    try {
      live.tell(ui, m, response.getOutputStream());
    } catch (IOException e) {
      // the listener has left
      response.setHeader("Connection", "close");
    }
  }
}
