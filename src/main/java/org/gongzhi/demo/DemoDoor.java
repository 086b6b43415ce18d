package org.gongzhi.demo;

import org.gongzhi.channels.open311.keys.TryOutKey;
import org.gongzhi.platform.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 演示的对接. The administrator lays out a key, so that whoever reads the page for developers can try its lines. */
@Component
@Order(6)
class DemoDoor implements DemoChapter {
  private final TryOutKey key;

  DemoDoor(TryOutKey key) {
    this.key = key;
  }

  @Override
  public void live(Cast cast) {
    Actor administrator = cast.actor("宋哲");
    key.layOut(administrator, cast.person("宋哲").area(), "开发者试用");
  }
}
