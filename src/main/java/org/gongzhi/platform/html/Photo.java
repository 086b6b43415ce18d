package org.gongzhi.platform.html;

/**
 * 照片, as shown.
 *
 * @param href where the picture is
 * @param alt what it shows, in words
 * @param caption a line below it, 更换前 昨天 19:38; empty for a bare thumbnail
 * @param full where the whole picture is, which opens when this one is pressed
 */
public record Photo(String href, String alt, String caption, String full) {
  /** A picture that is shown as large as there is one. */
  public Photo(String href, String alt, String caption) {
    this(href, alt, caption, href);
  }
}
