package org.gongzhi.voting.web;

import java.util.List;

/**
 * 按什么规则定.
 *
 * @param items of 民法典278, with their class
 * @param bodies each with its rule, sentence by sentence
 * @param texts where the state publishes the laws
 */
public record RulesPage(List<Item> items, List<Body> bodies, String texts) {
  public record Item(String name, String pass) {}

  public record Body(String id, String name, List<String> lines) {}
}
