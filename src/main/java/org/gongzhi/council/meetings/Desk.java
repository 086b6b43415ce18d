package org.gongzhi.council.meetings;

import org.springframework.stereotype.Component;

/** 会务. What decisions, motions and minutes all reach for. */
@Component
record Desk(
    MeetingSeries series,
    Proceedings proceedings,
    Agenda agenda,
    ItemStore items,
    TaskStore tasks,
    MotionStore motions,
    SpeechStore speeches) {}
