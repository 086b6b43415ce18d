package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gongzhi.TownTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A co-handler sends photos with their answer, and whoever may read the matter sees them. */
@TownTest
class CoHandlerTest {
  @Autowired MockMvc web;

  @Test
  void aCoHandlersPhotoStandsInTheThreadAndIsNobodyElses() throws IOException {
    String path = "/desk/matter/" + raised("9栋地下室的总阀门一直滴水") + "/acts";
    Phone property = as("property");
    property.submit(path, deed("ACKNOWLEDGE", 1, Map.of())).follow();
    Document matter = property.open(path.replace("/acts", ""));
    Element water = matter.selectFirst("select[name=organisation] option:contains(供水)");
    Map<String, String> help = new HashMap<>(Map.of("organisation", water.val(), "until", "2024-06-21"));
    help.put("note", "请看看总阀门要不要换");
    property.submit(path, deed("ASSIST", 2, help)).follow();

    Phone helper = as("water");
    Map<String, String> answer = deed("ASSISTED", 3, Map.of("note", "阀门换好了，照片在这里"));
    helper.upload(path, answer, "不是照片".getBytes(StandardCharsets.UTF_8));
    assertThat(helper.answer().getStatus()).isEqualTo(422);
    assertThat(helper.page().select("textarea[name=note]").eachText()).contains("阀门换好了，照片在这里");
    helper.upload(path, answer, photo()).follow();

    for (String reader : new String[] {"water", "property", "community-worker"}) {
      Phone phone = as(reader);
      String picture =
          phone.open(path.replace("/acts", "")).selectFirst("img[src*=/photos/]").attr("src");
      phone.open(picture);
      assertThat(phone.answer().getStatus()).as(reader).isEqualTo(200);
      assertThat(phone.answer().getContentType()).as(reader).startsWith("image/");
      Phone stranger = as("next-community");
      stranger.open(picture);
      assertThat(stranger.answer().getStatus()).isEqualTo(404);
    }
    Document thread = as("resident").open(path.replace("/desk/matter/", "/matters/").replace("/acts", ""));
    assertThat(thread.text()).contains("阀门换好了");
    assertThat(thread.select("img[src*=/photos/]")).isNotEmpty();
  }

  private String raised(String words) {
    Phone resident = as("resident");
    Document look = resident.submit("/report", Map.of("text", words)).page();
    Map<String, String> fields = new HashMap<>();
    look.select("form[action=/report/send] input[type=hidden]")
        .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.remove("_csrf");
    fields.putAll(Map.of("text", words, "class", "A01"));
    resident.submit("/report/send", fields);
    return resident.answer().getHeader("Location").replaceAll(".*/|\\?.*", "");
  }

  private static Map<String, String> deed(String verb, int seen, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.putAll(Map.of("verb", verb, "seen", Integer.toString(seen)));
    all.put("once", UUID.randomUUID().toString());
    return all;
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
    return out.toByteArray();
  }

  private Phone as(String role) {
    return new Phone(web).submit("/signin/demo", Map.of("role", role));
  }
}
