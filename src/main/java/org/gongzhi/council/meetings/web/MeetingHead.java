package org.gongzhi.council.meetings.web;

import org.gongzhi.platform.html.Light;

/**
 * What stands over every page of a meeting.
 *
 * @param path its page for everybody
 * @param desk its page at the desk
 * @param name 米亚花园三期第25次四方议事会
 * @param when day, hour and place
 * @param word how far it is
 * @param roles who chairs and who writes; empty until that is known
 * @param late why people were told late; empty if they were not
 */
public record MeetingHead(
    String path,
    String desk,
    String name,
    String when,
    Light light,
    String word,
    String roles,
    String late) {}
