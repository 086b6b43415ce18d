package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 居民名册, masked.
 *
 * @param area whose it is
 * @param name of the community
 * @param words what was searched for; empty for the newest
 * @param rows the newest first, or the best match first
 * @param more the address of those before; empty at the end
 * @param refused the sentence about the words; empty if there is none
 */
public record ResidentsPage(
    String area, String name, String words, List<Row> rows, String more, String refused) {
  /** One person, masked. */
  public record Row(String id, String name, String phone, String home) {}

  /**
   * 登记居民.
   *
   * @param form what was typed
   * @param quarters to choose from
   * @param ways how somebody agreed
   */
  public record Registration(
      String area, Form form, List<Choice> quarters, List<Choice> ways) {}

  /**
   * 一个人.
   *
   * @param person masked
   * @param facts label and value
   * @param consents what they agreed to and took back
   * @param look the form that asks for a field in full, and the fields there are
   * @param account the account, or the form that opens one
   */
  public record One(
      String area,
      Row person,
      List<Choice> facts,
      List<String> consents,
      Look look,
      Account account) {}

  /**
   * 看原文.
   *
   * @param form why, and which field
   * @param fields to choose from
   * @param shown the field in full, this one time; empty if nobody asked
   */
  public record Look(Form form, List<Choice> fields, String shown) {}

  /**
   * @param may whether somebody may open one
   * @param form what was typed
   * @param rows those there are
   */
  public record Account(boolean may, Form form, List<AccountsPage.Row> rows) {}
}
