package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.gongzhi.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server cannot start with is one line in two languages, and nothing is left behind. */
class RefusalTest {
  @TempDir Path folder;
  private ServerProcess town;

  @AfterEach
  void clearUp() throws IOException, InterruptedException {
    town.close();
  }

  @Test
  void aTakenPortIsFoundBeforeTheDatabaseIsMade() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused("--port", Integer.toString(taken.getLocalPort()));
      assertThat(town.errors())
          .isEqualTo(
              "gongzhi: 端口 %1$d 已被占用，请用 --port 换一个。 Port %1$d is taken; choose another with --port.\n"
                  .formatted(taken.getLocalPort()));
      assertThat(town.home().resolve("pg/data")).doesNotExist();
    }
  }

  @Test
  void aWrongPasswordIsNotShown() throws Exception {
    Database.admin("create role passer_by login createrole password 'right'");
    String address = Database.url("postgres").replaceFirst("jdbc:postgresql://(.*?)[?].*", "$1");
    refused("--database=postgresql://passer_by:wr0ng@" + address, "--port=0");
    assertThat(town.errors())
        .contains("不让“passer_by”登录", "does not let \"passer_by\" sign in")
        .doesNotContain("wr0ng");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    refused("--home=" + file, "--port=0");
    assertThat(town.errors())
        .contains("文件夹 " + file + " 无法写入", "The folder " + file + " cannot be written");
  }

  @Test
  void rootWithoutNamespacesIsToldWhatToDo() throws Exception {
    Path fake = Files.createDirectory(folder.resolve("bin"));
    Files.writeString(fake.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(
        fake.resolve("unshare"), PosixFilePermissions.fromString("rwxr-xr-x"));
    String path = fake + ":" + System.getenv("PATH");
    town =
        ServerProcess.in(folder)
            .running(SmallTown.class)
            .given(
                Map.of("PATH", path, "SPRING_FLYWAY_LOCATIONS", "classpath:db/migration/platform"));
    if ("root".equals(System.getProperty("user.name"))) {
      assertThat(town.startAndEnd()).isEqualTo(1);
      assertThat(town.errors()).contains("不能用 root 运行", "does not run as root").hasLineCount(1);
    } else {
      assertThat(town.start()).hasHost("127.0.0.1"); // nobody else needs them
      town.stop();
    }
  }

  private void refused(String... words) throws IOException, InterruptedException {
    town = ServerProcess.in(folder).running(SmallTown.class).with(words);
    assertThat(town.startAndEnd()).isEqualTo(1);
    assertThat(town.output()).isEmpty();
    assertThat(town.errors()).startsWith("gongzhi: ").hasLineCount(1);
  }
}
