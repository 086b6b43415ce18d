package org.gongzhi.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.web.Caller.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.TownTest;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrator of a community that is only beginning does on the settings pages. */
@TownTest
class SetupPagesTest {
  private static final String PASSWORD = "楼道灯亮了2024";

  @Autowired Persons persons;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired Quarters quarters;
  @Autowired JdbcClient sql;
  @LocalServerPort int port;

  private String area;
  private String base;
  private UUID community;
  private Caller desk;

  /** A community that nobody has touched yet: each test has one of its own. */
  @BeforeEach
  void begin() {
    area =
        sql.sql(
                """
                select code from places.pub_area a
                where kind = 'COMMUNITY' and code like '340303%'
                  and code not in ('340303004007', '340303004004', '340303004001')
                  and not exists (select from people.pub_organisation o where o.area = a.code)
                order by code desc
                limit 1
                """)
            .query(String.class)
            .single();
    base = "/desk/settings/" + area;
    community =
        organisations.register(
            Actor.SYSTEM,
            area,
            new NewOrganisation(OrganisationKind.COMMUNITY, "新社区", "新社区", null, null));
    UUID admin = persons.register(Actor.SYSTEM, area, NewPerson.contact("韩雪", null));
    organisations.appoint(
        Actor.SYSTEM,
        area,
        new Organisations.NewPost(
            admin, community, Office.ADMINISTRATOR, LocalDate.of(2020, 1, 1), null));
    String name = "a" + Ids.next().toString().replace("-", "");
    accounts.create(Actor.SYSTEM, area, admin, name, PASSWORD);
    desk = new Caller(port);
    desk.signIn(name, PASSWORD);
  }

  @Test
  void anEmptyDeskLeadsThroughWhatIsMissing() {
    assertThat(location(desk.get("/desk"))).isEqualTo("/desk/setup");
    assertThat(location(desk.get("/desk/setup"))).isEqualTo(base);
    Document page = page(desk.get(base));
    assertThat(page.select("h1").text()).isEqualTo("先把社区搭起来");
    assertThat(page.select("tbody tr")).hasSize(8);
    assertThat(page.select("tbody .ok")).isEmpty();
  }

  @Test
  void goodRowsAreKeptOnceAndBadOnesAreTold() {
    String rows = "小区,物业,户数\n甲院,有,120\n乙院,无,很多\n丙院,没有,\n,有,5";
    Document tried = imported("QUARTERS", rows, true);
    assertThat(tried.select(".banner").text()).contains("会加上 2 行", "有问题 2 行");
    assertThat(quarters.all(area)).isEmpty();
    Document done = imported("QUARTERS", rows, false);
    assertThat(done.select("tbody tr").get(1).text()).contains("3", "户数至少是 1");
    assertThat(quarters.all(area)).extracting(q -> q.name()).containsExactlyInAnyOrder("甲院", "丙院");
    assertThat(quarters.named(area, "丙院").getFirst().hasPropertyCompany()).isFalse();
    assertThat(imported("QUARTERS", rows, false).select(".banner").text())
        .contains("加上了 0 行", "已经有 2 行");

    imported("BUILDINGS", "小区\t楼栋\n甲院\t1-2栋 1单元 6层 每层2户\n丁院\t1栋", false);
    imported("ORGANISATIONS", "类别,单位,简称,小区,牵头\n物业服务企业,甲院物业公司,甲物业,甲院,是", false);
    String people =
        "姓名,手机,小区,门牌,单位,职务\n顾海,13900000001,甲院,2栋1单元601,,\n吕建平,13900000002,,,甲物业,物业工作人员\n谁呀,,,,,";
    assertThat(imported("PEOPLE", people, false).select(".banner").text())
        .contains("加上了 2 行", "有问题 1 行");
    assertThat(imported("PEOPLE", people, false).select(".banner").text()).contains("加上了 0 行");
    assertThat(imported("PEOPLE", "名字\n顾海", false).select(".refusal, .error").text())
        .contains("没有“姓名”这一列");
    Document settings = page(desk.get(base));
    assertThat(settings.select("tbody tr").get(4).text()).contains("没有物业的由社区牵头");
    Document mandates = page(desk.get(base + "/mandates"));
    assertThat(mandates.select("tbody").first().text())
        .contains("甲院 甲物业（所有类别）", "丙院", "没有物业，由社区牵头");
    assertThat(mandates.select("section[aria-labelledby=history] li").eachText())
        .singleElement()
        .asString()
        .contains("加上：甲物业（甲院，所有类别）");
  }

