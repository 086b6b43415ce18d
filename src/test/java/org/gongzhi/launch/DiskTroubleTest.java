package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTroubleTest {
  @Test
  void aFullDiskIsCalledFull() {
    try (FileWriter full = new FileWriter("/dev/full")) {
      full.write("1");
      full.flush();
      throw new AssertionError("the disk that is always full took something");
    } catch (IOException e) {
      assertThat(TwoTongues.say(DiskTrouble.in(e).sentence())).contains("磁盘满了", "The disk is full");
    }
  }

  @Test
  void anyOtherTroubleIsSaidAsTheSystemSaysIt() {
    try {
      Files.createDirectory(Path.of("/proc/town"));
      throw new AssertionError("the kernel has a new folder");
    } catch (IOException e) {
      assertThat(TwoTongues.say(DiskTrouble.in(e).sentence())).contains("/proc/town");
    }
  }
}
