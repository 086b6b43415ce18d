package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 账号.
 *
 * @param area whose they are
 * @param name of the community
 * @param rows by the names of the people
 * @param form the form that opens one
 * @param people who hold a post and have no account yet
 */
public record AccountsPage(
    String area, String name, List<Row> rows, Form form, List<Choice> people) {
  /**
   * 一个账号.
   *
   * @param person whose it is
   * @param account what they sign in with, a telephone number masked
   * @param posts what they are in which organisation now
   * @param last when they signed in last
   * @param state 正常, 已停用, 半年没登录
   * @param enabled whether it opens anything
   */
  public record Row(
      String id,
      String person,
      String account,
      String posts,
      String last,
      String state,
      boolean enabled) {}

  /**
   * 一次性密码, shown this one time.
   *
   * @param person whose
   * @param account what they sign in with
   * @param back where to go on
   */
  public record Once(String person, String account, String password, String back) {}
}
