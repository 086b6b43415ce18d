package org.gongzhi.places.web;

import org.gongzhi.platform.html.Form;

/**
 * 一个网格.
 *
 * @param area whose it is
 * @param id empty for a new one
 * @param code its code, which stays; empty for a new one
 * @param form what was typed, and for the rest what is known
 */
public record GridPage(String area, String id, String code, Form form) {}
