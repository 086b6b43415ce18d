package org.gongzhi.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people's lists become, and what is said about those that cannot be read. */
class OwnersSheetTest {
  private static final String HEADING = "房号,专有部分面积（㎡）,业主,电话,投票人,状态\n";

  @Test
  void edgeCADeveloperWithTwentyUnsoldDwellingsIsOneHead() {
    StringBuilder sheet = new StringBuilder("房号,面积,业主,状态\n");
    for (int i = 1; i <= 81; i++) sheet.append("1栋%d,100,业主%d,已售\n".formatted(i, i));
    for (int i = 82; i <= 101; i++) sheet.append("1栋%d,100,安居置业,未售\n".formatted(i));
    DraftRoll roll = OwnersSheet.read(CsvText.rows(sheet.toString()));
    assertThat(roll.problems()).isEmpty();
    assertThat(roll.voters()).hasSize(82);
    assertThat(roll.units()).hasSize(101);
    assertThat(roll.voters().stream().mapToLong(DraftRoll.Voter::exclusiveArea).sum())
        .isEqualTo(101 * 100_00L);
    assertThat(roll.voters().getLast().kind()).isEqualTo(DraftRoll.Kind.DEVELOPER);
    assertThat(roll.voters().getLast().exclusiveArea()).isEqualTo(20 * 100_00L);
  }

  @Test
  void whatIsSoldAndNotHandedOverIsStillTheDevelopers() {
    DraftRoll roll =
        read("1栋1,90,安居置业,,,未售\n1栋2,90,钱买家,13800000001,,已售未交付\n1栋3,90,赵住户,,,已售\n");
    assertThat(roll.voters()).extracting(DraftRoll.Voter::name).containsExactly("安居置业", "赵住户");
  }

  @Test
  void aBuyerOfSeveralIsOneHeadAndSomebodyOfTheSameNameIsNot() {
    DraftRoll roll =
        read(
            """
            1栋1,90,张伟,13800000001,,
            1栋2,80.5,张伟,13800000001,,
            1栋3,70.25,张伟,13900000002,,
            """);
    assertThat(roll.voters())
        .extracting(DraftRoll.Voter::exclusiveArea)
        .containsExactly(170_50L, 70_25L);
  }

  @Test
  void whoCannotBeToldApartIsAskedFor() {
    DraftRoll roll = read("1栋1,90,张伟,13800000001,,\n1栋2,80,张伟,,,\n1栋3,80,李芳,,,\n");
    assertThat(keys(roll)).containsExactly("voting.roll.owner.same");
    assertThat(roll.problems().getFirst().row()).isEqualTo(3);
    assertThat(roll.voters()).isEmpty();
  }

  @Test
  void coOwnersHaveOneVoteAndSayWhoCasts() {
    assertThat(keys(read("1栋1,90,张伟、李芳,,,\n"))).containsExactly("voting.roll.voter.missing");
    assertThat(keys(read("1栋1,90,张伟、李芳,,王五,\n"))).containsExactly("voting.roll.voter.missing");
    DraftRoll roll = read("1栋1,90,张伟、李芳,,李芳,\n");
    assertThat(roll.voters()).hasSize(1);
    assertThat(roll.voters().getFirst().name()).isEqualTo("李芳");
    assertThat(roll.voters().getFirst().coOwners()).isEqualTo("张伟、李芳");
  }

  /** 面积缺、写错，房号重复，合并单元格: each row says what is wrong with it. */
  @Test
  void everyBrokenRowIsNamed() {
    DraftRoll roll =
        read(
            """
            1栋1,90,张伟,,,
            1栋2,,李芳,,,
            1栋3,九十,王五,,,
            1栋4,90.123,赵六,,,
            1栋1室,88,孙七,,,
            ,88,周八,,,
            1栋7,88,,,,
            1栋8,88,吴九,,,租出去了
            1栋9,0,郑十,,,
            1栋10,88,冯一,12345,,
            """);
    assertThat(roll.problems())
        .extracting(p -> p.row() + " " + p.what().key())
        .containsExactly(
            "3 voting.roll.area.missing",
            "4 voting.roll.area.wrong",
            "5 voting.roll.area.wrong",
            "6 voting.roll.unit.twice",
            "7 voting.roll.unit.missing",
            "8 voting.roll.owner.missing",
            "9 voting.roll.state.wrong",
            "10 voting.roll.area.wrong",
            "11 voting.roll.phone.wrong");
  }

