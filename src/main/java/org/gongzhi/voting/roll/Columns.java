package org.gongzhi.voting.roll;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 表头. Which column is which, by the names people give them. */
final class Columns {
  /** 一栏. */
  enum Column {
    UNIT(Set.of("房号", "户号", "门牌", "门牌号", "坐落", "房屋坐落", "专有部分", "室号", "房屋", "unit")),
    AREA(Set.of("面积", "建筑面积", "专有部分面积", "专有面积", "产权面积", "房屋面积", "area")),
    OWNER(Set.of("业主", "业主姓名", "产权人", "权利人", "所有权人", "姓名", "owner", "name")),
    VOTER(Set.of("投票人", "表决人", "共有人代表", "投票代表", "voter")),
    PHONE(Set.of("电话", "手机", "手机号", "手机号码", "联系电话", "联系方式", "phone")),
    SAME(Set.of("业主编号", "客户编号", "同一业主", "ownerid")),
    STATE(Set.of("状态", "销售状态", "房屋状态", "交付状态", "state")),
    FROM(Set.of("面积依据", "依据", "面积来源", "areafrom")),
    ROLE(Set.of("身份", "职务", "类别", "role")),
    PRESENT(Set.of("到会", "出席", "签到", "是否到会", "present")),
    RECUSED(Set.of("回避", "回避原因", "recused"));

    private final Set<String> names;

    Column(Set<String> names) {
      this.names = names;
    }
  }

  private static final int TITLES = 5;

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  /** The columns of a heading; a name that says nothing to us is left alone. */
  static Columns of(List<String> heading) {
    Columns columns = new Columns();
    for (int i = 0; i < heading.size(); i++) {
      String name =
          heading
              .get(i)
              .replaceAll("[（(\\[【].*", "")
              .replaceAll("[\\s*:：]", "")
              .toLowerCase(Locale.ROOT);
      int place = i;
      for (Column c : Column.values())
        if (c.names.contains(name)) columns.places.putIfAbsent(c, place);
    }
    return columns;
  }

  /** Where the heading is: a title or two may stand above it. */
  static int heading(List<List<String>> sheet) {
    for (int i = 0; i < Math.min(TITLES, sheet.size()); i++)
      if (of(sheet.get(i)).places.size() > 1) return i;
    return 0;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The cell of a row; empty if there is no such column or the row is too short. */
  String cell(List<String> row, Column column) {
    return Optional.ofNullable(places.get(column))
        .filter(i -> i < row.size())
        .map(row::get)
        .orElse("")
        .strip();
  }

  /** The telephone of a row, digits only; “138-0000-0001” and full-width digits are one number. */
  String phone(List<String> row) {
    return Normalizer.normalize(cell(row, Column.PHONE), Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "");
  }
}
