package org.gongzhi.demo;

import org.gongzhi.council.meetings.Agenda;
import org.gongzhi.council.meetings.Attendance;
import org.gongzhi.council.meetings.Decisions;
import org.gongzhi.council.meetings.Floor;
import org.gongzhi.council.meetings.MeetingSeries;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.council.meetings.Motions;
import org.springframework.stereotype.Component;

/** 会务的各个窗口. All that is needed to hold a meeting. */
@Component
record MeetingDesk(
    MeetingSeries series,
    Meetings meetings,
    Agenda agenda,
    Attendance attendance,
    Floor floor,
    Motions motions,
    Decisions decisions,
    Minutes minutes) {}
