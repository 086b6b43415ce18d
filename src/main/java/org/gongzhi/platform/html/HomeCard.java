package org.gongzhi.platform.html;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 首页卡片. One block of the residents' home page; modules publish theirs as beans.
 *
 * @param column which column on a wide screen; on a phone the side comes after the main one
 * @param order smaller first
 * @param part the block for this visitor; null shows nothing
 */
public record HomeCard(Column column, int order, Function<Ui, Ui.@Nullable Part> part) {
  /** 主栏, 侧栏. */
  public enum Column {
    MAIN,
    SIDE
  }
}
