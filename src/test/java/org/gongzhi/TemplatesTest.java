package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongzhi.fences.Bundle;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.KeyUse;
import org.gongzhi.fences.Modules;
import org.gongzhi.fences.Speech;
import org.gongzhi.fences.Template;
import org.gongzhi.fences.TemplateRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages show their own module, hold no script, and leave every word to the bundles. */
class TemplatesTest {
  private static final List<Template> TEMPLATES = Template.all();
  private static final List<JavaFile> MAIN = JavaFile.under(JavaFile.MAIN);

  /** Where Java may speak Chinese, and why. */
  private static final Map<String, String> MAY_SPEAK =
      Map.ofEntries(
          Map.entry("org/gongzhi/Gongzhi.java", "the product's own name"),
          Map.entry("org/gongzhi/launch/BenchSearch.java", "reports in the town of the benchmarks"),
          Map.entry("org/gongzhi/people/Initials.java", "knows where each letter begins"),
          Map.entry("org/gongzhi/understanding/locate/", "reads where people say it is"),
          Map.entry("org/gongzhi/understanding/similar/", "knows the words of every complaint"),
          Map.entry("org/gongzhi/demo/", "the demo world is a Chinese community"),
          Map.entry("org/gongzhi/launch/BenchTown.java", "so is the town of the benchmarks"),
          Map.entry("org/gongzhi/launch/MatterLife.java", "lives one matter of that town"),
          Map.entry("org/gongzhi/matters/intake/", "reads what people write in group chats"),
          Map.entry("org/gongzhi/matters/EvaluateCommunity.java", "compares with Chinese labels"),
          Map.entry("org/gongzhi/understanding/", "reads what people write"),
          Map.entry("org/gongzhi/people/TextMasking.java", "knows surnames and number plates"),
          Map.entry("org/gongzhi/matters/exchange/", "reads the headings of the hotline's files"),
          Map.entry("org/gongzhi/worktime/", "reads the State Council's calendar"),
          Map.entry("org/gongzhi/places/", "reads and writes Chinese addresses"),
          Map.entry("org/gongzhi/people/Masking.java", "knows the surnames of two characters"),
          Map.entry("org/gongzhi/platform/html/DateWords.java", "writes 6月24日 and 24 June"),
          Map.entry("org/gongzhi/platform/html/HtmlConfig.java", "the product's own name"),
          Map.entry("org/gongzhi/platform/html/BareErrors.java", "speaks when nothing else can"),
          Map.entry("org/gongzhi/platform/documents/", "reads Chinese dates, names Chinese fonts"),
          Map.entry("org/gongzhi/platform/crypto/KeyRing.java", "says in both why it cannot start"),
          Map.entry("org/gongzhi/platform/database/Access.java", "tries whether Han letters fit"),
          Map.entry("org/gongzhi/voting/roll/", "reads the lists of owners that people keep"),
          Map.entry("org/gongzhi/voting/Recount.java", "both languages at the terminal"),
          Map.entry("org/gongzhi/voting/RecountText.java", "both languages at the terminal"),
          Map.entry("org/gongzhi/casework/VerifyLedger.java", "both languages at the terminal"));

  @Test
  void templatesAreInOrder() {
    TemplateRules rules = new TemplateRules(Modules.mayUse());
    assertThat(TEMPLATES.stream().flatMap(t -> rules.check(t).stream())).isEmpty();
  }

  @Test
  void classesLeaveWordsToTheBundles() {
    assertThat(
            MAIN.stream()
                .filter(f -> MAY_SPEAK.keySet().stream().noneMatch(f.path()::startsWith))
                .flatMap(f -> Speech.of(f).stream()))
        .isEmpty();
  }

