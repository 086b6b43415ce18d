package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 对方平台.
 *
 * @param base where these settings lie
 * @param name of the community
 * @param rows those that are used first
 * @param form the form that adds one
 */
public record PeersPage(String base, String name, List<Row> rows, Form form) {
  /** One of them. */
  public record Row(
      String id, String name, String url, String key, String state, boolean active) {}
}
