package org.gongzhi.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A decoded picture: made smaller, turned upright, written as a JPEG that says nothing but itself. */
final class Picture {
  private static final float QUALITY = 0.85f;

  private final BufferedImage image;

  Picture(BufferedImage image) {
    this.image = image;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** With no side longer than this; halved step by step, which keeps letters readable. */
  Picture fitting(int longest) {
    double scale = Math.min(1, (double) longest / Math.max(width(), height()));
    int w = Math.max(1, (int) Math.round(width() * scale));
    int h = Math.max(1, (int) Math.round(height() * scale));
    BufferedImage smaller = image;
    do {
      int nextW = Math.max(w, (smaller.getWidth() + 1) / 2);
      int nextH = Math.max(h, (smaller.getHeight() + 1) / 2);
      smaller = drawn(smaller, nextW, nextH);
    } while (smaller.getWidth() != w || smaller.getHeight() != h);
    return new Picture(smaller);
  }

  /** On white paper, so that what was transparent does not turn black. */
  private static BufferedImage drawn(BufferedImage from, int w, int h) {
    BufferedImage to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = to.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, w, h);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(from, 0, 0, w, h, null);
    g.dispose();
    return to;
  }

  /**
   * Turned the way the camera was held.
   *
   * @param orientation 1 to 8 as EXIF counts them
   */
  Picture upright(int orientation) {
    if (orientation == 1) return this;
    boolean lying = orientation >= 5;
    int w = lying ? height() : width();
    int h = lying ? width() : height();
    BufferedImage to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = to.createGraphics();
    g.drawImage(image, turn(orientation, width(), height()), null);
    g.dispose();
    return new Picture(to);
  }

  /** Where a stored pixel belongs: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  /**
   * From four colours of ink, which the platform's reader leaves alone.
   *
   * @param adobe −1: inks as they are; else stored inverted, 2: as YCCK
   */
  static Picture ofInks(Raster inks, int adobe) {
    int w = inks.getWidth();
    BufferedImage to = new BufferedImage(w, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[w * 4];
    int[] rgb = new int[w];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, w, 1, row);
      for (int x = 0; x < w; x++) {
        rgb[x] = rgb(row, 4 * x, adobe);
      }
      to.setRGB(0, y, w, 1, rgb, 0, w);
    }
    return new Picture(to);
  }

  private static int rgb(int[] row, int at, int adobe) {
    double c = row[at];
    double m = row[at + 1];
    double y = row[at + 2];
    double light = adobe < 0 ? 255 - row[at + 3] : row[at + 3];
    if (adobe == 2) { // luma and two chromas of the inks
      double blue = m - 128;
      double red = y - 128;
      double luma = c;
      c = 255 - (luma + 1.402 * red);
      m = 255 - (luma - 0.344136 * blue - 0.714136 * red);
      y = 255 - (luma + 1.772 * blue);
    } else if (adobe < 0) {
      c = 255 - c;
      m = 255 - m;
      y = 255 - y;
    }
    return level(c, light) << 16 | level(m, light) << 8 | level(y, light);
  }

  private static int level(double colour, double light) {
    return (int) Math.clamp(Math.round(colour * light / 255), 0, 255);
  }

  /** As JPEG, without any of the metadata it came with. */
  byte[] jpeg() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
