package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongzhi.Rendered;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class KitTest {
  @Test
  void aTroublePageSaysWhatHappened() {
    var d =
        Rendered.plain()
            .page(
                "ui/trouble",
                new Trouble(
                    404,
                    "missing",
                    Refused.notFound().sentence(),
                    null,
                    new Trouble.Rest("/", List.of("14层的楼道灯坏了，黑灯瞎火的"), Map.of())));
    System.out.println(d);
    assertThat(d.select("h1").text()).isEqualTo("没有这一页");
  }
}
