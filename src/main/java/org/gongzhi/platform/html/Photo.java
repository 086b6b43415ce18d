package org.gongzhi.platform.html;

/**
 * 照片, as shown.
 *
 * @param href where the picture is
 * @param alt what it shows, in words
 * @param caption a line below it, 更换前 昨天 19:38; empty for a bare thumbnail
 */
public record Photo(String href, String alt, String caption) {}
