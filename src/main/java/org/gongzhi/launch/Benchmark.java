package org.gongzhi.launch;

import java.io.IOException;
import java.sql.SQLException;
import org.gongzhi.platform.CannotStart;

/**
 * 基准测试. Something measured under {@code ./gongzhi bench NAME}. To add one, write a class and name
 * it in {@link Bench}: one line. It makes its own data, measures warm, and reports figures; it
 * never fails on a slow machine, because the judgement belongs to the reader of the figures.
 */
interface Benchmark {

  /** The word that runs it, such as {@code start}. */
  String name();

  /**
   * Measures and reports.
   *
   * @param run a fresh folder and what can be started in it; closed by the caller
   */
  void run(BenchRun run) throws CannotStart, IOException, InterruptedException, SQLException;
}
