package org.gongzhi.fences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page template, parted into its markup and its Java: two texts as long as the source, each blank
 * where the other speaks, and both blank in comments.
 */
public final class Template {
  public static final Path ROOT = Path.of("src/main/jte");

  private static final List<String> WITH_PARENTHESES = List.of("@if", "@elseif", "@for");
  private static final List<String> BARE =
      List.of("@endif", "@endfor", "@endraw", "@else", "@raw");

  private final String path;
  private final String source;
  private final StringBuilder markup;
  private final StringBuilder code;

  private Template(String path, String source) {
    this.path = path;
    this.source = source;
    String blank = source.replaceAll("[^\n]", " ");
    this.markup = new StringBuilder(blank);
    this.code = new StringBuilder(blank);
    for (int i = 0; i < source.length(); ) i = markup(i) + 1;
  }

  /** Every template, in the order of their paths. */
  public static List<Template> all() {
    if (!Files.isDirectory(ROOT)) return List.of();
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(f -> f.toString().endsWith(".jte")).sorted().map(Template::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Template of(String path, String source) {
    return new Template(path, source);
  }

  private static Template read(Path file) {
    try {
      return of(ROOT.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String path() {
    return path;
  }

  /** The folder it is in, which is a module or {@code ui}; empty at the top. */
  public String folder() {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
  }

  public String source() {
    return source;
  }

  /** HTML and text, without expressions, control words and comments. */
  public String markup() {
    return markup.toString();
  }

  /** Imports, parameters, expressions and conditions. */
  public String code() {
    return code.toString();
  }

  /** “path:line message” for a place in the source. */
  public String at(int offset, String message) {
    long line = source.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return path + ":" + line + " " + message;
  }

  /** Reads markup from here; returns where it stopped: at a closing backtick or at the end. */
  private int markup(int from) {
    int i = from;
    while (i < source.length()) {
      int next = special(i);
      if (next > i) {
        i = next;
      } else if (source.charAt(i) == '`') {
        return i;
      } else {
        keep(markup, i++);
      }
    }
    return i;
  }

  /** Reads a comment, expression or control word; returns the same place if there is none. */
  private int special(int i) {
    if (at("<%--", i)) return after("--%>", i);
    if (at("${", i)) return code(i + 1);
    if (at("$unsafe{", i)) return code(i + 7);
    if (at("!{", i)) return code(i + 1);
    if (source.charAt(i) != '@') return i;
    if (at("@import", i) || at("@param", i)) return line(i);
    if (at("@template.", i) || at("@layout.", i)) return code(source.indexOf('(', i));
    for (String word : WITH_PARENTHESES) if (at(word + "(", i)) return code(i + word.length());
    for (String word : BARE) if (at(word, i)) return i + word.length();
    return i;
  }

  /** Reads Java from an opening bracket to the one that closes it; returns the place behind it. */
  private int code(int open) {
    int depth = 0;
    int i = open;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (at("@`", i)) {
        i = markup(i + 2) + 1;
        continue;
      }
      if (c == '"' || c == '\'') {
        i = quoted(i);
        continue;
      }
      if ("({[".indexOf(c) >= 0) depth++;
      if (")}]".indexOf(c) >= 0 && --depth == 0) return i + 1;
      keep(code, i++);
    }
    return i;
  }

  /** Reads Java to the end of the line; a default value may hold a block of markup. */
  private int line(int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n') {
      if (at("@`", i)) i = markup(i + 2) + 1;
      else if (source.charAt(i) == '"') i = quoted(i);
      else keep(code, i++);
    }
    return i;
  }

  private int quoted(int from) {
    char quote = source.charAt(from);
    int i = from;
    do {
      if (source.charAt(i) == '\\') keep(code, i++);
      keep(code, i++);
    } while (i < source.length() && source.charAt(i) != quote);
    if (i < source.length()) keep(code, i++);
    return i;
  }

  private void keep(StringBuilder into, int i) {
    if (i < source.length()) into.setCharAt(i, source.charAt(i));
  }

  private boolean at(String mark, int i) {
    return source.startsWith(mark, i);
  }

  private int after(String mark, int i) {
    int end = source.indexOf(mark, i);
    return end < 0 ? source.length() : end + mark.length();
  }
}
