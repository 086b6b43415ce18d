package org.gongzhi.matters.bulletin;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公开的一件.
 *
 * @param area the community
 * @param id id of the matter
 * @param kind closed or held
 * @param number the matter's number
 * @param title what it was about, masked
 * @param place where, to the building
 * @param category class code; null when nobody knew
 * @param lead who did the work
 * @param outcome how it ended; null for a held one
 * @param words what was done, or why it waits; masked
 * @param raisedOn when it was raised
 * @param shownFrom the first day it is shown
 * @param shownUntil the last day it must be shown
 */
public record Notice(
    String area,
    UUID id,
    Kind kind,
    String number,
    String title,
    String place,
    @Nullable String category,
    String lead,
    @Nullable String outcome,
    String words,
    LocalDate raisedOn,
    LocalDate shownFrom,
    LocalDate shownUntil) {
  /** 哪一种. */
  public enum Kind {
    /** 办结的. */
    CLOSED,
    /** 挂账的. */
    HELD
  }
}