  @Test
  void everyTextAskedForIsThereInBothLanguages() {
    List<Bundle> bundles = Bundle.all();
    for (String language : List.of(Bundle.CHINESE, Bundle.ENGLISH)) {
      List<String> keys =
          bundles.stream()
              .filter(b -> b.language().equals(language))
              .flatMap(b -> b.texts().keySet().stream())
              .toList();
      Map<String, String> missing = new KeyUse(MAIN, TEMPLATES).asked();
      keys.forEach(missing::remove);
      assertThat(missing.values()).as("texts missing in " + language).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          @import org.gongzhi.people.Person               => uses a type it may not
          @import org.gongzhi.casework.web.Thread         => uses a type it may not
          @param org.gongzhi.council.Topic topic          => uses a type it may not
          @template.people.card(ui = ui)                  => uses a template of @template.people
          <script>alert(1)</script>                       => writes a script into the page
          <script>${x}</script>                           => writes a script into the page
          <style>p {}</style>                             => styles the page
          <p class="a" style="color: red"></p>            => styles or scripts an element: style
          <a class="${a > b ? "x" : "y"}" onclick="f()">  => styles or scripts an element: onclick
          <a href="javascript:f()">                       => styles or scripts an element: href
          <b>$unsafe{page.html()}</b>                     => is unsafe
          <b>修好了</b>                                    => speaks Chinese itself
          <b>${ok ? "修好了" : ""}</b>                     => speaks Chinese itself
          <img src="${p}" alt="照片">                      => speaks Chinese itself
          <b>${ui.t("x")} is done</b>                     => speaks English itself: is
          @if(ok)Done@else${no}@endif                     => speaks English itself: Done
          @template.ui.fold(content = @`<b>Done</b>`)     => speaks English itself: Done
          <img src="${p}" alt="photo">                    => speaks English itself: alt
          """)
  void seesWhatDoesNotBelongInATemplate(String source, String finding) {
    assertThat(RULES.check(Template.of("matters/thread.jte", source)))
        .anySatisfy(f -> assertThat(f).contains(finding));
  }

  @Test
  void leavesAloneWhatBelongsInATemplate() {
    String source =
        """
        <%-- 一件事从头到尾 --%>
        @import java.util.List
        @import org.gongzhi.casework.Act
        @import org.gongzhi.matters.web.ThreadPage
        @import org.gongzhi.platform.html.Ui
        @param Ui ui
        @param ThreadPage page
        @param gg.jte.Content aside = @`<b>${ui.t("a.b")}</b>`
        !{String onward = page.acts().isEmpty() ? "none" : "some";}
        <script src="${ui.asset("js/page.js")}" defer></script>
        @template.ui.resident(ui = ui, title = page.title(), content = @`
        @for(Act act : page.acts())
          <p class="act ${act.late() && act.size() > 1 ? "late" : "on time"}" data-on="x">&nbsp;
          @if(act.note() != null)“${act.note()}”@elseif(act.late())${"}"}@endif</p>
        @endfor
        `)
        """;
    assertThat(RULES.check(Template.of("matters/thread.jte", source))).isEmpty();
  }

  @Test
  void aTemplateIsShortAndLivesInAModule() {
    assertThat(RULES.check(Template.of("matters/long.jte", "<p>\n".repeat(121))))
        .singleElement()
        .asString()
        .contains("121 lines");
    assertThat(RULES.check(Template.of("page.jte", "<p>"))).hasSize(1);
    assertThat(RULES.check(Template.of("ui/raw.jte", "$unsafe{x}"))).isEmpty();
  }

  @Test
  void hearsJavaSpeakButNotItsComments() {
    String source =
        """
        package org.gongzhi.matters;
        /** 事项. */
        class Matter {
          String said = n + "修好了"; // 注释
          char c = '灯';
          String escaped = "\\u5171";
          String text = ""\"
              楼道
              ""\";
        }
        """;
    assertThat(Speech.of(JavaFile.of("org/gongzhi/matters/Matter.java", source)))
        .satisfiesExactly(
            f -> assertThat(f).contains(":4", "修好"),
            f -> assertThat(f).contains(":5", "灯"),
            f -> assertThat(f).contains(":6", "共"),
            f -> assertThat(f).contains(":7", "楼道"));
  }

  @Test
  void findsTheTextsThatAreAskedFor() {
    JavaFile file =
        JavaFile.of(
            "org/gongzhi/matters/Matters.java",
            """
            class Matters {
              Object a = Refused.notAllowed(late ? "a.late" : "a.early", 1);
              Object b = Refused.invalid("phone", "a.phone", 7);
              Object c = Sentence.of("a.sentence");
              Object d = ui.t("a.made." + stage);
              Object e = ui.t("a.%s.short".formatted(stage));
            }
            """);
    Template template =
        Template.of("matters/a.jte", "${ui.t(\"a.title\")} ${ui.t(\"a.tone.\" + tone, x)}");
    KeyUse use = new KeyUse(List.of(file), List.of(template));
    assertThat(use.asked().keySet())
        .containsExactly("a.early", "a.late", "a.phone", "a.sentence", "a.title");
    assertThat(Stream.of("a.title", "a.made.done", "a.done.short", "a.tone.warm"))
        .allMatch(use::uses);
    assertThat(Stream.of("a.titles", "a.made.", "a.done.long", "b.tone.warm"))
        .noneMatch(use::uses);
  }

  private static final TemplateRules RULES =
      new TemplateRules(
          Map.of("matters", Set.of("casework"), "people", Set.of(), "casework", Set.of()));
}
