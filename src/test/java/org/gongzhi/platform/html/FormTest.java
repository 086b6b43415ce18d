package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  @Test
  void whatNoPersonTypesIsTakenOut() {
    Form form = Form.typed(Map.of("note", new String[] {" a\u0000\r\nb\u0007\rc\t "}));
    assertThat(form.text("note")).isEqualTo("a\nb\nc");
    assertThat(form.line("note")).isEqualTo("a b c");
  }

  @Test
  void rareCharactersStay() {
    Form form = Form.typed(Map.of("name", new String[] {"𠮷·古丽\u200d"}));
    assertThat(form.value("name")).isEqualTo("𠮷·古丽\u200d");
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    Form form =
        Form.typed(Map.of("phone", new String[] {"1380000"}))
            .refused(Refused.invalid("phone", "refused.invalid"));
    assertThat(form.value("phone")).isEqualTo("1380000");
    assertThat(form.error("phone")).isEqualTo(Refused.Sentence.of("refused.invalid"));
    assertThat(form.error("text")).isNull();
    assertThat(form.status()).isEqualTo(422);
    assertThat(form.refused(Refused.stale()).status()).isEqualTo(409);
  }

  @Test
  void whatDoesNotExistIsNoMatterOfTheForm() {
    Form form = Form.empty();
    assertThatThrownBy(() -> form.refused(Refused.notFound())).isInstanceOf(Refused.class);
  }

  @Test
  void whatIsKnownNeverReplacesWhatWasTyped() {
    Form form = Form.typed(Map.of("phone", new String[] {""})).known("phone", "138");
    assertThat(form.value("phone")).isEmpty();
    assertThat(Form.empty().known("phone", "138").value("phone")).isEqualTo("138");
  }

  @Test
  void aFormSentAgainBringsTheSameKey() {
    UUID key = new UUID(1, 2);
    Form form = Form.typed(Map.of(Form.ONCE, new String[] {key.toString()}));
    assertThat(form.once()).isEqualTo(key);
    assertThat(Form.typed(Map.of(Form.ONCE, new String[] {"x"})).once()).isNotNull();
  }

  @Test
  void numbersAndIdsThatAreNoneAreMissing() {
    Form form = Form.typed(Map.of("n", new String[] {"1e9"}, "id", new String[] {"1"}));
    assertThat(form.number("n")).isEmpty();
    assertThat(form.id("id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "",
        "a",
        "/a b",
        "/a\r\nSet-Cookie:x"
      })
  void nobodyIsSentElsewhere(String path) {
    assertThatThrownBy(() -> Reply.redirect(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/matters/DFH-2024-000129?page=2#t", "/search?q=%E7%81%AF"})
  void ourOwnPathsAreFine(String path) {
    assertThat(Here.isPath(path)).isTrue();
  }
}
