package org.gongzhi.matters.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The desk of somebody of the demo town, over the wire and without scripts. */
public final class Desk {
  private final MockMvc web;
  private final MockHttpSession session = new MockHttpSession();

  private Desk(MockMvc web) {
    this.web = web;
  }

  public static Desk of(MockMvc web, String role) {
    Desk desk = new Desk(web);
    desk.post("/signin/demo", Map.of("role", role));
    return desk;
  }

  /** Nobody in particular. */
  public static Desk stranger(MockMvc web) {
    return new Desk(web);
  }

  public Document open(String path) {
    return page(answer(path));
  }

  public MockHttpServletResponse answer(String path) {
    return send(get(path).session(session));
  }

  public MockHttpServletResponse post(String path, Map<String, String> fields) {
    MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
    fields.forEach(all::add);
    return post(path, all);
  }

  public MockHttpServletResponse post(String path, MultiValueMap<String, String> fields) {
    return send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path).params(fields).session(session).with(csrf()));
  }

  public MockHttpServletResponse upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    var request = multipart(path);
    request.file(new MockMultipartFile("file", name, "application/octet-stream", content));
    fields.forEach(request::param);
    request.session(session).with(csrf());
    return send(request);
  }

  private MockHttpServletResponse send(RequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public static Document page(MockHttpServletResponse answer) {
    return Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8));
  }
}
