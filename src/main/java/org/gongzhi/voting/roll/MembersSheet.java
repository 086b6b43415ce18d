package org.gongzhi.voting.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.voting.roll.Columns.Column;
import org.jspecify.annotations.Nullable;

/** 成员名册. People who count by head: adult residents, representatives with the committee, members of a council. */
public final class MembersSheet {
  private static final int LONGEST = 100;

  private MembersSheet() {}

  /**
   * Reads a sheet whose first row names the columns.
   *
   * @param others what somebody is whose row does not say
   */
  public static DraftRoll read(List<List<String>> sheet, DraftRoll.Kind others) {
    if (sheet.isEmpty()) return DraftRoll.broken(Problem.of(1, "voting.roll.empty"));
    int heading = Columns.heading(sheet);
    Columns columns = Columns.of(sheet.get(heading));
    if (!columns.has(Column.OWNER)) return DraftRoll.broken(Problem.of(1, "voting.roll.column.NAME"));
    List<Problem> problems = new ArrayList<>();
    List<DraftRoll.Voter> voters = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = heading + 1; i < sheet.size(); i++) {
      List<String> row = sheet.get(i);
      if (row.stream().allMatch(String::isBlank)) continue;
      String name = columns.cell(row, Column.OWNER);
      String phone = columns.phone(row);
      if (name.isEmpty()) problems.add(Problem.of(i + 1, "voting.roll.name.missing"));
      else if (name.length() > LONGEST || columns.cell(row, Column.RECUSED).length() > LONGEST)
        problems.add(Problem.of(i + 1, "voting.roll.tooLong", LONGEST));
      if (!phone.isEmpty() && !OwnersSheet.PHONE.matcher(phone).matches())
        problems.add(Problem.of(i + 1, "voting.roll.phone.wrong", phone));
      Integer other = name.isEmpty() ? null : seen.putIfAbsent(name + " " + phone, i + 1);
      if (other != null) problems.add(Problem.of(i + 1, "voting.roll.name.twice", name, other));
      voters.add(
          new DraftRoll.Voter(
              kind(columns.cell(row, Column.ROLE), others),
              name,
              phone,
              "",
              0,
              present(columns, row),
              columns.cell(row, Column.RECUSED)));
    }
    if (voters.isEmpty()) problems.add(Problem.of(1, "voting.roll.empty"));
    return problems.isEmpty()
        ? new DraftRoll(voters, List.of(), List.of())
        : new DraftRoll(List.of(), List.of(), problems);
  }

  private static DraftRoll.Kind kind(String typed, DraftRoll.Kind others) {
    if (others != DraftRoll.Kind.REPRESENTATIVE) return others;
    return typed.contains("居委") ? DraftRoll.Kind.COMMITTEE : DraftRoll.Kind.REPRESENTATIVE;
  }

  private static @Nullable Boolean present(Columns columns, List<String> row) {
    if (!columns.has(Column.PRESENT)) return null;
    return switch (columns.cell(row, Column.PRESENT)) {
      case "", "否", "缺席", "请假", "未到", "no" -> false;
      default -> true;
    };
  }
}
