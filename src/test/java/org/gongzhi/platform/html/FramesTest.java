package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongzhi.Rendered;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FramesTest {
  private static Trouble trouble(int status, String back) {
    return new Trouble(
        status,
        status == 500 ? "fault" : "stale",
        null,
        status == 500 ? "6F2A-91C4" : null,
        new Trouble.Rest(
            back, List.of("<b>请带 12 瓦的灯</b>"), Map.of("text", Refused.notFound().sentence())));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTroubleStandsInTheFrameThePersonWasIn(Language language) {
    var home = Rendered.plain().in(language).page("ui/trouble", trouble(409, "/mine"));
    assertThat(home.select("nav.tabbar")).hasSize(1);
    assertThat(home.select(".kept").text()).isEqualTo("<b>请带 12 瓦的灯</b>");
    var desk =
        Rendered.by(Gallery.WORKER)
            .in(language)
            .at("/desk/x")
            .page("ui/trouble", trouble(409, "/"));
    assertThat(desk.select("nav.rail")).hasSize(1);
    var fault =
        Rendered.by(Gallery.WORKER)
            .in(language)
            .at("/desk/x")
            .page("ui/trouble", trouble(500, "/"));
    assertThat(fault.select("nav")).isEmpty();
    assertThat(fault.select(".no").text()).isEqualTo("6F2A-91C4");
  }

  @Test
  void aPlaceIsCurrentByItsLongestAddress() {
    var d = Rendered.plain().at("/").page("web/privacy", null);
    assertThat(d.select("nav.tabbar a[aria-current=page]").text()).isEqualTo("首页");
    var elsewhere = Rendered.plain().at("/privacy").page("web/privacy", null);
    assertThat(elsewhere.select("nav.tabbar a[aria-current]")).isEmpty();
  }

  @Test
  void theDeskIsForWhoWorksThere() {
    NavItem inbox = NavItem.of(NavItem.Zone.DESK, 1, "inbox", "/desk/inbox", Icon.INBOX);
    assertThat(inbox.seenBy().test(null)).isFalse();
    assertThat(inbox.seenBy().test(Gallery.WORKER)).isTrue();
    assertThat(inbox.leadsTo("/desk/inbox/late")).isTrue();
    assertThat(inbox.leadsTo("/desk/inboxes")).isFalse();
  }

  @Test
  void everySignHasItsDrawingAndEveryDrawingItsSign() {
    String[] files = new java.io.File("src/main/resources/static/icons").list();
    assertThat(Arrays.stream(Icon.values()).map(Icon::fileName))
        .containsExactlyInAnyOrder(Objects.requireNonNull(files));
  }
}
