package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 对接密钥.
 *
 * @param base where these settings lie
 * @param name of the community
 * @param rows the good ones first
 * @param form the form that gives one
 * @param areas the communities a key may be for
 * @param others the same page of other communities
 */
public record KeysPage(
    String base, String name, List<Row> rows, Form form, List<Choice> areas, List<Choice> others) {
  /**
   * 一把密钥.
   *
   * @param ending by which it is recognised
   * @param scope what it is for
   * @param made who gave it, and when
   * @param used when it was last used
   * @param good whether it opens anything
   */
  public record Row(
      String id,
      String name,
      String ending,
      String scope,
      String made,
      String used,
      String state,
      boolean good) {}

  /** The key, shown this one time. */
  public record Once(String name, String key, String back) {}
}
