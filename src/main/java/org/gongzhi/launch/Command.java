package org.gongzhi.launch;

import java.io.IOException;
import org.gongzhi.platform.CannotStart;

/**
 * 命令. What {@code ./gongzhi} does when its first word is a certain one. To add a command, write a
 * class and name it in {@link CommandLine}: one line.
 */
interface Command {

  /**
   * Does its work and returns.
   *
   * @param arguments what follows the command's own word
   * @return exit code of the process
   * @throws CannotStart with the one sentence that is shown instead of a result
   */
  int run(Arguments arguments) throws CannotStart, IOException, InterruptedException;
}
