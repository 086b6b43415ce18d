package org.gongzhi.matters.web;

/**
 * 给反映人的链接.
 *
 * @param number the matter's number
 * @param title one line
 * @param address what to send to the reporter
 */
public record LinkPage(String number, String title, String address) {}
