package org.gongzhi.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Takes the photos of the tests, good and bad. */
final class Camera {
  private Camera() {}

  /** Four quarters: red and green above, blue and white below. */
  static BufferedImage quarters(int w, int h) {
    return quarters(w, h, BufferedImage.TYPE_3BYTE_BGR);
  }

  static BufferedImage quarters(int w, int h, int type) {
    BufferedImage image = new BufferedImage(w, h, type);
    Graphics2D g = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < 4; i++) {
      g.setColor(colours[i]);
      g.fillRect(i % 2 * w / 2, i / 2 * h / 2, (w + 1) / 2, (h + 1) / 2);
    }
    g.dispose();
    return image;
  }

  static byte[] file(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, out)) throw new AssertionError(format);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg(int w, int h) {
    return file(quarters(w, h), "jpeg");
  }

  static byte[] progressive(int w, int h) {
    return write(new IIOImage(quarters(w, h), null, null), ImageWriteParam.MODE_DEFAULT);
  }

  /** Four bands as they are, which readers take for CMYK. */
  static byte[] cmyk(int w, int h, int c, int m, int y, int k) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, w, h, 4, null);
    int[] pixel = {c, m, y, k};
    for (int i = 0; i < w * h; i++) raster.setPixel(i % w, i / w, pixel);
    return write(new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
  }

  private static byte[] write(IIOImage image, int progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(progressive);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A segment right after the start of a JPEG. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] head = {
      (byte) 0xff, (byte) marker, (byte) (body.length + 2 >> 8), (byte) (body.length + 2)
    };
    return join(slice(jpeg, 0, 2), head, body, slice(jpeg, 2, jpeg.length));
  }

  /** EXIF with an orientation, a camera and where it was: 32.9°N 117.4°E. */
  static byte[] exif(int orientation, boolean little) {
    Tiff t = new Tiff(little);
    t.text("Exif\0\0").text(little ? "II" : "MM").u16(42).u32(8);
    t.u16(3);
    t.u16(0x010f).u16(2).u32(8).u32(50); // make
    t.u16(0x0112).u16(3).u32(1).u16(orientation).u16(0);
    t.u16(0x8825).u16(4).u32(1).u32(58); // GPS
    t.u32(0).text("BENGBU1\0");
    t.u16(2);
    t.u16(1).u16(2).u32(2).text("N\0\0\0");
    t.u16(2).u16(5).u32(3).u32(88);
    t.u32(0).u32(32).u32(1).u32(54).u32(1).u32(0).u32(1);
    return t.bytes();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) out.writeBytes(part);
    return out.toByteArray();
  }

  static byte[] slice(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final class Tiff {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean little;

    Tiff(boolean little) {
      this.little = little;
    }

    Tiff text(String s) {
      out.writeBytes(ascii(s));
      return this;
    }

    Tiff u16(int v) {
      out.write(little ? v : v >> 8);
      out.write(little ? v >> 8 : v);
      return this;
    }

    Tiff u32(int v) {
      return little ? u16(v & 0xffff).u16(v >>> 16) : u16(v >>> 16).u16(v & 0xffff);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
