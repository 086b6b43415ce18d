package org.gongzhi.matters.web.posters;

import java.util.List;
import org.gongzhi.platform.documents.QrCode;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 张贴用的二维码: what to print, and how it will look.
 *
 * @param form what was chosen
 * @param choices to choose from
 * @param size how large each is
 * @param posters what is printed; none until something was chosen
 * @param onlyHere whether the address in the codes opens on this machine alone
 */
public record PosterPage(
    Form form, Choices choices, Size size, List<Poster> posters, boolean onlyHere) {
  /** How large. */
  public enum Size {
    /** A4 一张一页. */
    A4,
    /** A5 一页两张. */
    A5,
    /** 门牌贴, 一页八张. */
    STICKER
  }

  /** Communities and quarters; the buildings of the quarter that was chosen; one code each for what. */
  public record Choices(
      List<Choice> quarters, List<Choice> buildings, List<Choice> each, List<Choice> sizes) {}

  /**
   * @param quarter 米亚花园三期
   * @param place 9栋1单元; empty for the whole quarter
   * @param qr what leads there
   */
  public record Poster(String quarter, String place, QrCode qr) {
    public String label() {
      return (quarter + " " + place).strip();
    }
  }
}
