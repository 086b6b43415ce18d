package org.gongzhi.matters.exchange;

import java.util.List;
import org.gongzhi.platform.Refused.Sentence;
import org.springframework.stereotype.Service;

/** 逐行报告. What is wrong with which row of a file. */
@Service
public class HotlineReport {
  private final HotlineStore store;

  HotlineReport(HotlineStore store) {
    this.store = store;
  }

  /**
   * @param row its number in the file
   * @param number the order's number, as far as it can be read
   * @param problem what is wrong
   */
  public record Line(int row, String number, Sentence problem) {}

  public List<Line> of(HotlineFile file, int limit) {
    return store.troubles(file, limit).stream()
        .map(t -> new Line(t.row(), t.number(), t.problem()))
        .toList();
  }
}
