package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The script {@code gongzhi} on machines that lack something. */
class ScriptTest {
  private static final Path SCRIPT = Path.of("gongzhi");
  private static final Path HELP = Path.of("src/main/resources/org/gongzhi/launch/help.txt");
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "grep",
          "locale",
          "head",
          "find",
          "mkdir",
          "cat",
          "date",
          "touch",
          "flock",
          "id",
          "env");

  @TempDir Path folder;
  private Path checkout;
  private Path bin;
  private String said = "";

  @BeforeEach
  void aCheckoutOnAMachineWithOnlyTheSimplestTools() throws IOException {
    checkout = Files.createDirectories(folder.resolve("共 治"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS)
      for (String usual : List.of("/bin/", "/usr/bin/"))
        if (Files.exists(Path.of(usual + tool)) && !Files.exists(bin.resolve(tool)))
          Files.createSymbolicLink(bin.resolve(tool), Path.of(usual + tool));
    // a machine where nobody has put a JDK in the usual places
    String script =
        Files.readString(SCRIPT)
            .replace(" /usr/lib/jvm/", " /nowhere/")
            .replace(" /usr/java/", " /nowhere/")
            .replace(" /usr/local/", " /nowhere/")
            .replace(" /opt/", " /nowhere/");
    executable(checkout.resolve("gongzhi"), script);
    Path help = checkout.resolve(HELP);
    Files.createDirectories(help.getParent());
    Files.copy(HELP, help);
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
  }

  /** Links out of the folder make JUnit's own clearing up talkative. */
  @AfterEach
  void clearUp() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void helpNeedsNothing() throws Exception {
    assertThat(run(Map.of(), "--port", "80", "--help")).isZero();
    assertThat(said).isEqualTo(Files.readString(HELP));
  }

  @Test
  void withoutAJdkItSaysWhichOne() throws Exception {
    assertThat(run(Map.of("JAVA_HOME", "/nowhere"))).isEqualTo(1);
    assertThat(said).startsWith("gongzhi: 没有找到 JDK 25").contains("No JDK 25 found").hasLineCount(1);
  }

  @Test
  void anOlderJdkIsNoJdk() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk-17/bin")).getParent();
    executable(old.resolve("bin/java"), "#!/bin/sh\n");
    executable(old.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.25\"\n");
    assertThat(run(Map.of("JAVA_HOME", old.toString()))).isEqualTo(1);
    assertThat(said).contains("No JDK 25 found");
  }

  @Test
  void aJdkOnThePathIsFoundThroughItsLinks() throws Exception {
    Files.createSymbolicLink(bin.resolve("java"), Path.of(jdk(), "bin/java"));
    assertThat(run(Map.of())).isEqualTo(1);
    assertThat(said)
        .contains("没有找到 Maven", "Maven (the command mvn) is not installed")
        .hasLineCount(1);
  }

  @Test
  void calledThroughALinkItFindsItsOwnFolder() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("共 治/gongzhi"));
    assertThat(runAt(link, Map.of(), "-h")).isZero();
    assertThat(said).contains("./gongzhi bench");
  }

  @Test
  void aFailedBuildShowsTheFirstErrorsAndWhereTheRestIs() throws Exception {
    executable(
        bin.resolve("mvn"),
        "#!/bin/sh\necho '[INFO] hm'\necho '[ERROR] Town.java is broken'\nexit 1\n");
    assertThat(run(Map.of("JAVA_HOME", jdk()))).isEqualTo(1);
    assertThat(said)
        .contains("[ERROR] Town.java is broken", "编译失败", "The build failed; see " + checkout)
        .doesNotContain("hm");
    assertThat(checkout.resolve("target/build.log")).content().contains("hm");
  }

  @Test
  void testsThatNeedABrowserAreNotLeftOutInSilence() throws Exception {
    executable(bin.resolve("mvn"), "#!/bin/sh\necho ran\n");
    executable(bin.resolve("id"), "#!/bin/sh\necho 1000\n");
    executable(
        checkout.resolve("gongzhi"),
        Files.readString(checkout.resolve("gongzhi")).replace("/usr/bin/chromium", "/nowhere"));
    assertThat(run(Map.of("JAVA_HOME", jdk()), "test")).isEqualTo(1);
    assertThat(said)
        .contains("测试需要先装好", "The tests need: chromium")
        .doesNotContain("ran")
        .hasLineCount(1);
  }

  @Test
  void theWordsAfterTestGoToMaven() throws Exception {
    executable(bin.resolve("mvn"), "#!/bin/sh\necho \"$JAVA_HOME\" \"$@\"\n");
    executable(bin.resolve("fc-list"), "#!/bin/sh\necho zenhei\n");
    executable(
        checkout.resolve("gongzhi"),
        Files.readString(checkout.resolve("gongzhi"))
            .replace("/usr/bin/chromium-headless-shell", "/bin/sh"));
    assertThat(run(Map.of("JAVA_HOME", jdk()), "test", "-Dtest=Town Test")).isZero();
    assertThat(said).isEqualTo(jdk() + " -B -ntp test -Dtest=Town Test\n");
  }

  @Test
  void theWholeBrowserWillDoWhereTheOtherCannotBeHad() throws Exception {
    executable(bin.resolve("mvn"), "#!/bin/sh\necho ran\n");
    executable(bin.resolve("fc-list"), "#!/bin/sh\necho zenhei\n");
    executable(bin.resolve("id"), "#!/bin/sh\necho 1000\n");
    executable(
        checkout.resolve("gongzhi"),
        Files.readString(checkout.resolve("gongzhi")).replace("/usr/bin/chromium", "/bin/sh"));
    assertThat(run(Map.of("JAVA_HOME", jdk()), "test")).isZero();
    assertThat(said).contains("Testing with the whole browser").endsWith("ran\n");
  }

  private static String jdk() {
    return System.getProperty("java.home");
  }

  private int run(Map<String, String> environment, String... words) throws Exception {
    return runAt(checkout.resolve("gongzhi"), environment, words);
  }

  private int runAt(Path script, Map<String, String> environment, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", bin.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    said = new String(process.getInputStream().readAllBytes(), "UTF-8");
    return process.waitFor();
  }

  private static void executable(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
