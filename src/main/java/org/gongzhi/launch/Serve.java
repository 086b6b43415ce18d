package org.gongzhi.launch;

import java.io.IOException;
import org.gongzhi.platform.CannotStart;

/** What {@code ./gongzhi} does without a word: serve until it is told to stop. */
final class Serve implements Command {
  private final Class<?> application;

  Serve(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    Options options = Options.take(arguments, System.getenv());
    arguments.done();
    try (Town town = Town.serving(application, options)) {
      System.out.println("ready " + town.url());
      town.await();
    }
    return 0;
  }
}
