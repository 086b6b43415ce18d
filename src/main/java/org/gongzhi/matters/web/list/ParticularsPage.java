package org.gongzhi.matters.web.list;

import org.gongzhi.platform.html.Form;

/**
 * 台账补记.
 *
 * @param form what was typed, and for the rest what is known
 * @param title what the matter is about
 * @param number its number
 * @param version the version shown
 */
public record ParticularsPage(Form form, String title, String number, int version) {}
