package org.gongzhi.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 页. Which part of a list is shown: so many rows beyond the last that was seen, however far down that is.
 *
 * @param order what comes first
 * @param edge the row it lies beyond; null for the beginning
 * @param back whether it lies before that row instead of after it
 * @param rows how many rows
 * @param counted whether to count how many there are in all
 */
public record ListWindow(
    Order order, @Nullable Edge edge, boolean back, int rows, boolean counted) {
  /** 排序. */
  public enum Order {
    /** 新的在前. */
    NEWEST("opened_at", "desc"),
    /** 旧的在前. */
    OLDEST("opened_at", "asc"),
    /** 先到期的在前; open cases only, for a closed one is due no more. */
    DUE("due_at", "asc");

    private final String column;
    private final String direction;

    Order(String column, String direction) {
      this.column = column;
      this.direction = direction;
    }

    String column() {
      return column;
    }
  }

  /**
   * 界. A row by what it is sorted by.
   *
   * @param at the time it is sorted by
   * @param id its id, for rows of the same time
   */
  public record Edge(Instant at, UUID id) {}

  /** The first rows, and how many there are. */
  public static ListWindow first(Order order, int rows) {
    return new ListWindow(order, null, false, rows, true);
  }

  public ListWindow after(Edge last) {
    return new ListWindow(order, last, false, rows, false);
  }

  public ListWindow before(Edge first) {
    return new ListWindow(order, first, true, rows, false);
  }

  /** The row as an edge of this order. */
  public Edge edge(CaseFile c) {
    Instant due = c.clock().dueAt();
    return new Edge(order == Order.DUE && due != null ? due : c.openedAt(), c.key().id());
  }

  String direction() {
    boolean down = order.direction.equals("desc");
    return down == back ? "asc" : "desc";
  }

  String beyond() {
    return direction().equals("desc") ? "<" : ">";
  }
}
