package org.gongzhi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sixty-four people of one company press the same button of one matter at the same moment. */
@TownTest
class CrowdAtThePageTest {
  private static final int SIZE = 64;

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;

  private MockHttpSession company;
  private String number;

  @BeforeEach
  void lampIsOut() throws Exception {
    company = Rounds.session(web, "property");
    MockHttpSession resident = Rounds.session(web, "resident");
    String words = "米亚花园三期9栋14层的楼道灯坏了，麻烦修一下。";
    Document look = page(send(resident, "/report", Map.of("text", words)));
    SentForm form =
        SentForm.on(look, "resident").stream()
            .filter(f -> f.action().equals("/report/send"))
            .findFirst()
            .orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>();
    form.fields().forEach((name, values) -> fields.put(name, values.getFirst()));
    fields.put("text", words);
    // what was not understood was not typed
    fields.put("place", "9栋14层楼道");
    fields.put("room", "");
    fields.put("urgency", "NORMAL");
    String location = send(resident, "/report/send", fields).getHeader("Location");
    assertThat(location).as("where the matter is").startsWith("/matters/");
    number = location.replaceFirst("^/matters/([^?]+).*", "$1");
  }

  @Test
  void oneSignsForItAndTheOthersAreToldSo() throws Exception {
    List<MockHttpServletResponse> answers =
        atOnce(() -> deed("ACKNOWLEDGE", 1, UUID.randomUUID().toString()));
    assertThat(answers).filteredOn(a -> a.getStatus() == 303).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.getStatus() == 409)
        .hasSize(SIZE - 1)
        .allSatisfy(a -> assertThat(page(a).text()).contains("刚刚有人处理过"));
    assertThat(acts()).containsExactly("RAISE", "ACKNOWLEDGE");
  }

  @Test
  void theSamePressSentOftenIsDoneOnce() throws Exception {
    String once = UUID.randomUUID().toString();
    assertThat(atOnce(() -> deed("ACKNOWLEDGE", 1, once)))
        .extracting(MockHttpServletResponse::getStatus)
        .containsOnly(303);
    assertThat(acts()).containsExactly("RAISE", "ACKNOWLEDGE");
  }

  private MockHttpServletResponse deed(String verb, int seen, String once) throws Exception {
    return send(
        company,
        "/desk/matter/" + number + "/acts",
        Map.of("verb", verb, "seen", Integer.toString(seen), "once", once));
  }

  private interface Press {
    MockHttpServletResponse answered() throws Exception;
  }

  private static List<MockHttpServletResponse> atOnce(Press press) throws Exception {
    CountDownLatch everybody = new CountDownLatch(SIZE);
    List<Future<MockHttpServletResponse>> going = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SIZE; i++)
        going.add(
            people.submit(
                () -> {
                  everybody.countDown();
                  everybody.await();
                  return press.answered();
                }));
      List<MockHttpServletResponse> answers = new ArrayList<>();
      for (Future<MockHttpServletResponse> one : going) answers.add(one.get());
      return answers;
    }
  }

  private List<String> acts() {
    return sql.sql("select verb from casework.act where number = :number order by seq")
        .param("number", number)
        .query(String.class)
        .list();
  }

  private MockHttpServletResponse send(
      MockHttpSession session, String path, Map<String, String> fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).session(session).with(csrf());
    fields.forEach(request::param);
    return web.perform(request).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) {
    return Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8));
  }
}
