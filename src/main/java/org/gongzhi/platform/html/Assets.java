package org.gongzhi.platform.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 静态文件. Style sheet, scripts and pictures, read once and kept in memory, plain and compressed. One
 * hash over all of them stands in every address, so that a browser may keep a file for ever;
 * relative addresses inside the style sheet carry it too. The sheets {@code index.css} imports are
 * put together into one, each in its layer.
 */
public final class Assets {
  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([a-z]+\\.css)\"\\) layer\\(([a-z]+)\\);");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

  /**
   * @param type its media type
   * @param bytes as they are
   * @param gzip compressed; null where that does not pay
   */
  record Asset(String type, byte[] bytes, byte @Nullable [] gzip) {}

  private final Map<String, Asset> files;
  private final String hash;
  private final @Nullable Path sources;

  private Assets(Map<String, byte[]> files, @Nullable Path sources) {
    this.files = new TreeMap<>();
    MessageDigest digest = sha256();
    files.forEach((path, bytes) -> {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      this.files.put(path, asset(path, bytes));
    });
    this.hash = HexFormat.of().formatHex(digest.digest(), 0, 5);
    this.sources = sources;
  }

  /** All files under {@code static/} on the class path, and htmx. */
  public static Assets onClassPath() {
    return new Assets(read(), null);
  }

  /** For development: files of this folder are read again at every request. */
  static Assets fromSources(Path folder) {
    return new Assets(read(), folder);
  }

  /** The address of a file. */
  public String href(String path) {
    if (!files.containsKey(path)) {
      throw new IllegalArgumentException("no static file " + path);
    }
    return "/static/" + hash + "/" + path;
  }

  /** The address of the script in the background, which changes when any file does. */
  public String worker() {
    return "/worker.js?" + hash;
  }

  String hash() {
    return sources == null ? hash : "";
  }

  @Nullable Asset get(String path) {
    Path source = sources == null ? null : sources.resolve(path);
    if (source == null || !Files.isRegularFile(source) || !files.containsKey(path)) {
      return files.get(path);
    }
    try {
      byte[] bytes =
          path.equals("css/index.css")
              ? sheet(
                  Files.readString(source), name -> Files.readString(source.resolveSibling(name)))
              : Files.readAllBytes(source);
      return asset(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read() {
    var files = new TreeMap<String, byte[]>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (Resource r : resolver.getResources("classpath*:static/**/*.*")) {
        String url = r.getURL().toString();
        String path = url.substring(url.lastIndexOf("/static/") + "/static/".length());
        files.put(path, r.getContentAsByteArray());
      }
      for (Resource r :
          resolver.getResources(
              "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")) {
        files.put("js/htmx.js", r.getContentAsByteArray());
      }
      var sheets = Map.copyOf(files);
      files.put(
          "css/index.css",
          sheet(text(sheets, "css/index.css"), name -> text(sheets, "css/" + name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeIf(p -> p.startsWith("css/") && !p.equals("css/index.css"));
    return files;
  }

  private interface Sheets {
    String read(String name) throws IOException;
  }

  private static byte[] sheet(String index, Sheets sheets) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String line : index.lines().toList()) {
      var m = IMPORT.matcher(line);
      if (m.find()) {
        out.append("@layer ").append(m.group(2)).append(" {\n");
        out.append(sheets.read(m.group(1))).append("}\n");
      } else {
        out.append(line).append('\n');
      }
    }
    return COMMENT.matcher(out).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Map<String, byte[]> files, String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalStateException("no static file " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Asset asset(String path, byte[] bytes) {
    String type =
        switch (path.substring(path.lastIndexOf('.') + 1)) {
          case "css" -> "text/css;charset=UTF-8";
          case "js" -> "text/javascript;charset=UTF-8";
          case "svg" -> "image/svg+xml";
          case "png" -> "image/png";
          default -> throw new IllegalStateException("what is " + path + "?");
        };
    byte[] gzip = type.equals("image/png") ? null : gzip(bytes);
    return new Asset(type, bytes, gzip);
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
