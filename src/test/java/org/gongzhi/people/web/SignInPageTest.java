package org.gongzhi.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongzhi.Rendered;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.platform.html.Form;
import org.junit.jupiter.api.Test;

class SignInPageTest {
  private static final DemoRoles.Role GRID_WORKER =
      new DemoRoles.Role("grid-worker", "office.GRID_WORKER", "沈岚 · 东方红社区", "shenlan");

  @Test
  void showsTheDemoRolesInTheDemoOnly() {
    var demo =
        Rendered.plain()
            .page("people/signin", new SignInPage(Form.empty(), "", List.of(GRID_WORKER)));
    assertThat(demo.select("button[name=role]").attr("value")).isEqualTo("grid-worker");
    assertThat(demo.select(".entry strong").text()).isEqualTo("网格员");
    var real = Rendered.plain().page("people/signin", new SignInPage(Form.empty(), "", List.of()));
    assertThat(real.select(".roles")).isEmpty();
    assertThat(real.text()).doesNotContain("演示");
  }

  @Test
  void speaksEnglishToo() {
    assertThat(
            Rendered.english()
                .page("people/signin", new SignInPage(Form.empty(), "/desk", List.of()))
                .select("h1")
                .text())
        .isEqualTo("Sign in");
  }
}
