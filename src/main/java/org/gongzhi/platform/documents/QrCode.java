package org.gongzhi.platform.documents;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * 二维码, to be drawn by the page itself.
 *
 * @param size modules on each side, with the quiet zone around
 * @param path the dark ones, as the path of an SVG
 */
public record QrCode(int size, String path) {
  /** The standard demands a border of four. */
  private static final int QUIET = 4;

  public static QrCode of(String text) {
    try {
      ByteMatrix dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < dots.getHeight(); y++) row(dots, y, path);
      return new QrCode(dots.getWidth() + 2 * QUIET, path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }

  /** Neighbours in a row become one stretch. */
  private static void row(ByteMatrix dots, int y, StringBuilder path) {
    for (int x = 0; x < dots.getWidth(); x++) {
      if (dots.get(x, y) != 1) continue;
      int from = x;
      while (x + 1 < dots.getWidth() && dots.get(x + 1, y) == 1) x++;
      int wide = x - from + 1;
      path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
      path.append('h').append(wide).append("v1h-").append(wide).append('z');
    }
  }
}