  @Test
  void peopleAreImportedOnlyWithTheirConsent() {
    HttpResponse<String> answer =
        desk.post(base + "/import", Map.of("kind", "PEOPLE", "rows", "姓名,手机\n顾海,13900000003"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page(answer).select("#agreed-e").text()).contains("没有本人同意不能登记");
    assertThat(page(answer).select("textarea").text()).contains("顾海");
  }

  @Test
  void anOrganisationInUseIsNotRetiredAndAnEndedPostIsOver() {
    desk.post(
        base + "/organisations",
        Map.of("kind", "UTILITY", "name", "供水站", "shortName", "供水站", "telephone", "0552-1"));
    String water =
        page(desk.get(base + "/organisations")).select("a:contains(供水站)").attr("href");
    desk.post(
        water + "/posts",
        Map.of("newName", "贺志刚", "office", "UTILITY_STAFF", "from", "2024-01-01"));
    assertThat(page(desk.post(water, Map.of("act", "retire"))).select(".refusal").text())
        .contains("还有人在这里任职");
    String post = page(desk.get(water)).select("#posts ~ *, section a:contains(贺志刚)").attr("href");
    assertThat(page(desk.post(post, Map.of("lastDay", "很久以前"))).select("#lastDay-e").text())
        .contains("日期没看懂");
    assertThat(page(desk.post(post, Map.of("lastDay", "2023-01-01"))).select("#lastDay-e").text())
        .contains("不在任期里");
    desk.post(post, Map.of("lastDay", "2024-01-31"));
    assertThat(desk.post(water, Map.of("act", "retire")).statusCode()).isEqualTo(303);
    assertThat(organisations.in(area)).extracting(o -> o.name()).containsExactly("新社区");
    desk.post(water, Map.of("act", "restore"));
    assertThat(organisations.in(area)).hasSize(2);
    assertThat(
            page(desk.post(base + "/organisations/" + community, Map.of("act", "retire")))
                .select(".refusal")
                .text())
        .contains("社区自己不能停用");
  }

  @Test
  void whoeverIsLateSeesWhatIsThereNowAndLosesNothing() {
    desk.post(
        base + "/organisations",
        Map.of("kind", "UTILITY", "name", "燃气站", "shortName", "燃气站", "telephone", "0552-2"));
    String gas = page(desk.get(base + "/organisations")).select("a:contains(燃气站)").attr("href");
    String upon = upon(gas);
    assertThat(
            desk.post(gas, Map.of("name", "燃气站", "shortName", "燃气", "telephone", "0552-3", "upon", upon))
                .statusCode())
        .isEqualTo(303);
    HttpResponse<String> late =
        desk.post(gas, Map.of("name", "燃气站", "shortName", "气站", "telephone", "0552-4", "upon", upon));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(page(late).select("#shortName-n").text()).contains("别人刚改成：燃气");
    assertThat(page(late).select("#telephone-n").text()).contains("0552-3");
    assertThat(page(late).select("#name-n")).isEmpty();
    assertThat(page(late).select("#telephone").val()).isEqualTo("0552-4");
    assertThat(page(late).select("input[name=upon]").val()).isNotEqualTo(upon).isEqualTo(upon(gas));
  }

  @Test
  void whoeverIsLateWithAPlaceOverwritesNothing() {
    desk.post(base + "/grids", Map.of("code", area + "001", "name", "一格"));
    desk.post(base + "/quarters", Map.of("name", "乙院", "company", "yes"));
    String quarter = page(desk.get(base + "/places")).select("a:contains(乙院)").attr("href");
    desk.post(quarter + "/buildings", Map.of("lines", "1栋"));
    String building = page(desk.get(quarter)).select("a:contains(1栋)").attr("href");
    String grid = page(desk.get(base + "/places")).select("a:contains(一格)").attr("href");
    late(grid, "name", "东格", Map.of());
    late(building, "label", "甲楼", Map.of("aliases", "教师楼"));
    late(quarter, "name", "东院", Map.of("company", "no", "aliases", "棉纺厂宿舍"));
    assertThat(quarters.all(area)).extracting(q -> q.name()).containsExactly("东院");
    assertThat(quarters.all(area)).extracting(q -> q.aliases()).containsExactly(List.of("棉纺厂宿舍"));
  }

  /** Two fill in the same page; the second is told what the first has written, and then may do as they like. */
  private void late(String path, String field, String first, Map<String, String> more) {
    Map<String, String> quick = new HashMap<>(more);
    quick.putAll(Map.of(field, first, "upon", upon(path)));
    Map<String, String> slow = new HashMap<>(more);
    slow.putAll(Map.of(field, "晚了", "upon", quick.get("upon")));
    assertThat(desk.post(path, quick).statusCode()).as(path).isEqualTo(303);
    HttpResponse<String> refused = desk.post(path, slow);
    assertThat(refused.statusCode()).as(path).isEqualTo(409);
    assertThat(page(refused).select("p:contains(别人刚改成：" + first + ")")).hasSize(1);
    assertThat(page(refused).select("input[name=" + field + "]").val()).isEqualTo("晚了");
    assertThat(desk.post(path, slow).statusCode()).as("the old state again").isEqualTo(409);
    slow.put("upon", page(refused).select("input[name=upon]").val());
    slow.put(field, first);
    assertThat(desk.post(path, slow).statusCode()).isEqualTo(303);
  }

  private String upon(String path) {
    return page(desk.get(path)).select("input[name=upon]").first().val();
  }

  @Test
  void aLookInFullIsOnRecordAndNeedsAReason() {
    UUID gu = persons.register(Actor.SYSTEM, area, NewPerson.contact("顾海", "13900000004"));
    String path = "/desk/residents/" + area + "/" + gu;
    assertThat(page(desk.get("/desk/residents/" + area)).text())
        .contains("139****0004")
        .doesNotContain("13900000004", "顾海");
    assertThat(page(desk.get("/desk/residents/" + area + "?words=139%200000%200004")).text())
        .contains("139****0004");
    assertThat(page(desk.post(path + "/looks", Map.of("field", "PHONE"))).text())
        .contains("请写明为什么要看")
        .doesNotContain("13900000004");
    assertThat(
            page(desk.post(path + "/looks", Map.of("field", "PHONE", "reason", "约上门时间")))
                .select(".banner")
                .text())
        .contains("13900000004");
    assertThat(
            sql.sql("select reason from people.look_up where area = :area and person = :person")
                .param("area", area)
                .param("person", gu)
                .query(String.class)
                .list())
        .containsExactly("约上门时间");
  }

  private Document imported(String kind, String rows, boolean dry) {
    Map<String, String> form =
        dry
            ? Map.of("kind", kind, "rows", rows, "dry", "yes")
            : Map.of("kind", kind, "rows", rows, "agreed", "yes");
    return page(desk.post(base + "/import", form));
  }

  private static Document page(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409, 403, 422);
    return Jsoup.parse(answer.body());
  }
}
