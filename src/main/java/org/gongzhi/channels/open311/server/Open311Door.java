package org.gongzhi.channels.open311.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Format;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.html.Language;

/**
 * 大门. Everything under {@code /open311/v2}. A servlet of its own and no page: here a missing path, a wrong method and a
 * broken body are answered in the format that was asked for, and a read costs a statement and a buffer.
 */
final class Open311Door extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** A description of four thousand characters, percent-encoded three times over, and everything around it. */
  private static final int BODY = 256 * 1_024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient Readings readings;
  private final transient Writing writing;
  private final transient Speech speech;

  Open311Door(Readings readings, Writing writing, Speech speech) {
    this.readings = readings;
    this.writing = writing;
    this.speech = speech;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    shared(response);
    String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
    Format format = Format.wished(path, request.getHeader("Accept"));
    Language language = Speech.wished(request.getHeader("Accept-Language"));
    Answer answer;
    try {
      answer = answer(request, path, format, language);
    } catch (Wrong w) {
      answer = Answer.of(w, format, language, speech);
    }
    send(answer, request, response);
  }

  /** Anybody's page may ask: nothing here depends on who is signed in. */
  private static void shared(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Link, Retry-After, Allow");
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Accept-Language");
  }

  private Answer answer(
      HttpServletRequest request, String path, Format format, Language language)
      throws IOException {
    Route route = route(path);
    String method = request.getMethod();
    String allowed = route.resource().allowed();
    if (method.equals("OPTIONS"))
      return new Answer(204, format.contentType(), new byte[0], Map.of())
          .header("Allow", allowed)
          .header("Access-Control-Allow-Methods", allowed)
          .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, Accept-Language")
          .header("Access-Control-Max-Age", "86400");
    if (!route.resource().allows(method))
      return Answer.of(
              Wrong.of(405, Sentence.of("open311.wrong.method", allowed)), format, language, speech)
          .header("Allow", allowed);
    boolean post = method.equals("POST");
    String body = post ? body(request) : "";
    Call call =
        new Call(
            route,
            format,
            language,
            Fields.of(body, Objects.requireNonNullElse(request.getQueryString(), "")),
            request.getHeader("Idempotency-Key"),
            body,
            site(request));
    return post ? writing.answer(call, speech) : readings.answer(call);
  }

  private static Route route(String path) {
    return Format.of(path)
        .flatMap(f -> Route.of(f.bare(path)).filter(r -> r.resource().speaks(f)))
        .orElseThrow(() -> Wrong.of(404, Sentence.of("open311.wrong.noPath")));
  }

  private static String body(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type != null && !isForm(type))
      throw Wrong.of(415, Sentence.of("open311.wrong.type", FORM));
    if (request.getContentLengthLong() > BODY) throw tooLarge();
    byte[] bytes;
    try (InputStream in = request.getInputStream()) {
      bytes = in.readNBytes(BODY + 1);
    }
    if (bytes.length > BODY) throw tooLarge();
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Wrong.of(400, Sentence.of("open311.wrong.encoding"));
    }
  }

  /** The form type, in UTF-8 if it says in what. */
  private static boolean isForm(String type) {
    String[] parts = type.toLowerCase(Locale.ROOT).split(";");
    if (!parts[0].strip().equals(FORM)) return false;
    for (String part : parts) {
      String p = part.strip().replace("\"", "");
      if (p.startsWith("charset=") && !p.equals("charset=utf-8")) return false;
    }
    return true;
  }

  private static Wrong tooLarge() {
    return Wrong.of(413, Sentence.of("open311.wrong.tooLarge", BODY / 1_024));
  }

  /** As the visitor addressed us. */
  private static String site(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  private static void send(
      Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.status() == HttpServletResponse.SC_NO_CONTENT) return;
    response.setContentType(answer.type());
    response.setContentLength(answer.bytes().length);
    if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(answer.bytes());
  }
}
