package org.gongzhi.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes. The name and the type a browser sends are never asked. */
enum PhotoType {
  JPEG("jpeg"),
  PNG("png"),
  GIF("gif"),
  WEBP("webp"),
  /** 高效格式: HEIC and AVIF, which no decoder here reads. */
  HEIC(""),
  UNKNOWN("");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

  /** The name the image readers know it by. */
  final String format;

  PhotoType(String format) {
    this.format = format;
  }

  static PhotoType of(byte[] file) {
    if (starts(file, 0, "\u00ff\u00d8\u00ff")) return JPEG;
    if (starts(file, 0, "\u0089PNG\r\n\u001a\n")) return PNG;
    if (starts(file, 0, "GIF87a") || starts(file, 0, "GIF89a")) return GIF;
    if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) return WEBP;
    if (starts(file, 4, "ftyp") && file.length >= 12) {
      String brand = new String(file, 8, 4, StandardCharsets.ISO_8859_1);
      return HEIC_BRANDS.contains(brand) ? HEIC : UNKNOWN;
    }
    return UNKNOWN;
  }

  private static boolean starts(byte[] file, int at, String with) {
    if (file.length < at + with.length()) return false;
    for (int i = 0; i < with.length(); i++) {
      if ((file[at + i] & 0xff) != with.charAt(i)) return false;
    }
    return true;
  }
}
