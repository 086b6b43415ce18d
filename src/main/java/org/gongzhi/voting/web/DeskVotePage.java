package org.gongzhi.voting.web;

import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 一次表决, for those who run it.
 *
 * @param head what is decided
 * @param path its address at the desk
 * @param form what was typed into the form that was refused
 * @param state PLANNED and so on
 * @param roll how large, and what is wrong with the sheet
 * @param turnout null before voting
 * @param objections with their answers, or the room for one
 */
public record DeskVotePage(
    VotePage.Head head,
    String path,
    Form form,
    String state,
    Roll roll,
    @Nullable Turnout turnout,
    List<Objection> objections) {

  public boolean is(String... states) {
    return List.of(states).contains(state);
  }

  /**
   * @param size in words; empty if there is none
   * @param owners whether areas count
   * @param problems row by row
   */
  public record Roll(String size, boolean owners, List<Problem> problems) {}

  /** A row and what is wrong with it. */
  public record Problem(int row, String what) {}

  /**
   * @param gauges how many took part
   * @param ways how
   * @param delivered how many have a proof of delivery
   * @param paper how many slips wait for another reader
   * @param mayClose whether it may be counted now
   */
  public record Turnout(
      ResultPage.Gauges gauges, String ways, String delivered, int paper, boolean mayClose) {}

  /**
   * @param by masked, and when
   * @param answer null until there is one
   */
  public record Objection(UUID id, String by, String words, @Nullable String answer) {}
}
