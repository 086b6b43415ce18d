package org.gongzhi.council.meetings.web;

import org.gongzhi.platform.html.Form;

/**
 * 签到.
 *
 * @param who the reader, and for whom they sit here; empty if they have no place
 * @param done signed in already, in a sentence; empty if not
 * @param code as it came off the wall
 */
public record SignPage(MeetingHead head, Form form, String who, String done, String code) {}
