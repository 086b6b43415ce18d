package org.gongzhi.understanding.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 标注文本. A text cut into pieces, each with its tag: {@code B-road} begins a road, {@code I-road} goes on
 * with it, {@code O} is nothing.
 *
 * @param pieces mostly single characters; a number is one piece
 * @param tags one a piece
 */
public record TaggedText(List<String> pieces, List<String> tags) {
  public TaggedText {
    pieces = List.copyOf(pieces);
    tags = List.copyOf(tags);
    if (pieces.size() != tags.size())
      throw new IllegalArgumentException(pieces.size() + " pieces, " + tags.size() + " tags");
  }

  /** An element of an address: the pieces from {@code from} up to {@code to}. */
  public record Element(String kind, int from, int to) {}

  /** Reads a file of one piece and its tag a line, texts parted by empty lines. */
  public static List<TaggedText> read(Path file) throws IOException {
    List<TaggedText> all = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int cut = line.lastIndexOf(' ');
      if (line.isBlank()) {
        if (!pieces.isEmpty()) all.add(new TaggedText(pieces, tags));
        pieces.clear();
        tags.clear();
      } else if (cut < 1) {
        throw new IOException(file + ": no tag in “" + line + "”");
      } else {
        pieces.add(line.substring(0, cut));
        tags.add(line.substring(cut + 1).strip());
      }
    }
    if (!pieces.isEmpty()) all.add(new TaggedText(pieces, tags));
    return all;
  }

  /** The same tags with the last piece of each element marked E, and elements of one piece S. */
  List<String> closed() {
    List<String> all = new ArrayList<>(tags);
    for (Element e : elements()) {
      all.set(e.to() - 1, (e.to() - e.from() == 1 ? "S-" : "E-") + e.kind());
    }
    return all;
  }

  /** The elements; one that goes on without a beginning begins there. */
  public List<Element> elements() {
    List<Element> all = new ArrayList<>();
    int from = 0;
    String kind = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i == tags.size() ? "O" : tags.get(i);
      String next = tag.length() > 2 ? tag.substring(2) : "";
      if (!kind.isEmpty() && !(tag.startsWith("I-") && next.equals(kind))) {
        all.add(new Element(kind, from, i));
        kind = "";
      }
      if (kind.isEmpty() && !next.isEmpty()) {
        kind = next;
        from = i;
      }
    }
    return all;
  }
}
