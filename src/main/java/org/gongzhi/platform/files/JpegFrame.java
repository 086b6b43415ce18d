package org.gongzhi.platform.files;

import java.util.Optional;

/**
 * What has to be known of a JPEG before it is decoded, read from its markers alone.
 *
 * @param orientation 1 to 8 as EXIF counts them; 1 is upright
 * @param components colours stored for each pixel; 4 is CMYK
 * @param progressive whether decoding keeps the whole picture in memory outside the heap
 * @param scans passes over the picture; thousands of them are an attack
 * @param adobe the transform of the Adobe marker, −1 without one
 * @param whole whether the end is there
 */
record JpegFrame(
    int orientation, int components, boolean progressive, int scans, int adobe, boolean whole) {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;

  static JpegFrame of(byte[] file) {
    return new Walk(file).walk();
  }

  /** Goes from marker to marker, and over the compressed data between them. */
  private static final class Walk {
    private final byte[] file;
    private int orientation = 1;
    private int components;
    private boolean progressive;
    private int scans;
    private int adobe = -1;

    Walk(byte[] file) {
      this.file = file;
    }

    JpegFrame walk() {
      int at = 2;
      while (at + 1 < file.length) {
        if (u8(at) != 0xff) return frame(false);
        int marker = u8(at + 1);
        if (marker == EOI) return frame(true);
        if (marker == 0xff) {
          at++; // fill bytes may stand before a marker
        } else if (marker == SOI || marker == 0x01 || isRestart(marker)) {
          at += 2;
        } else {
          if (at + 4 > file.length) return frame(false);
          int end = at + 2 + u16(at + 2);
          if (end > file.length || end < at + 4) return frame(false);
          segment(marker, at + 4, end);
          at = marker == SOS ? afterScan(end) : end;
        }
      }
      return frame(false);
    }

    private void segment(int marker, int from, int to) {
      boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8;
      if (isFrame && marker != 0xcc && to - from >= 6) {
        components = u8(from + 5);
        progressive = marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
      } else if (marker == SOS) {
        scans++;
      } else if (marker == EXIF && text(from, "Exif\0\0", to)) {
        orientation = new Exif(file, from + 6, to).orientation().orElse(orientation);
      } else if (marker == ADOBE && text(from, "Adobe", to) && to - from >= 12) {
        adobe = u8(from + 11);
      }
    }

    private int afterScan(int from) {
      int at = from;
      while (at + 1 < file.length) {
        int next = u8(at + 1);
        if (u8(at) == 0xff && next != 0 && next != 0xff && !isRestart(next)) return at;
        at++;
      }
      return file.length;
    }

    private static boolean isRestart(int marker) {
      return marker >= 0xd0 && marker <= 0xd7;
    }

    private boolean text(int at, String expected, int to) {
      if (at + expected.length() > to) return false;
      for (int i = 0; i < expected.length(); i++) {
        if (u8(at + i) != expected.charAt(i)) return false;
      }
      return true;
    }

    private JpegFrame frame(boolean whole) {
      return new JpegFrame(orientation, components, progressive, scans, adobe, whole);
    }

    private int u8(int at) {
      return file[at] & 0xff;
    }

    private int u16(int at) {
      return u8(at) << 8 | u8(at + 1);
    }
  }

  /** The one entry of EXIF that is kept: which way is up. */
  private record Exif(byte[] file, int from, int to) {
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;

    Optional<Integer> orientation() {
      if (to - from < 8) return Optional.empty();
      boolean little = file[from] == 'I';
      long directory = u32(from + 4, little);
      if (directory < 8 || directory > to - from - 2) return Optional.empty();
      int at = from + (int) directory;
      int entries = Math.min(u16(at, little), MOST_ENTRIES);
      for (int i = 0; i < entries; i++) {
        int entry = at + 2 + 12 * i;
        if (entry + 12 > to) return Optional.empty();
        if (u16(entry, little) == ORIENTATION) {
          int value = u16(entry + 8, little);
          return value >= 1 && value <= 8 ? Optional.of(value) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private int u16(int at, boolean little) {
      int a = file[at] & 0xff;
      int b = file[at + 1] & 0xff;
      return little ? b << 8 | a : a << 8 | b;
    }

    private long u32(int at, boolean little) {
      long a = u16(at, little);
      long b = u16(at + 2, little);
      return little ? b << 16 | a : a << 16 | b;
    }
  }
}
