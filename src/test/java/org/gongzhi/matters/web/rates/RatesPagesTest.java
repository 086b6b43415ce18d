package org.gongzhi.matters.web.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.matters.rates.Reckoner;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The figures of the demo's half year, and the rows behind them. */
@TownTest
class RatesPagesTest {
  private static final String HALF_YEAR = "from=2024-01-01&to=2024-06-30";

  @Autowired MockMvc web;
  @Autowired Reckoner reckoner;
  @Autowired JdbcClient sql;

  @BeforeEach
  void upToDate() {
    while (reckoner.follow(500) > 0) {
      // the timers stand still in tests
    }
  }

  @Test
  void everyMatterIsReckonedOnce() {
    assertThat(
            sql.sql(
                    """
                    -- across areas: all of the town
                    select count(*)
                    from casework.case_file c
                    left join matters.reckoning r on r.area = c.area and r.id = c.id
                    where c.procedure = 'matter' and (r.id is null or r.seq < c.version
                      or (r.closed_at is null) <> (c.closed_at is null))
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void everyFigureOpensItsRows() {
    Desk worker = Desk.of(web, "community-worker");
    Document page = worker.open("/desk/rates?" + HALF_YEAR + "&by=PARTY");
    Element total = page.selectFirst("tbody tr");
    assertThat(total.selectFirst("th").text()).isEqualTo("合计");
    for (Element figure : total.select("td a[href*=metric]")) {
      String[] of = figure.parent().selectFirst("small").text().split("/");
      int denominator = Integer.parseInt(of[1]);
      Document rows = worker.open(figure.attr("href"));
      assertThat(rows.select("tbody tr")).hasSize(Math.min(100, denominator));
    }
    assertThat(page.select("tbody tr").size()).isGreaterThan(2);
    assertThat(total.text()).contains("%");
  }

  @Test
  void backwardsPeriodsAreToldAndStay() {
    Document page = Desk.of(web, "community-worker").open("/desk/rates?from=2024-06-02&to=2024-06-01");
    assertThat(page.select("#to-e").text()).contains("比开始的早");
    assertThat(page.select("#from").val()).isEqualTo("2024-06-02");
  }

  @Test
  void oneAsksAndAnotherDecides() {
    Desk worker = Desk.of(web, "community-worker");
    Document rows = worker.open("/desk/rates/rows?" + HALF_YEAR + "&metric=SOLVED&part=OTHERS");
    String number = rows.select("tbody .no").first().text();
    Document refused =
        Desk.page(worker.post("/desk/rates/exclusions", Map.of("number", number, "reason", "LEGAL")));
    assertThat(refused.select("#note-e").text()).contains("请写几句说明");
    worker.post(
        "/desk/rates/exclusions",
        Map.of("number", number, "reason", "LEGAL", "note", "双方已经去法院立案"));
    assertThat(worker.open("/desk/rates/exclusions").select("tbody form")).isEmpty();
    Desk secretary = Desk.of(web, "secretary");
    Element form =
        secretary.open("/desk/rates/exclusions").select("tbody tr").stream()
            .filter(r -> r.text().contains(number))
            .findFirst()
            .orElseThrow()
            .selectFirst("form");
    secretary.post(form.attr("action"), Map.of("verdict", "REFUSED", "note", "还没有立案材料"));
    assertThat(worker.open("/desk/rates/exclusions").text()).contains("程立新不同意：还没有立案材料");
  }

  @Test
  void onlyWhoMayPublishChangesTheBasis() {
    Desk grid = Desk.of(web, "property");
    assertThat(grid.post("/desk/rates/basis", Map.of("decimals", "1")).getStatus()).isEqualTo(404);
    Desk elsewhere = Desk.of(web, "next-community");
    Document page = elsewhere.open("/desk/rates?" + HALF_YEAR);
    String seen = page.select("input[name=seen]").val();
    Document refused =
        Desk.page(
            elsewhere.post(
                "/desk/rates/basis",
                Map.of("seen", seen, "decimals", "7", "rounding", "DOWN", "contentFrom", "4", "remark", "按市里口径")));
    assertThat(refused.select("#decimals-e").text()).contains("0 到 4");
    elsewhere.post(
        "/desk/rates/basis",
        Map.of("seen", seen, "decimals", "1", "rounding", "DOWN", "contentFrom", "4", "remark", "按市里口径"));
    assertThat(elsewhere.open("/desk/rates?" + HALF_YEAR).text()).contains("截断，保留 1 位小数");
    assertThat(Desk.of(web, "community-worker").open("/desk/rates?" + HALF_YEAR).text())
        .contains("四舍五入，保留 2 位小数");
  }
}
