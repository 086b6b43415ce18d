package org.gongzhi.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongzhi.platform.Refused;

/** Turns what somebody sent into a picture, or says what is wrong with it. Trusts nothing in it. */
final class PhotoDecoder {
  /** Pixels of the largest photo that is decoded: a telephone's full 50 megapixels. */
  static final long MOST_PIXELS = 50_331_648;

  /** Progressive ones are held whole outside the heap while they are decoded. */
  static final long MOST_PROGRESSIVE_PIXELS = 25_165_824;

  /** A single row must be small too, however few there are. */
  private static final int LONGEST_SIDE = 20_000;

  /** Ordinary progressive photos have about ten passes. */
  private static final int MOST_SCANS = 64;

  /** Bytes of decoded pixels kept at once; larger photos are thinned out while they are read. */
  private static final long DECODED = 48L * 1024 * 1024;

  private final byte[] file;
  private final int number;

  /**
   * @param number which photo of the message this is, from 1, for the sentence of a refusal
   */
  PhotoDecoder(byte[] file, int number) {
    this.file = file;
    this.number = number;
  }

  /**
   * The picture upright, no side longer than asked.
   *
   * @throws Refused if it is no picture we read, is not whole, or is larger than anybody's camera
   */
  Picture decode(int longest) {
    PhotoType type = PhotoType.of(file);
    ImageReader reader = reader(type);
    JpegFrame frame = type == PhotoType.JPEG ? JpegFrame.of(file) : null;
    if (frame != null && (!frame.whole() || frame.scans() > MOST_SCANS)) throw broken();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      boolean held = frame != null && frame.progressive();
      ImageReadParam param = thinned(reader, held ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS);
      Picture picture =
          frame != null && frame.components() == 4
              ? Picture.ofInks(reader.readRaster(0, param), frame.adobe())
              : new Picture(reader.read(0, param));
      return picture.fitting(longest).upright(frame == null ? 1 : frame.orientation());
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the readers throw whatever a hostile file makes them trip over
      throw broken();
    } finally {
      reader.dispose();
    }
  }

  private ImageReader reader(PhotoType type) {
    if (type == PhotoType.UNKNOWN) {
      throw file.length == 0 ? refused("photo.empty") : refused("photo.notAnImage");
    }
    if (type == PhotoType.HEIC) throw refused("photo.heic");
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.format);
    if (!readers.hasNext()) throw refused("photo.webp");
    return readers.next();
  }

  /** Looks at the size before a pixel is decoded, and skips pixels when there are very many. */
  private ImageReadParam thinned(ImageReader reader, long most) throws IOException {
    int w = reader.getWidth(0);
    int h = reader.getHeight(0);
    if ((long) w * h > most || Math.max(w, h) > LONGEST_SIDE) {
      throw refused("photo.tooManyPixels", w, h);
    }
    int bits = bits(reader);
    int step = 1;
    while ((long) ((w + step - 1) / step) * ((h + step - 1) / step) * bits / 8 > DECODED) step++;
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }

  private static int bits(ImageReader reader) throws IOException {
    var types = reader.getImageTypes(0);
    return types.hasNext() ? Math.max(8, types.next().getColorModel().getPixelSize()) : 32;
  }

  private Refused broken() {
    return refused("photo.broken");
  }

  private Refused refused(String key, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = number;
    System.arraycopy(args, 0, all, 1, args.length);
    return Refused.invalid(Photos.FIELD, key, all);
  }
}
