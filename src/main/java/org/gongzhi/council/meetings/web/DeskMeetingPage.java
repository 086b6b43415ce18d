package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 一次会, at the desk: before it, while it sits, and after.
 *
 * @param state PLANNED, NOTICED, OPEN, CLOSED or CANCELLED
 * @param live what goes on; null unless it sits
 * @param table 到会 and whether anything may be decided
 * @param todos what was left open before
 * @param people who may chair or write
 * @param floor what only those who lead it see; null for others and while it does not sit
 */
public record DeskMeetingPage(
    MeetingHead head,
    String state,
    Form form,
    @Nullable LivePage live,
    List<MeetingPage.Row> agenda,
    Table table,
    List<MeetingPage.Todo> todos,
    People people,
    @Nullable Panel panel,
    boolean mayLead) {

  public boolean is(String... states) {
    return List.of(states).contains(state);
  }

  /**
   * @param quorum whether anything may be decided, in a sentence
   * @param quorate whether it may
   */
  public record Table(List<MeetingPage.Party> parties, String quorum, boolean quorate) {}

  /**
   * @param choices those who have a place, and the reader
   * @param late whether telling people now is later than the rules say
   */
  public record People(List<Choice> choices, boolean late, int noticeDays) {}

  /**
   * 主持人面板.
   *
   * @param item the number of what is on the table; 0 for nothing
   * @param motion null when none is on the floor
   * @param ended motions of this item that have ended
   * @param balance who has spoken for and against, in a sentence
   */
  public record Panel(
      int item,
      @Nullable Motion motion,
      List<String> ended,
      List<Choice> bodies,
      List<Choice> hows,
      List<Choice> sides,
      List<Queue> queue,
      @Nullable Now now,
      String balance) {}

  /**
   * @param state DEBATE, VOTING or TIED
   * @param how HANDS, SIGNED or SECRET
   * @param taken how many have voted or what was counted
   * @param tellers what the tellers have typed so far, in a sentence
   * @param mayCount whether the reader may type a count now
   * @param mayCast whether the reader chairs a tie
   */
  public record Motion(
      int no,
      String words,
      String by,
      String state,
      String how,
      String taken,
      String tellers,
      boolean mayCount,
      boolean mayCast) {}

  public record Queue(int no, String side, String name, String from) {}

  public record Now(int no, String name) {}
}
