package org.gongzhi.matters.web.around;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** From a matter to its likes, its building, its reporter and its quarter; and from one case to the next. */
@TownTest
class AroundTest {
  @Autowired MockMvc web;

  @Test
  void oneGoesFromAMatterToWhatLiesAroundIt() {
    Desk worker = Desk.of(web, "community-worker");
    Document beside = worker.open("/desk/matter/DFH-2024-000066/beside");
    assertThat(beside.select("section h2").text()).contains("同小区、同一类");
    Document quarter = worker.open(link(beside, "这个小区"));
    assertThat(quarter.select("h1").text()).isEqualTo("米亚花园三期");
    assertThat(quarter.text()).contains("在办");
    Document person = worker.open(link(beside, "反映人的事"));
    assertThat(person.select("h1").text()).contains("*");
    assertThat(person.text()).contains("DFH-2024-000066");
    Element building =
        quarter.select("nav a[href^=/desk/building/]").stream().findFirst().orElseThrow();
    Document house = worker.open(building.attr("href"));
    assertThat(house.select("h1").text()).startsWith("米亚花园三期");
  }

  @Test
  void aMemberSeesTheirOwnQuarterAndNobodysPerson() {
    Desk worker = Desk.of(web, "community-worker");
    Document beside = worker.open("/desk/matter/DFH-2024-000066/beside");
    Desk member = Desk.of(web, "council-member");
    assertThat(member.answer(link(beside, "这个小区")).getStatus()).isEqualTo(200);
    assertThat(member.answer(link(beside, "反映人的事")).getStatus()).isEqualTo(404);
    assertThat(member.open("/desk/matter/DFH-2024-000066/beside").select("a[href^=/desk/person]"))
        .isEmpty();
    Desk elsewhere = Desk.of(web, "next-community");
    assertThat(elsewhere.answer(link(beside, "这个小区")).getStatus()).isEqualTo(404);
  }

  @Test
  void theInboxHasFourViewsAndANextCase() {
    Desk worker = Desk.of(web, "community-worker");
    for (String view : new String[] {"mine", "party", "watch", "overdue"})
      assertThat(worker.open("/desk/inbox?view=" + view).select(".segments a[aria-current]"))
          .hasSize(1);
    Document watched = worker.open("/desk/inbox?view=watch");
    String first = watched.select(".row-link").get(0).attr("href");
    String second = watched.select(".row-link").get(1).attr("href");
    String number = first.substring(first.lastIndexOf('/') + 1);
    MockHttpServletResponse next = worker.answer("/desk/inbox/next?view=watch&after=" + number);
    assertThat(next.getHeader("Location")).isEqualTo(second);
    String last = watched.select(".row-link").last().attr("href");
    assertThat(
            worker
                .answer(
                    "/desk/inbox/next?view=watch&after=" + last.substring(last.lastIndexOf('/') + 1))
                .getHeader("Location"))
        .isEqualTo("/desk/inbox?view=watch");
    assertThat(watched.select("#keys dt").eachText()).contains("j", "k", "x", "/", "?");
  }

  private static String link(Document page, String text) {
    return page.select("nav a").stream()
        .filter(a -> a.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " in " + page.text()))
        .attr("href");
  }
}
