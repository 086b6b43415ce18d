package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.documents.QrCode;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 签到.
 *
 * @param qr the code for the wall; null when nobody can sign in
 * @param address what it says
 */
public record AttendancePage(
    MeetingHead head,
    Form form,
    @Nullable QrCode qr,
    String address,
    List<Row> rows,
    List<String> guests,
    DeskMeetingPage.Table table,
    boolean may) {
  /** Those whom somebody may excuse. */
  public List<Choice> waiting() {
    return rows.stream().filter(Row::open).map(r -> Choice.of(r.person(), r.name())).toList();
  }

  /**
   * @param state signed in, excused or not there, in words
   * @param open whether the hand of the keeper may still do something
   */
  public record Row(String person, String name, String party, String state, boolean open) {}
}
