package org.gongzhi.matters.web.intake;

import java.util.List;

/**
 * 已经送出.
 *
 * @param sent the matters raised
 */
public record SentPage(List<Sent> sent) {
  /** One matter raised: its number, title, until when, where. */
  public record Sent(String number, String title, String until, String place) {}

  /**
   * 给反映人的链接.
   *
   * @param number the matter's number
   * @param title one line
   * @param address what to send to the reporter
   */
  public record Link(String number, String title, String address) {}
}
