package org.gongzhi.council.meetings.web;

/**
 * 日历订阅.
 *
 * @param has whether there is a link that opens
 * @param address the new one, shown this once; empty otherwise
 */
public record CalendarPage(boolean has, String address) {}
