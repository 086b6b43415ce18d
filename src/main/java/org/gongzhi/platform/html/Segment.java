package org.gongzhi.platform.html;

/**
 * 看法. One of a few views of the same list.
 *
 * @param label its name
 * @param href its address
 * @param count how many rows it has, as it is to be read; empty for none
 * @param current whether it is shown
 */
public record Segment(String label, String href, String count, boolean current) {}
