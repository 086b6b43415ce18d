package org.gongzhi.channels.open311.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.channels.open311.check.RawHttp;

/**
 * 一行命令. A line of the page for developers as a shell and curl would take it; a word they would not know is a fault of the
 * line.
 */
final class CurlLine {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");
  private static final Pattern KEPT =
      Pattern.compile(
          "NUMBER=\\$\\((curl .*) \\| tee /dev/stderr \\| sed 's/\\.\\*([^/]+)//; s/([^/])\\.\\*//'\\)",
          Pattern.DOTALL);

  private final List<String> words = new ArrayList<>();
  private final String after;
  private final String before;

  private CurlLine(String command, String after, String before) {
    Matcher m = WORD.matcher(command.replace("\\\n", " "));
    while (m.find()) words.add(m.group(1) == null ? m.group(2) : m.group(1));
    this.after = after;
    this.before = before;
  }

  /**
   * @param number what stands in NUMBER by now
   */
  static CurlLine read(String line, String number) {
    String known = line.replace("$NUMBER", number);
    Matcher m = KEPT.matcher(line.replace("\\\n", " "));
    return m.matches()
        ? new CurlLine(m.group(1), m.group(2), m.group(3))
        : new CurlLine(known, "", "");
  }

  RawHttp.Reply send(RawHttp http) throws IOException {
    String method = "GET";
    String url = "";
    Map<String, String> headers = new LinkedHashMap<>();
    List<String> body = new ArrayList<>();
    assertThat(words.getFirst()).isEqualTo("curl");
    for (int i = 1; i < words.size(); i++)
      switch (words.get(i)) {
        case "-s" -> {}
        case "-X" -> method = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          headers.put(header[0], header[1]);
        }
        case "-d" -> body.add(words.get(++i));
        case "--data-urlencode" -> {
          String[] pair = words.get(++i).split("=", 2);
          body.add(pair[0] + "=" + URLEncoder.encode(pair[1], UTF_8));
        }
        default -> url = words.get(i);
      }
    assertThat(url).startsWith("http").contains("/open311/v2/");
    if (!body.isEmpty()) headers.put("Content-Type", "application/x-www-form-urlencoded");
    return http.send(
        method,
        url.substring(url.indexOf("/open311/v2/")),
        headers,
        String.join("&", body).getBytes(UTF_8));
  }

  /** What the shell keeps of the answer; empty when nothing. */
  String kept(RawHttp.Reply reply) {
    if (after.isEmpty()) return "";
    String text = reply.text();
    String rest = text.substring(text.lastIndexOf(after) + after.length());
    return rest.substring(0, rest.indexOf(before));
  }
}
