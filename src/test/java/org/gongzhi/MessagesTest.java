package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.fences.Bundle;
import org.gongzhi.fences.BundleRules;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.KeyUse;
import org.gongzhi.fences.Modules;
import org.gongzhi.fences.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text exists in both languages, is well formed, well mannered and used. */
class MessagesTest {
  private static final List<Bundle> BUNDLES = Bundle.all();

  /** Beginnings of keys that are put together where the fence cannot follow, and how. */
  private static final Map<String, String> MADE_ELSEWHERE =
      Map.of(
          "worktime.unpublished", "beside a date in a year without a published calendar");

  @Test
  void textsAreInOrder() {
    assertThat(BUNDLES.stream().flatMap(b -> BundleRules.check(b).stream())).isEmpty();
    assertThat(BundleRules.shared(BUNDLES)).isEmpty();
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(modules(Bundle.CHINESE)).isEqualTo(modules(Bundle.ENGLISH)).isSubsetOf(Modules.names());
    for (Bundle chinese : BUNDLES)
      for (Bundle english : BUNDLES)
        if (chinese.isChinese() && !english.isChinese() && chinese.module().equals(english.module()))
          assertThat(BundleRules.pair(chinese, english)).isEmpty();
  }

  @Test
  void everyTextIsUsed() {
    KeyUse use = new KeyUse(JavaFile.under(JavaFile.MAIN), Template.all());
    List<String> unseen =
        BUNDLES.stream()
            .filter(Bundle::isChinese)
            .flatMap(b -> b.texts().keySet().stream())
            .filter(k -> !use.uses(k))
            .toList();
    assertThat(unseen).allMatch(k -> MADE_ELSEWHERE.keySet().stream().anyMatch(k::startsWith));
    assertThat(MADE_ELSEWHERE.keySet())
        .as("entries of MADE_ELSEWHERE that are no longer needed")
        .allMatch(begin -> unseen.stream().anyMatch(k -> k.startsWith(begin)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          zh_CN => a.b=              => says nothing
          zh_CN => a.b=确定           => does not say what one does
          zh_CN => a.b=Done          => speaks English: Done
          zh_CN => a.b=您的工单已受理   => 工单 is not what
          zh_CN => a.b=你好           => we say 您
          zh_CN => a.b=修好了,谢谢     => half-width punctuation
          zh_CN => a.b=修好了...       => half-width punctuation
          zh_CN => a.b=修好了， 谢谢   => a space too many
          zh_CN => a.b=还差{0         => cannot be formatted
          zh_CN => a.b='{0}'件        => single apostrophe
          en    => a.b=The owner's   => single apostrophe
          en    => a.b={0} isn't {1} => single apostrophe
          en    => a.b=Fixed 修好      => speaks Chinese: 修好
          en    => a.b=Fixed。        => full-width punctuation
          en    => a.b=Submit        => does not say what one does
          """)
  void seesWhatIsWrongWithAText(String language, String source, String finding) {
    assertThat(BundleRules.check(Bundle.of("matters", language, source)))
        .anySatisfy(f -> assertThat(f).contains(finding));
  }

  @Test
  void leavesAloneWhatIsRight() {
    String chinese =
        """
        a.when=今天 {0}
        a.file=可以上传PDF、Word或xlsx，每份不超过{0}MB。
        a.left=“{1}”还剩{0}个工作日
        desk.count=闭环{0,number}件
        """;
    String english =
        """
        a.when=today {0}
        a.file=PDF, Word or xlsx, at most {0} MB each. It''s safe.
        a.left={0,choice,1#one working day|1<{0} working days} left for “{1}”
        desk.count={0,number} closed; 中文
        """;
    Bundle zh = Bundle.of("matters", Bundle.CHINESE, chinese);
    Bundle en = Bundle.of("matters", Bundle.ENGLISH, english);
    assertThat(BundleRules.check(zh)).isEmpty();
    assertThat(BundleRules.check(en)).isEmpty();
    assertThat(BundleRules.pair(zh, en)).isEmpty();
  }

  @Test
  void seesWhatTwoBundlesDoNotShare() {
    Bundle zh = Bundle.of("matters", Bundle.CHINESE, "a={0}件\nb=楼\nb=灯");
    Bundle en = Bundle.of("matters", Bundle.ENGLISH, "a={1} matters\nc=light");
    assertThat(BundleRules.pair(zh, en))
        .containsExactly(
            "matters_en a: has the gaps [1], Chinese [0]",
            "matters_en b: is missing",
            "matters_zh_CN c: is missing");
    assertThat(BundleRules.check(zh)).containsExactly("matters_zh_CN b: is written twice");
    assertThat(BundleRules.shared(List.of(zh, Bundle.of("people", Bundle.CHINESE, "b=灯"))))
        .containsExactly("people_zh_CN b: is a key of matters too");
  }

  private static Set<String> modules(String language) {
    return BUNDLES.stream()
        .filter(b -> b.language().equals(language))
        .map(Bundle::module)
        .collect(Collectors.toSet());
  }

  @Test
  void everyModuleWithPagesHasTexts() {
    Stream<String> folders = Template.all().stream().map(Template::folder);
    assertThat(folders.filter(f -> !f.equals("ui"))).isSubsetOf(modules(Bundle.CHINESE));
  }
}
