package org.gongzhi.understanding.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.understanding.locate.TaggedText.Element;
import org.junit.jupiter.api.Test;

/** Elements of addresses are learned from examples. */
class AddressTaggerTest {

  @Test
  void elementsOfUnseenAddressesAreToldApart() {
    List<TaggedText> known = new ArrayList<>();
    for (String road : List.of("胜利", "解放", "东海", "淮河", "工农", "朝阳", "红旗", "中山"))
      for (String estate : List.of("锦绣", "阳光", "金色", "幸福"))
        known.add(address(road + "路", "88号", estate + "花园", "6栋", "1402室"));
    TaggedText other = address("凤阳路", "12号", "翠湖花园", "9栋", "301室");

    assertThat(AddressTagger.learn(known).elements(other.pieces())).isEqualTo(other.elements());
  }

  @Test
  void everyElementIsClosedByItsLastPiece() {
    TaggedText address = address("凤阳路", "12号", "翠湖花园", "9栋", "301室");

    assertThat(address.elements()).first().isEqualTo(new Element("road", 0, 3));
    assertThat(address.closed()).startsWith("B-road", "I-road", "E-road", "B-roadno", "E-roadno");
  }

  /** Of those who wrote such an address each third meant another thing. */
  @Test
  void whatMayBeAnythingIsNotGuessed() {
    List<String> kinds = List.of("B-houseno", "B-cellno", "B-roomno");
    List<TaggedText> known = new ArrayList<>();
    for (int i = 0; i < 300; i++)
      known.add(
          new TaggedText(
              List.of("东", "海", "路", "9"),
              List.of("B-road", "I-road", "I-road", kinds.get(i % 3))));

    assertThat(AddressTagger.learn(known).elements(known.getFirst().pieces()))
        .containsExactly(new Element("road", 0, 3));
  }

  @Test
  void nothingIsNoElement() {
    AddressTagger tagger = AddressTagger.learn(List.of(address("一路", "2号", "甲园", "3栋", "4室")));

    assertThat(tagger.elements(List.of())).isEmpty();
  }

  private static TaggedText address(
      String road, String number, String estate, String building, String room) {
    List<String> pieces = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    add(pieces, tags, road, "road");
    add(pieces, tags, number, "roadno");
    add(pieces, tags, estate, "poi");
    add(pieces, tags, building, "houseno");
    add(pieces, tags, room, "roomno");
    return new TaggedText(pieces, tags);
  }

  private static void add(List<String> pieces, List<String> tags, String text, String kind) {
    boolean first = true;
    for (String piece : text.split("(?<=\\d)(?!\\d)|(?<!\\d)")) {
      pieces.add(piece);
      tags.add((first ? "B-" : "I-") + kind);
      first = false;
    }
  }
}
