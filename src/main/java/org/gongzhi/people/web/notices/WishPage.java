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
 * @param mail whether mails can go out at all
 * @param form what was typed and refused, else what is kept
 * @param kept whether it was kept just now
 */
public record WishPage(
    List<Of> headings,
    List<Choice> hours,
    List<Choice> languages,
    boolean mail,
    Form form,
    boolean kept) {
  /**
   * @param name of the field
   * @param title what stands under this heading
   * @param ways by which it may come
   */
  public record Of(String name, String title, List<Choice> ways) {}
}
