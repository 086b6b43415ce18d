package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 工作台上提议题.
 *
 * @param form what is known or was typed
 * @param scopes where it may be proposed
 * @param hot what many speak of, each with the form that makes a topic of it
 * @param from what it comes from, in words; empty when from nothing
 */
public record DeskNewTopicPage(Form form, List<Choice> scopes, List<Link> hot, String from) {
  public record Link(String href, String label) {}
}
