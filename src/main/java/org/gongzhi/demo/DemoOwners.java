package org.gongzhi.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * 演示的业主. The 655 dwellings of 米亚花园三期 as a property company's list has them: nine not sold, six of one owner, so 642
 * heads. Names, telephones and areas are made by formula.
 */
final class DemoOwners {
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "建国秀英文华志强丽萍海燕晓东玉兰春生桂芳宏伟静怡明亮雪梅立新永康";

  /** How the ballots of the bicycle shed fall, in the order of the roll. */
  enum Group {
    /** The first to vote by telephone, the others on paper. */
    FOR(371, 371, 37_214_90),
    /** The developer with nine dwellings and the owner of six are among them. */
    AGAINST(83, 96, 11_268_32),
    ABSTAIN(14, 14, 1_644_26),
    SILENT(151, 151, 15_904_11),
    /** Reached by public notice alone. */
    NOTICED(23, 23, 2_380_77);

    final int heads;
    final int units;
    final long area;

    Group(int heads, int units, long area) {
      this.heads = heads;
      this.units = units;
      this.area = area;
    }
  }

  private static final int UNSOLD = 9;
  private static final int OF_ONE = 6;
  private static final int ENTRANCES = 2;
  private static final int FLOORS = 18;
  private static final int DOORS = 2;

  private final List<List<String>> rows = new ArrayList<>();
  private int door;
  private int owner;

  private DemoOwners() {}

  /** The list, heading first. */
  static List<List<String>> sheet() {
    DemoOwners owners = new DemoOwners();
    owners.rows.add(List.of("房号", "专有部分面积", "业主", "电话", "业主编号", "状态"));
    for (Group g : Group.values()) owners.group(g);
    return owners.rows;
  }

  private void group(Group g) {
    long left = g.area;
    for (int i = 0; i < g.units; i++) {
      int rest = g.units - i;
      // around the mean of what is left, so that the last one brings the sum out even
      long area = rest == 1 ? left : left / rest + (i % 7 - 3) * 55L;
      left -= area;
      row(g, i, area);
    }
  }

  private void row(Group g, int i, long area) {
    boolean unsold = g == Group.AGAINST && i < UNSOLD;
    boolean sameOwner = g == Group.AGAINST && i > UNSOLD && i < UNSOLD + OF_ONE;
    if (!unsold && !sameOwner) owner++;
    rows.add(
        List.of(
            nextDoor(),
            "%d.%02d".formatted(area / 100, area % 100),
            unsold ? "安居置业公司" : name(owner),
            unsold || g == Group.SILENT || g == Group.NOTICED ? "" : "138010%05d".formatted(owner),
            unsold ? "" : "Y%04d".formatted(owner),
            unsold ? "未售" : "已售"));
  }

  /** Door after door, from 18栋 down, so that the residents of the script keep theirs. */
  private String nextDoor() {
    int n = door++;
    int building = 18 - n / (ENTRANCES * FLOORS * DOORS);
    int entrance = n / (FLOORS * DOORS) % ENTRANCES + 1;
    int floor = n / DOORS % FLOORS + 1;
    return "%d栋%d单元%d%02d".formatted(building, entrance, floor, n % DOORS + 1);
  }

  static String name(int n) {
    int first = GIVEN.codePointAt(n * 7 % GIVEN.length());
    int second = GIVEN.codePointAt(n * 3 % GIVEN.length());
    return new StringBuilder()
        .appendCodePoint(SURNAMES.codePointAt(n % SURNAMES.length()))
        .appendCodePoint(first)
        .appendCodePoint(second)
        .toString();
  }
}
