package org.gongzhi.people.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A resident gives an address, and another phone, signed in nowhere, opens the letter. */
@TownTest
class MailPagesTest {
  private static final String SETTINGS = "/me/messages";

  @Autowired MockMvc web;
  @Autowired MailClaims claims;
  @Autowired JdbcClient sql;

  @Test
  void anAddressIsGivenConfirmedOnAnyPhoneAndTakenBack() throws Exception {
    Desk member = Desk.of(web, "council-member");
    assertThat(state(give(member, "lan@example.org")))
        .contains("我们给 lan@example.org 发了一封信", "再发一封确认信");
    String link = letter();
    Document asked = Jsoup.parse(web.perform(get(link)).andReturn().getResponse().getContentAsString());
    assertThat(asked.text()).contains("这是您的邮箱吗", "l***@example.org").doesNotContain("lan@");
    MockHttpServletResponse done =
        web.perform(post(link).with(csrf())).andReturn().getResponse();
    assertThat(done.getRedirectedUrl()).isEqualTo(link);
    assertThat(web.perform(get(link)).andReturn().getResponse().getContentAsString())
        .contains("邮箱确认好了");
    assertThat(state(member.open(SETTINGS))).contains("邮件现在发到 lan@example.org");

    Document other = give(member, "other@example.org");
    assertThat(state(other)).contains("确认之前，邮件还发到 lan@example.org");
    assertThat(state(give(member, ""))).doesNotContain("@example.org");
    assertThat(web.perform(get("/mail/unknown")).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  private static Document give(Desk who, String address) throws Exception {
    Document page = who.open(SETTINGS);
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    page.select("form[action=" + SETTINGS + "]").select("input[type=hidden], input[checked]")
        .forEach(i -> fields.add(i.attr("name"), i.attr("value")));
    page.select("option[selected]").forEach(o -> fields.add(o.closest("select").attr("name"), o.val()));
    fields.add("mail", address);
    assertThat(who.post(SETTINGS, fields).getStatus()).isEqualTo(303);
    return who.open(SETTINGS);
  }

  private static String state(Document page) {
    return page.select("main").text() + page.select("#mail").val();
  }

  /** What the postman would carry. */
  private String letter() {
    UUID claim =
        sql.sql(
                """
                -- across areas: the only one that waits
                select id
                from people.mail_claim
                where confirmed_at is null and dropped_at is null
                order by asked_at desc
                limit 1
                """)
            .query(UUID.class)
            .single();
    return claims.letter("340303004007", claim).orElseThrow().path();
  }
}
