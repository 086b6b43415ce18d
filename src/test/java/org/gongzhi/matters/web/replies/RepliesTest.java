package org.gongzhi.matters.web.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An answer begins with words that are ready, and oversight writes a letter that can be signed. */
@TownTest
class RepliesTest {
  private static final String SETTINGS = "/desk/settings/340303004007/replies";

  @Autowired MockMvc web;

  @Test
  void readyWordsStandInTheBoxWithTheirGapsFilled() {
    String number = raised("9栋门厅的玻璃裂了一道");
    Desk property = Desk.of(web, "property");
    act("property", number, 1, Map.of("verb", "ACKNOWLEDGE"));
    Document matter = property.open("/desk/matter/" + number);
    Document choose = property.open(matter.select("a[href$=verb=REPLY]").attr("href"));
    assertThat(choose.text()).contains("已经收到，正在安排").doesNotContain("请补一张照片", "{");
    Element ready = choose.selectFirst(".matter:contains(已经收到) form");
    Map<String, String> words = new HashMap<>();
    ready.select("input").forEach(i -> words.put(i.attr("name"), i.attr("value")));
    Document back = Desk.page(property.post(ready.attr("action"), words));
    assertThat(back.select("form:has(input[value=REPLY]) textarea").text())
        .contains(number, "米亚物业服务中心")
        .doesNotContain("{");
    assertThat(back.select("form:has(input[value=NOTE]) textarea").text()).isEmpty();
  }

  @Test
  void whoAnswersForThePlaceSetsThemAndEarlierOnesStayOnRecord() {
    Desk worker = Desk.of(web, "community-worker");
    Document one = worker.open(worker.open(SETTINGS).select("a.row-link").first().attr("href"));
    String path = one.select("form[action*=replies]").attr("action");
    assertThat(one.select("textarea[name=words]").text()).contains("{编号}");
    Map<String, String> typed = new HashMap<>(Map.of("seen", "0", "name", "收到", "verb", "REPLY"));
    typed.putAll(Map.of("words", "收到，{编号}，这就去看。", "remark", ""));
    Document refused = Desk.page(worker.post(path, typed));
    assertThat(refused.select("textarea[name=words]").text()).contains("这就去看");
    typed.put("remark", "短一点");
    assertThat(worker.post(path, typed).getStatus()).isEqualTo(303);
    assertThat(worker.post(path, typed).getStatus()).as("somebody was quicker").isEqualTo(409);
    Document after = worker.open(path);
    assertThat(after.select("section li").eachText()).hasSize(2).first().asString()
        .contains("短一点", "怎么说：", "→“收到，{编号}，这就去看。”");
    assertThat(Desk.of(web, "property").answer(SETTINGS).getStatus()).isEqualTo(404);
  }

  @Test
  void aLetterIsADocumentToSign() throws Exception {
    String number = raised("9栋的监控探头掉了一个");
    Map<String, String> letter = new HashMap<>(Map.of("verb", "SUPERVISE", "until", "2024-06-28"));
    letter.put("note", "请三日内装好并回复居民");
    act("community-worker", number, 1, letter);
    Desk worker = Desk.of(web, "community-worker");
    String path =
        worker.open("/desk/matter/" + number).select("a[href*=/letters/]").first().attr("href");
    MockHttpServletResponse word = worker.answer(path + "/file/docx");
    try (var document = new XWPFDocument(new ByteArrayInputStream(word.getContentAsByteArray()));
        var text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("督办单", "米亚物业", number, "请三日内装好并回复居民", "6月28日", "签发人", "2024年6月");
    }
    MockHttpServletResponse print = worker.answer(path + "/file/pdf");
    assertThat(print.getContentType()).isEqualTo("application/pdf");
    Files.write(Path.of("target/supervision.pdf"), print.getContentAsByteArray());
    try (PDDocument document = Loader.loadPDF(print.getContentAsByteArray())) {
      // a line may break anywhere between two characters
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("督办单", "米亚物业", number, "请三日内装好并回复居民", "6月28日", "签发人", "2024年6月", "东方红社区");
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(Desk.of(web, "next-community").answer(path + "/file/docx").getStatus()).isEqualTo(404);
  }

  private String raised(String words) {
    Desk resident = Desk.of(web, "resident");
    Document look = Desk.page(resident.post("/report", Map.of("text", words)));
    Map<String, String> fields = new HashMap<>();
    look.select("form[action=/report/send] input[type=hidden]")
        .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.putAll(Map.of("text", words, "class", "A01"));
    return resident.post("/report/send", fields).getHeader("Location").replaceAll(".*/|\\?.*", "");
  }

  private void act(String role, String number, int seen, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putAll(Map.of("seen", Integer.toString(seen), "once", UUID.randomUUID().toString()));
    MockHttpServletResponse done = Desk.of(web, role).post("/desk/matter/" + number + "/acts", all);
    assertThat(done.getStatus()).as(Desk.page(done).select(".refusal, .error").text()).isEqualTo(303);
  }
}
