package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.TownTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list and the reports of those who work here; over the wire, without scripts. */
@TownTest
class DeskPagesTest {
  private static final String LAMP = "14层的楼道灯又坏了，老人上下楼不方便";

  @Autowired MockMvc web;

  @Test
  void theListPagesThroughEverythingTheCommunityHas() {
    Phone worker = as("community-worker");
    Document first = worker.open("/desk/list");
    assertThat(first.select("tbody tr")).hasSize(50);
    assertThat(first.select(".pages").text()).contains("第 1—50 件");
    Element next = first.selectFirst("a[rel=next]");
    assertThat(next.attr("href")).startsWith("/desk/list?page=2&after=");
    Document second = worker.open(next.attr("href"));
    assertThat(second.select(".pages").text()).contains("第 51—");
    assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/desk/list");
    assertThat(second.select("tbody th .no").eachText())
        .doesNotContainAnyElementsOf(first.select("tbody th .no").eachText());
    Document matter = worker.open(second.selectFirst("tbody th a").attr("href"));
    assertThat(matter.select(".matter-head h1")).hasSize(1);
    Document street = as("street").open("/desk/list");
    assertThat(street.select("a[rel=next]")).isNotEmpty();
    worker.open("/desk/list?page=9&after=0.0_00000000-0000-0000-0000-000000000000&of=300");
    assertThat(worker.answer().getHeader("Location")).isEqualTo("/desk/list");
  }

  @Test
  void conditionsStandInTheAddressAndInTheForm() {
    Document list = as("community-worker").open("/desk/list?status=CLOSED&words=楼道&class=A01");
    assertThat(list.select("tbody td:nth-of-type(2)").eachText())
        .isNotEmpty()
        .containsOnly("房屋共用部位");
    assertThat(list.select("tbody tr").eachText()).allMatch(row -> row.contains("楼道"));
    assertThat(list.select("tbody .light").eachAttr("data-light")).containsOnly("done");
    assertThat(list.select("#words").val()).isEqualTo("楼道");
    assertThat(list.select("#class option[selected]").val()).isEqualTo("A01");
    assertThat(list.selectFirst(".segments a[aria-current]").text()).isEqualTo("办结");
    assertThat(list.select(".segments a").first().attr("href"))
        .isEqualTo("/desk/list?words=%E6%A5%BC%E9%81%93&class=A01");
    assertThat(list.select(".toolbar a.btn").attr("href")).isEqualTo("/desk/list?status=CLOSED");
  }

  @Test
  void oneCharacterIsTooLittleAndStays() {
    Phone worker = as("community-worker");
    Document list = worker.open("/desk/list?words=灯");
    assertThat(worker.answer().getStatus()).isEqualTo(422);
    assertThat(list.select("#words").val()).isEqualTo("灯");
    assertThat(list.select("#words-e").text()).contains("至少写两个字");
    assertThat(list.select("tbody tr")).isNotEmpty();
  }

  @Test
  void nothingFoundSaysWhatToDoNext() {
    Document list = as("community-worker").open("/desk/list?words=没有人说过的话");
    assertThat(list.select(".state h2").text()).isEqualTo("没有符合条件的事");
    assertThat(list.select(".state a").attr("href")).isEqualTo("/desk/list");
  }

