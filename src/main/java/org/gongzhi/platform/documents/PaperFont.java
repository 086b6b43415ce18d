package org.gongzhi.platform.documents;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * 字体. Finds a Chinese font on this machine that can be put into a PDF: one with outlines of its own (the big free
 * ones are made another way) and with the characters people need. Fonts are not ours to hand out, so none
 * comes with us.
 */
final class PaperFont {
  private static final List<String> FOLDERS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          System.getProperty("user.home") + "/.fonts",
          System.getProperty("user.home") + "/.local/share/fonts",
          "C:/Windows/Fonts",
          "/Library/Fonts",
          "/System/Library/Fonts");

  /** What looks most like the text of a document comes first. */
  private static final List<String> LIKED =
      List.of("fangsong", "simfang", "wqy-zenhei", "wqy-microhei", "simsun", "uming", "msyh");

  /** A font with some thousand Han letters is not smaller. */
  private static final long SMALLEST = 1_000_000;

  private static final String NEEDED = "共治清单办结〇";

  private PaperFont() {}

  /** The best there is; empty when there is none. */
  static Optional<File> find(String configured) {
    if (!configured.isEmpty()) return Optional.of(new File(configured)).filter(PaperFont::fits);
    return FOLDERS.stream()
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(PaperFont::fonts)
        .sorted(Comparator.comparingInt(PaperFont::rank).thenComparing(Path::toString))
        .map(Path::toFile)
        .filter(PaperFont::fits)
        .findFirst();
  }

  private static Stream<Path> fonts(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(PaperFont::mayFit).toList().stream();
    } catch (IOException | java.io.UncheckedIOException e) {
      // a folder we may not read has no font for us
      return Stream.empty();
    }
  }

  private static boolean mayFit(Path file) {
    String name = name(file);
    return (name.endsWith(".ttf") || name.endsWith(".ttc")) && file.toFile().length() >= SMALLEST;
  }

  private static int rank(Path file) {
    String name = name(file);
    for (int i = 0; i < LIKED.size(); i++) if (name.contains(LIKED.get(i))) return i;
    return LIKED.size();
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  static boolean fits(File file) {
    boolean[] fits = new boolean[1];
    try {
      if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
        try (TrueTypeCollection fonts = new TrueTypeCollection(file)) {
          fonts.processAllFonts(font -> fits[0] |= hasLetters(font));
        }
      } else {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
          fits[0] = hasLetters(font);
        }
      }
      return fits[0];
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasLetters(TrueTypeFont font) throws IOException {
    if (!font.getTableMap().containsKey("glyf")) return false;
    var letters = font.getUnicodeCmapLookup();
    return letters != null && NEEDED.codePoints().allMatch(c -> letters.getGlyphId(c) != 0);
  }
}
