package org.gongzhi.council.meetings.web;

import org.gongzhi.council.meetings.Agenda;
import org.gongzhi.council.meetings.Attendance;
import org.gongzhi.council.meetings.Decisions;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.council.meetings.Sittings;
import org.springframework.stereotype.Component;

/** What most pages of a meeting ask. */
@Component
record MeetingDoors(
    Attendance attendance,
    Agenda agenda,
    Decisions decisions,
    Minutes minutes,
    Sittings sittings) {}