  @Test
  void aTotalThatIsNotTheSumIsNoticed() {
    assertThat(read("1栋1,90.5,张伟,,,\n1栋2,80,李芳,,,\n合计,170.50,,,,\n").problems()).isEmpty();
    assertThat(keys(read("1栋1,90.5,张伟,,,\n1栋2,80,李芳,,,\n合计,171,,,,\n")))
        .containsExactly("voting.roll.total");
  }

  @Test
  void aLabelOfSignsAloneIsALabel() {
    DraftRoll roll = read("室,90,张伟,,,\n—,80,李芳,,,\n9栋1室,70,王五,,,\n");
    assertThat(roll.units()).extracting(DraftRoll.Unit::key).containsExactly("室", "—", "9栋1");
  }

  @Test
  void aTitleMayStandAboveTheHeading() {
    DraftRoll roll =
        OwnersSheet.read(CsvText.rows("米亚花园三期业主名册,,\n\n房号,面积,业主\n1栋1,,张伟\n1栋2,90,李芳\n"));
    assertThat(roll.problems())
        .extracting(p -> p.row() + " " + p.what().key())
        .containsExactly("4 voting.roll.area.missing");
  }

  @Test
  void aSheetWithoutTheColumnsSaysWhichAreMissing() {
    assertThat(keys(OwnersSheet.read(CsvText.rows("楼,人\n1,张伟\n"))))
        .containsExactly("voting.roll.column.UNIT", "voting.roll.column.AREA", "voting.roll.column.OWNER");
    assertThat(keys(OwnersSheet.read(List.of()))).containsExactly("voting.roll.empty");
    assertThat(keys(read(""))).containsExactly("voting.roll.empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "118.37 | 11837",
        "118.3㎡ | 11830",
        "1,180.50 平方米 | 118050",
        "１１８．３７ | 11837",
        "118.370 | 11837",
        "0.01 | 1",
        "0 | ",
        "-5 | ",
        "118.375 | ",
        "1e3 | ",
        "约90 | ",
        "1,18.5 | ",
        "99999999999 | ",
      })
  void areasAreReadAsPeopleWriteThem(String typed, Long hundredths) {
    OptionalLong read = ExclusiveArea.parse(typed);
    assertThat(read.isPresent() ? (Long) read.getAsLong() : null).isEqualTo(hundredths);
  }

  @Test
  void areasAreWrittenWithTwoDecimals() {
    assertThat(ExclusiveArea.format(37_214_90)).isEqualTo("37,214.90");
    assertThat(ExclusiveArea.format(5)).isEqualTo("0.05");
  }

  @Test
  void aTableIsReadFromFilesAndFromTheClipboard() {
    assertThat(CsvText.rows("\uFEFFa,\"b, \"\"c\"\"\nd\",e\r\n1,2\n"))
        .containsExactly(List.of("a", "b, \"c\"\nd", "e"), List.of("1", "2"));
    assertThat(CsvText.rows("房号\t业主\n1\t张伟,李芳")).containsExactly(List.of("房号", "业主"), List.of("1", "张伟,李芳"));
    assertThat(CsvText.rows("a;b,c\n")).containsExactly(List.of("a;b", "c"));
    assertThat(CsvText.rows("")).isEmpty();
  }

  @Test
  void membersAreHeadsWithTheirSeats() {
    DraftRoll roll =
        MembersSheet.read(
            CsvText.rows("姓名,身份,到会,回避\n王芳,居民代表,是,\n李强,居委会委员,否,\n赵敏,居民代表,是,是施工方亲属\n"),
            DraftRoll.Kind.REPRESENTATIVE);
    assertThat(roll.voters())
        .extracting(v -> v.kind() + " " + v.present() + " " + v.recused())
        .containsExactly("REPRESENTATIVE true ", "COMMITTEE false ", "REPRESENTATIVE true 是施工方亲属");
    assertThat(keys(MembersSheet.read(CsvText.rows("姓名\n王芳\n王芳\n"), DraftRoll.Kind.MEMBER)))
        .containsExactly("voting.roll.name.twice");
  }

  private static DraftRoll read(String rows) {
    return OwnersSheet.read(CsvText.rows(HEADING + rows));
  }

  private static List<String> keys(DraftRoll roll) {
    return roll.problems().stream().map(p -> p.what().key()).toList();
  }
}
