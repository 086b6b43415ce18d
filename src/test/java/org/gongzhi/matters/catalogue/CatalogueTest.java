package org.gongzhi.matters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.matters.catalogue.TimeLimit.What;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue town = Catalogue.starting();

  @Test
  void theTreeIsTheOneOfTheDomainNotes() {
    assertThat(town.classes())
        .extracting(MatterClass::code)
        .containsSubsequence(
            "A01", "A02", "A03", "A04", "A05", "A06", "A07", "B01", "B02", "C01", "C02", "C03",
            "D01", "D02", "D03", "E01", "E02", "F01", "F02", "F03", "G01", "H01");
    // what residents also bring, each with a lead of its own
    assertThat(town.classes())
        .extracting(MatterClass::code)
        .contains("A08", "A09", "B03", "B04", "C04", "C05", "C06", "D04", "D05", "G02", "H02");
    assertThat(town.find("A01").orElseThrow().name()).isEqualTo("房屋共用部位");
    assertThat(town.find("A04").orElseThrow().leadKind()).isEqualTo("UTILITY");
    assertThat(town.find("X00")).isEmpty();
  }

  @Test
  void everyClassHasExamplesKeywordsAndAReadableLead() {
    assertThat(town.classes())
        .allSatisfy(c -> {
          assertThat(c.examples()).isNotEmpty();
          assertThat(c.keywords()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(c.leadWords()).isNotBlank();
          assertThat(c.support()).doesNotContain("");
        });
  }

  @Test
  void noPlainKeywordPointsToTwoClasses() {
    Set<String> seen = new HashSet<>();
    assertThat(town.classes())
        .flatMap(MatterClass::keywords)
        .filteredOn(k -> !seen.add(k))
        .isEmpty();
  }

  @Test
  void bengbuGivesFiveWorkingDaysByPhoneAndThreeOnline() {
    assertThat(resolve("A01", Urgency.NORMAL, null, Channel.PHONE)).isEqualTo("5 WORKING_DAYS");
    assertThat(resolve("A01", Urgency.NORMAL, null, Channel.ONLINE)).isEqualTo("3 WORKING_DAYS");
    assertThat(resolve("A01", Urgency.NORMAL, null, null)).isEqualTo("5 WORKING_DAYS");
  }

  @Test
  void aQuestionIsAnsweredInThreeWorkingDaysButDangerComesFirst() {
    assertThat(resolve("A01", Urgency.NORMAL, MatterKind.QUESTION, Channel.PHONE))
        .isEqualTo("3 WORKING_DAYS");
    assertThat(resolve("A07", Urgency.CRITICAL, MatterKind.QUESTION, Channel.ONLINE))
        .isEqualTo("120 MINUTES");
  }

  @Test
  void anOrdinaryMatterIsSignedForInOneWorkingDayAndAGreatDangerInTenMinutes() {
    TimeLimit ordinary = town.limit(What.ACKNOWLEDGE, "A01", Urgency.NORMAL, null, null);
    assertThat(ordinary.limit()).isEqualTo("1 WORKING_DAYS");
    assertThat(ordinary.source()).isEqualTo("蚌政热线〔2019〕1号");
    assertThat(town.limit(What.ACKNOWLEDGE, "A02", Urgency.CRITICAL, null, null).limit())
        .isEqualTo("10 MINUTES");
    assertThat(town.limit(What.FIRST_CONTACT, "C03", Urgency.NORMAL, null, Channel.PHONE).limit())
        .isEqualTo("20 MINUTES");
  }

  @Test
  void everyLimitNamesItsSource() {
    assertThat(town.limits()).allSatisfy(l -> assertThat(l.source()).isNotBlank());
  }

  @Test
  void aLeadNobodyKnowsIsRefusedByRow() {
    assertThat(faultsWith(changed("A01", "JANITOR", "来源")))
        .containsEntry("A01", Sentence.of("catalogue.unknownLead", "A01", "JANITOR"));
  }

  @Test
  void aClassWithoutASourceIsRefused() {
    assertThat(faultsWith(changed("A01", "COMMUNITY", " ")))
        .containsEntry("A01", Sentence.of("catalogue.missingSource", "A01"));
  }

  @Test
  void theSameCodeTwiceIsRefused() {
    List<MatterClass> twice = new ArrayList<>(town.classes());
    twice.add(town.classes().getFirst());
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> new Catalogue(twice, town.limits(), town.dangers()));
    assertThat(refused.fields())
        .containsExactly(Map.entry("A01#2", Sentence.of("catalogue.duplicateCode", "A01")));
  }

  @Test
  void aLimitMustBeReadableFitAKnownClassAndLeaveNoUrgencyOpen() {
    List<TimeLimit> bad =
        List.of(
            new TimeLimit(What.RESOLVE, null, null, null, null, "5 天", "某文件", ""),
            new TimeLimit(What.RESOLVE, null, "Z09", null, null, "5 DAYS", "某文件", ""),
            new TimeLimit(What.ACKNOWLEDGE, null, null, null, null, "1 DAYS", "", ""),
            new TimeLimit(What.FIRST_CONTACT, Urgency.URGENT, null, null, null, "1 DAYS", "文", ""));
    assertThat(Catalogue.faults(town.classes(), bad, List.of()))
        .containsEntry("limit 1", Sentence.of("catalogue.badLimit", "5 天"))
        .containsEntry("limit 2", Sentence.of("catalogue.limitOfUnknownClass", "Z09"))
        .containsEntry("limit 3", Sentence.of("catalogue.missingLimitSource", "1 DAYS"))
        .containsKeys("FIRST_CONTACT CRITICAL", "FIRST_CONTACT NORMAL")
        .doesNotContainKey("FIRST_CONTACT URGENT");
  }

  private String resolve(
      String code, Urgency u, @Nullable MatterKind kind, @Nullable Channel channel) {
    return town.limit(What.RESOLVE, code, u, kind, channel).limit();
  }

  private Map<String, Sentence> faultsWith(List<MatterClass> classes) {
    return Catalogue.faults(classes, town.limits(), town.dangers());
  }

  private List<MatterClass> changed(String code, String lead, String source) {
    return town.classes().stream()
        .map(c -> c.code().equals(code) ? changed(c, lead, source) : c)
        .toList();
  }

  private static MatterClass changed(MatterClass c, String lead, String source) {
    return new MatterClass(
        c.code(),
        c.name(),
        c.examples(),
        c.keywords(),
        c.urgency(),
        c.criticalWhen(),
        c.deliberativeWhen(),
        lead,
        c.leadWords(),
        c.support(),
        c.basis(),
        source);
  }
}
