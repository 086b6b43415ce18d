package org.gongzhi.matters.web.posters;

import org.gongzhi.platform.html.Form;

/**
 * 扫码来的.
 *
 * @param form the box, with the place
 * @param place 米亚花园三期 9栋1单元
 * @param elsewhere whether that is in another community than the visitor's own, which then is told so
 */
public record HerePage(Form form, String place, boolean elsewhere) {}
