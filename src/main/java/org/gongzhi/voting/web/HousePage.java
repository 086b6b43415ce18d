package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 议事规则.
 *
 * @param form what was typed, and for the rest what is in force
 * @param scope whose rules
 * @param seen the version the change is made on
 * @param quorums how many of a council must be there
 * @param bases of whom more than half must agree
 * @param readings how the silent count
 */
public record HousePage(
    Form form,
    Scope scope,
    int seen,
    List<Choice> quorums,
    List<Choice> bases,
    List<Choice> readings) {
  /**
   * @param value the scope shown
   * @param name its name
   * @param others the others, with their addresses
   */
  public record Scope(String value, String name, List<Choice> others) {}
}
