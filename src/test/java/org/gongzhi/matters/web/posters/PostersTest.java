package org.gongzhi.matters.web.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.TownTest;
import org.gongzhi.matters.Understood.Place;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A code hangs at the door; who scans it only says what it is about. */
@TownTest
class PostersTest {
  private static final Pattern STRETCH = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");
  private static final UUID QUARTER = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Autowired MockMvc web;

  @Test
  void whoScansADoorsCodeHasThePlaceFilledIn() throws Exception {
    Desk worker = Desk.of(web, "community-worker");
    Document choose = worker.open("/desk/posters");
    assertThat(choose.select(".poster")).isEmpty();
    String quarter =
        choose.select("select[name=quarter] option").stream()
            .filter(o -> o.text().equals("米亚花园三期"))
            .findFirst()
            .orElseThrow()
            .attr("value");
    String asked = "/desk/posters?each=ENTRANCE&size=A5&building=9栋&quarter=" + quarter;
    Document sheet = worker.open(asked);
    assertThat(sheet.select(".poster strong").eachText()).startsWith("9栋1单元", "9栋2单元");
    assertThat(sheet.text()).contains("只有这台机器打得开");
    Element first = sheet.select(".poster").first();
    URI address = URI.create(read(first.select(".qr-dots").attr("d")));
    assertThat(address.getHost()).isEqualTo("localhost");
    assertThat(first.attr("aria-label")).isEqualTo("米亚花园三期 9栋1单元");

    Desk resident = Desk.of(web, "resident");
    Document box = resident.open(address.getPath());
    assertThat(box.text()).contains("您在米亚花园三期 9栋1单元");
    Map<String, String> said =
        Map.of("text", "防盗门关不上了", "at", box.select("input[name=at]").attr("value"));
    Document look = Desk.page(resident.post("/report", said));
    assertThat(look.select(".understood strong").first().text()).isEqualTo("米亚花园三期 9栋1单元");
    assertThat(Desk.stranger(web).answer(address.getPath()).getHeader("Location"))
        .startsWith("/signin?next=%2Fhere");
    assertThat(resident.answer("/desk/posters").getStatus()).isEqualTo(404);
    assertThat(resident.answer("/here/340303004007/" + QUARTER).getStatus()).isEqualTo(404);
  }

  @Test
  void whatSomebodyNamesThemselfCountsMoreThanTheCode() {
    Spot door = new Spot("340303004007", QUARTER, QUARTER, "米亚花园三期", "9栋", "1单元");
    String here = QUARTER.toString();
    List<Place> said =
        List.of(
            new Place("", "", ""),
            new Place(here, "14层", "1402"),
            new Place(here, "2单元14层", ""),
            new Place(here, "16栋", ""),
            new Place("another", "3栋", ""));
    assertThat(said.stream().map(door::said).map(Place::words))
        .containsExactly("9栋1单元", "9栋1单元14层", "9栋2单元14层", "16栋", "3栋");
    assertThat(door.said(said.getFirst()).quarter()).isEqualTo(here);
    assertThat(door.said(said.getLast()).quarter()).isEqualTo("another");
  }

  /** What a telephone reads of the code, off the drawing. */
  private static String read(String path) throws Exception {
    var stretches = STRETCH.matcher(path).results().toList();
    int wide = stretches.stream().mapToInt(m -> number(m.group(1)) + number(m.group(3))).max().orElse(0);
    BitMatrix dots = new BitMatrix(wide - 4);
    stretches.forEach(
        m -> dots.setRegion(number(m.group(1)) - 4, number(m.group(2)) - 4, number(m.group(3)), 1));
    return new Decoder().decode(dots).getText();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
