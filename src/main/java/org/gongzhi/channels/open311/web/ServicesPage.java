package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 开放类别.
 *
 * @param base where these settings lie
 * @param name of the community
 * @param rows in the order of the catalogue
 */
public record ServicesPage(String base, String name, List<Row> rows) {
  /** One class. */
  public record Row(String code, String name, String state, String questions) {}

  /**
   * 一个类别.
   *
   * @param base of all of them
   * @param asked its questions
   * @param form both forms
   * @param hows how it may be offered
   * @param types what an answer may look like
   * @param needs whether there must be one
   */
  public record One(
      String base,
      String code,
      String name,
      List<Asked> asked,
      Form form,
      List<Choice> hows,
      List<Choice> types,
      List<Choice> needs) {}

  /** One question. */
  public record Asked(String code, String words, String kind, String choices) {}
}
