package org.gongzhi.launch;

import java.io.IOException;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.KeyRenewal;

/**
 * {@code ./gongzhi rotate-key}: 换密钥. A new key, and everything sealed with it. Stopped in the middle,
 * the next call goes on where it was and makes no further key.
 */
final class RotateKey implements Command {
  private final Class<?> application;

  RotateKey(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    Options given = Options.take(arguments, System.getenv());
    arguments.done();
    Options quiet = new Options(given.port(), given.home(), false, given.database());
    try (Town town = Town.behindTheScenes(application, quiet)) {
      KeyRenewal.Done done = town.bean(KeyRenewal.class).rotate();
      String key = done.resumed() ? "launch.rotationFinished" : "launch.rotated";
      System.out.println(
          TwoTongues.say(Refused.Sentence.of(key, done.key(), Long.toString(done.values()))));
      return 0;
    }
  }
}
