package org.gongzhi.matters.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody's telephone: reads pages, fills in forms as a browser without scripts would. */
final class Phone {
  private final MockMvc web;
  private final MockHttpSession session = new MockHttpSession();
  private MockHttpServletResponse last;

  Phone(MockMvc web) {
    this.web = web;
  }

  Phone signedIn(String account) {
    send(post("/signin").param("name", account).param("password", Rooms.PASSWORD).with(csrf()));
    assertThat(last.getStatus()).isEqualTo(303);
    return this;
  }

  Document open(String path) {
    send(get(path));
    return page();
  }

  /** Sends the form with this button, with these fields instead of what the page has in them. */
  Phone press(Document page, String button, Map<String, String> instead) {
    Element pressed =
        page.select("button").stream()
            .filter(b -> b.text().equals(button) && b.closest("form") != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " in " + page));
    Element form = pressed.closest("form");
    Map<String, String> fields = fields(form);
    if (!pressed.attr("name").isEmpty()) fields.put(pressed.attr("name"), pressed.attr("value"));
    fields.putAll(instead);
    String action =
        pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
    return submit(action, fields);
  }

  Phone press(Document page, String button) {
    return press(page, button, Map.of());
  }

  /** What a browser would send of this form. */
  static Map<String, String> fields(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element e : form.select("input, textarea, select")) {
      boolean mark = e.attr("type").equals("radio") || e.attr("type").equals("checkbox");
      if (e.attr("type").equals("file") || mark && !e.hasAttr("checked")) continue;
      fields.put(e.attr("name"), value(e));
    }
    return fields;
  }

  private static String value(Element e) {
    return switch (e.normalName()) {
      case "textarea" -> e.wholeText().replaceFirst("^\n", "");
      case "select" -> {
        Element chosen = e.selectFirst("option[selected]");
        Element first = e.selectFirst("option");
        yield (chosen == null ? first : chosen).attr("value");
      }
      default -> e.attr("value");
    };
  }

  Phone submit(String action, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(action).with(csrf());
    fields.forEach(request::param);
    return send(request);
  }

  /** Sends a photo with a form. */
  Phone upload(String action, Map<String, String> fields, byte[] photo) {
    var request = multipart(action);
    request.file(new MockMultipartFile("photo", "IMG_1.jpg", "image/jpeg", photo));
    fields.forEach(request::param);
    request.with(csrf()).session(session);
    try {
      last = web.perform(request).andReturn().getResponse();
      return this;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Phone send(MockHttpServletRequestBuilder request) {
    try {
      last = web.perform(request.session(session)).andReturn().getResponse();
      return this;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  MockHttpServletResponse answer() {
    return last;
  }

  /** The page that came back. */
  Document page() {
    return Jsoup.parse(new String(last.getContentAsByteArray(), UTF_8));
  }

  /** The page a redirect leads to. */
  Document follow() {
    assertThat(last.getStatus()).as(page().text()).isEqualTo(303);
    return open(last.getHeader("Location"));
  }
}
