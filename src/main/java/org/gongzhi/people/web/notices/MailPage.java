package org.gongzhi.people.web.notices;

/**
 * 确认邮箱.
 *
 * @param path of the link
 * @param address masked
 * @param state OPEN, CONFIRMED or OVER
 */
public record MailPage(String path, String address, String state) {}
