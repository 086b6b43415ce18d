package org.gongzhi.council.topics.web;

import org.gongzhi.platform.html.Form;

/**
 * 提议题.
 *
 * @param form what was typed
 * @param place the quarter it is for
 */
public record NewTopicPage(Form form, String place) {}
