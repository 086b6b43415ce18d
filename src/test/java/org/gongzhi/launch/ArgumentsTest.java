package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static final Map<String, String> LI = Map.of("HOME", "/home/li");

  @Test
  void withoutAWordEverythingIsAsUsual() throws CannotStart {
    Options options = options();
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.home()).isEqualTo(Path.of("/home/li/.gongzhi"));
    assertThat(options.demo()).isTrue();
    assertThat(options.database()).isEmpty();
    assertThat(options.proxy()).isFalse();
  }

  @Test
  void bothWaysToGiveAValueAreUnderstood() throws CannotStart {
    Options options =
        options("--port", "9000", "--home=/数据/共 治", "--no-demo", "--proxy",
            "--database=postgresql://u:p@h/d");
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.home()).isEqualTo(Path.of("/数据/共 治"));
    assertThat(options.demo()).isFalse();
    assertThat(options.proxy()).isTrue();
    assertThat(options.database().orElseThrow().shown()).isEqualTo("h:5432/d");
  }

  @Test
  void aFolderIsTakenFromWhereOneIs() throws CannotStart {
    assertThat(options("--home", "town/../here").home())
        .isEqualTo(Path.of("here").toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "--prot 80, usage.unknown",
    "serve --port 80, usage.unknown",
    "--port, usage.valueMissing",
    "--port --no-demo, usage.valueMissing",
    "--port http, usage.notAPort",
    "--port -1, usage.notAPort",
    "--port 65536, usage.notAPort",
    "--port 80 --port 81, usage.unknown",
    "--no-demo=no, usage.unknown",
    "--database h/d, database.notAnAddress"
  })
  void aMistakeIsNamed(String words, String key) {
    assertThatThrownBy(() -> options(words.split(" "))).hasMessage(key);
  }

  private static Options options(String... words) throws CannotStart {
    Arguments arguments = new Arguments(List.of(words));
    Options options = Options.take(arguments, LI);
    arguments.done();
    return options;
  }
}