  @Test
  void everybodySeesTheirOwnPart() {
    assertThat(as("property").open("/desk/list").select("tbody td:nth-of-type(4)").eachText())
        .isNotEmpty()
        .containsOnly("米亚物业");
    Document street = as("street").open("/desk/list");
    assertThat(street.select("tbody tr")).hasSize(50);
    Phone resident = as("resident");
    resident.open("/desk/list");
    assertThat(resident.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void aGridWorkerReportsForAResidentAndNothingTypedIsLost() {
    Phone worker = as("grid-worker");
    Document box = worker.open("/desk/report");
    assertThat(box.select("input[type=radio][checked]")).as("nothing is preselected").isEmpty();
    Document refused = worker.press(box, "下一步", Map.of("text", LAMP)).page();
    assertThat(worker.answer().getStatus()).isEqualTo(422);
    assertThat(refused.select("#text").val()).contains(LAMP);
    assertThat(refused.select("#behalf-e").text()).contains("替居民报");
    Document look =
        worker.press(refused, "下一步", Map.of("behalf", "yes", "name", "王桂兰")).page();
    assertThat(look.select(".understood").text()).contains("房屋共用部位");
    assertThat(look.select("#name").val()).isEqualTo("王桂兰");
    Map<String, String> place = Map.of("quarter", quarter(look, "米亚花园三期"), "place", "9栋1单元14层");
    Document again = worker.press(look, "送出", place).page();
    assertThat(again.select("#consent-e").text()).contains("怎么同意");
    assertThat(again.select("#place").val()).isEqualTo("9栋1单元14层");
    assertThat(again.select("#text").val()).contains(LAMP);
    Document slip = worker.press(again, "送出", Map.of("consent", "TELEPHONE", "phone", "1380000")).page();
    assertThat(slip.select("#phone-e").text()).contains("11 位");
    assertThat(slip.select("#phone").val()).isEqualTo("1380000");
    Document sent = worker.press(slip, "送出", Map.of("phone", "")).follow();
    String number = sent.select(".no").text();
    Document matter = worker.open("/desk/matter/" + number);
    assertThat(matter.select("blockquote.said").text()).isEqualTo(LAMP);
    assertThat(matter.select(".facts").text()).contains("王*兰", "代报", "电话里同意");
    assertThat(worker.press(sent, "生成给反映人的链接").page().select("#address").val()).contains("/r/");
  }

  @Test
  void aCouncilMemberSpeaksForTheirOwnQuarterOnly() {
    Phone member = as("council-member");
    Map<String, String> typed = new LinkedHashMap<>();
    typed.putAll(Map.of("text", LAMP, "behalf", "yes", "name", "王桂兰", "consent", "SPOKEN"));
    Document look = member.press(member.open("/desk/report"), "下一步", typed).page();
    Document refused =
        member.press(look, "送出", Map.of("quarter", quarter(look, "东方苑"), "place", "4栋")).page();
    assertThat(refused.select("#quarter-e").text()).contains("不归您看");
    Document found =
        member.press(
                member.open("/desk/report"),
                "下一步",
                Map.of("text", "东方苑4栋门厅有人飞线充电", "behalf", "found"))
            .page();
    Document sent =
        member
            .press(found, "送出", Map.of("quarter", quarter(found, "东方苑"), "place", "4栋"))
            .follow();
    assertThat(member.open("/desk/matter/" + sent.select(".no").text()).select(".facts").text())
        .contains("主动发现", "周*");
  }

  @Test
  void whoServesNoQuarterReportsOnlyWhatTheyFound() {
    Phone property = as("property");
    Document box = property.open("/desk/report");
    assertThat(box.select("input[type=radio]")).isEmpty();
    Document look = property.press(box, "下一步", Map.of("text", LAMP)).page();
    assertThat(look.text()).contains("您自己发现的");
    Map<String, String> forged = Phone.fields(look.selectFirst("form[action=/desk/report/send]"));
    forged.putAll(Map.of("behalf", "yes", "name", "王桂兰", "consent", "SPOKEN"));
    assertThat(property.submit("/desk/report/send", forged).answer().getStatus()).isEqualTo(422);
  }

  @Test
  void aStreetOfficerSaysWhichCommunity() {
    Phone officer = as("street");
    Document box = officer.open("/desk/report");
    List<String> communities = box.select("#community option").eachText();
    assertThat(communities).contains("东方红社区", "红旗社区");
    Document refused =
        officer.press(box, "下一步", Map.of("text", LAMP, "behalf", "found")).page();
    assertThat(refused.select("#community-e").text()).contains("哪个社区");
    assertThat(refused.select("#text").val()).contains(LAMP);
    Document look =
        officer.press(refused, "下一步", Map.of("community", "340303004004")).page();
    assertThat(look.select("input[name=community]").val()).isEqualTo("340303004004");
    assertThat(look.select("#quarter option").eachText()).doesNotContain("米亚花园三期");
  }

  private static String quarter(Document page, String name) {
    return page.select("#quarter option").stream()
        .filter(o -> o.text().equals(name))
        .findFirst()
        .orElseThrow()
        .attr("value");
  }

  private Phone as(String role) {
    return new Phone(web).submit("/signin/demo", Map.of("role", role));
  }
}
