package org.gongzhi.channels.open311.web;

import java.util.List;

/**
 * 给开发者.
 *
 * @param base of the endpoint
 * @param places the communities that are served, with their codes
 * @param tryOut whether the lines hold a key that anybody may try
 * @param steps what one does, in order
 */
public record DevelopersPage(
    String base, List<String> places, boolean tryOut, List<Step> steps) {
  /** One step, and a line that does it. */
  public record Step(String title, String about, String line) {}
}
