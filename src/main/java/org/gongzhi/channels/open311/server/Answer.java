package org.gongzhi.channels.open311.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongzhi.channels.open311.wire.Format;
import org.gongzhi.channels.open311.wire.Wire;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.channels.open311.wire.Wrong;

/**
 * 答复.
 *
 * @param status of HTTP
 * @param type the content type
 * @param bytes the whole body
 * @param headers what else is told
 */
record Answer(int status, String type, byte[] bytes, Map<String, String> headers) {
  Answer {
    headers = new LinkedHashMap<>(headers);
  }

  static Answer of(Call call, Wire wire) {
    return new Answer(200, call.format().contentType(), wire.bytes(), Map.of());
  }

  Answer header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** What is wrong, in the format that was asked for. */
  static Answer of(Wrong wrong, Format format, Language language, Speech speech) {
    Wire wire = format.wire().top("errors");
    for (Sentence s : wrong.sentences())
      wire.item("error")
          .number("code", wrong.status())
          .text("description", speech.say(language, s))
          .end();
    Answer answer =
        new Answer(wrong.status(), format.contentType(), wire.end().bytes(), Map.of());
    return wrong.retryAfter() == 0
        ? answer
        : answer.header("Retry-After", Long.toString(wrong.retryAfter()));
  }
}
