package org.gongzhi.people.web.notices;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 消息设置.
 *
 * @param headings for each its ways
 * @param hours when the digest may come
 * @param languages in which what goes out may be
 * @param mail how it stands with their address
 * @param form what was typed and refused, else what is kept
 * @param kept whether it was kept just now
 */
public record WishPage(
    List<Of> headings,
    List<Choice> hours,
    List<Choice> languages,
    Mail mail,
    Form form,
    boolean kept) {
  /**
   * @param open whether mails can go out at all
   * @param state where they go, and which address waits; empty when there is nothing to say
   * @param waits whether one waits
   */
  public record Mail(boolean open, String state, boolean waits) {}

  /**
   * @param name of the field
   * @param title what stands under this heading
   * @param ways by which it may come
   */
  public record Of(String name, String title, List<Choice> ways) {}
}
