package org.gongzhi.platform.html;

import org.jspecify.annotations.Nullable;

/**
 * 翻页.
 *
 * @param from number of the first row shown, from 1
 * @param to number of the last row shown
 * @param total how many rows there are
 * @param orMore whether there are more than that: nobody pages so far, so they were not counted
 * @param previous address of the page before; null on the first
 * @param next address of the next page; null on the last
 */
public record Paging(
    long from,
    long to,
    long total,
    boolean orMore,
    @Nullable String previous,
    @Nullable String next) {

  /** Rows that were all counted. */
  public Paging(
      long from, long to, long total, @Nullable String previous, @Nullable String next) {
    this(from, to, total, false, previous, next);
  }
}
