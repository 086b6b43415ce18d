package org.gongzhi.web;

import java.util.List;
import org.gongzhi.platform.html.Ui;

/**
 * 首页.
 *
 * @param main the cards of the main column
 * @param side the cards beside it
 */
public record HomePage(List<Ui.Part> main, List<Ui.Part> side) {}
