package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;

/**
 * 一次会, for everybody and for members with a telephone.
 *
 * @param live what goes on; null when it does not sit or the reader has no place in it
 * @param mine what a member may do; null for everybody else
 * @param minutes the address of the minutes; empty until all have signed
 */
public record MeetingPage(
    MeetingHead head,
    @Nullable LivePage live,
    @Nullable Mine mine,
    List<Row> agenda,
    List<Party> parties,
    List<Todo> todos,
    String minutes,
    boolean mayPrepare) {
  /**
   * 议程的一项.
   *
   * @param why why it is on the table
   * @param ended its conclusion; empty until then
   */
  public record Row(
      int no,
      String title,
      String why,
      String story,
      String ended,
      String decision,
      boolean now,
      boolean over) {}

  public record Party(String name, int expected, int present, int excused, int absent) {}

  /**
   * @param key of the task, as a form sends it
   * @param state until when, or how it ended
   */
  public record Todo(
      String key, String what, Light light, String state, String owner, boolean over) {}

  /**
   * @param state signed in, excused or neither, in a sentence
   * @param vote the page of the ballot; empty if there is nothing to vote on
   * @param sign the page of the minutes that wait for a signature; empty if none do
   * @param mayExcuse whether they may still say that they cannot come
   * @param sides for whom wants to speak; empty if nobody can now
   */
  public record Mine(
      Form form, String state, String vote, String sign, boolean mayExcuse, List<Choice> sides) {}
}
