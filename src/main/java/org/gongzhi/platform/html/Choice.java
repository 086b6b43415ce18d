package org.gongzhi.platform.html;

/**
 * 选项. One of several answers.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a smaller line below it; empty if there is nothing to say
 */
public record Choice(String value, String label, String hint) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
