package org.gongzhi.platform.html;

import org.jspecify.annotations.Nullable;

/**
 * 翻页.
 *
 * @param from number of the first row shown, from 1
 * @param to number of the last row shown
 * @param total how many rows there are
 * @param previous address of the page before; null on the first
 * @param next address of the next page; null on the last
 */
public record Paging(
    long from, long to, long total, @Nullable String previous, @Nullable String next) {}
