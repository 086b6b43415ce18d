package org.gongzhi.voting.roll;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongzhi.voting.roll.Columns.Column;

/**
 * 业主名册. Dwellings with their owners, as a property company's list has them, made into voters by 司法解释9: one dwelling is one head;
 * what the developer has not sold or not handed over is one head together, and so is a buyer of several. Areas always count in
 * full. Whoever cannot be told apart from somebody else of the same name is asked for, never guessed.
 */
public final class OwnersSheet {
  private static final int LONGEST = 100;
  private static final String DEVELOPER = "建设单位";
  static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|[2-9]\\d{6,7}");
  private static final Set<String> TOTALS = Set.of("合计", "总计", "小计");

  private final List<Problem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** A row that can be read. */
  private record Row(int number, DraftRoll.Unit unit, List<String> owners, String voter, Contact contact) {
    boolean developers() {
      return unit.state() != DraftRoll.State.SOLD;
    }
  }

  /**
   * @param phone empty if none is written
   * @param same what marks rows of one owner; empty if nothing does
   */
  private record Contact(String phone, String same) {}

  private OwnersSheet() {}

  /** Reads a sheet that names its columns before its rows. */
  public static DraftRoll read(List<List<String>> sheet) {
    OwnersSheet reader = new OwnersSheet();
    if (sheet.isEmpty()) return DraftRoll.broken(Problem.of(1, "voting.roll.empty"));
    int heading = Columns.heading(sheet);
    Columns columns = Columns.of(sheet.get(heading));
    for (Column needed : List.of(Column.UNIT, Column.AREA, Column.OWNER))
      if (!columns.has(needed))
        reader.problems.add(Problem.of(1, "voting.roll.column." + needed));
    if (!reader.problems.isEmpty()) return new DraftRoll(List.of(), List.of(), reader.problems);
    for (int i = heading + 1; i < sheet.size(); i++) {
      List<String> row = sheet.get(i);
      if (row.stream().allMatch(String::isBlank)) continue;
      if (TOTALS.contains(row.getFirst().strip())) reader.total(i + 1, columns.cell(row, Column.AREA));
      else reader.row(i + 1, row, columns);
    }
    if (reader.rows.isEmpty() && reader.problems.isEmpty())
      reader.problems.add(Problem.of(1, "voting.roll.empty"));
    reader.requireTellable();
    return reader.roll();
  }

  private void row(int number, List<String> row, Columns columns) {
    int before = problems.size();
    String label = columns.cell(row, Column.UNIT);
    String typedArea = columns.cell(row, Column.AREA);
    List<String> owners = names(columns.cell(row, Column.OWNER));
    String voter = columns.cell(row, Column.VOTER);
    DraftRoll.State state = state(number, columns.cell(row, Column.STATE));
    OptionalLong area = ExclusiveArea.parse(typedArea);
    if (label.isEmpty()) problems.add(Problem.of(number, "voting.roll.unit.missing"));
    else unit(number, label);
    if (typedArea.isEmpty()) problems.add(Problem.of(number, "voting.roll.area.missing", label));
    else if (area.isEmpty())
      problems.add(Problem.of(number, "voting.roll.area.wrong", label, typedArea));
    if (owners.isEmpty() && state == DraftRoll.State.SOLD)
      problems.add(Problem.of(number, "voting.roll.owner.missing", label));
    if (owners.size() > 1 && state == DraftRoll.State.SOLD && !owners.contains(voter))
      problems.add(Problem.of(number, "voting.roll.voter.missing", label, String.join("、", owners)));
    tooLong(number, label, owners);
    String phone = columns.phone(row);
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches())
      problems.add(Problem.of(number, "voting.roll.phone.wrong", phone));
    if (problems.size() > before || area.isEmpty()) return;
    rows.add(
        new Row(
            number,
            new DraftRoll.Unit(label, key(label), area.getAsLong(), from(columns.cell(row, Column.FROM)), state, 0),
            owners,
            owners.size() > 1 ? voter : owners.isEmpty() ? "" : owners.getFirst(),
            new Contact(phone, columns.cell(row, Column.SAME))));
  }

  private void unit(int number, String label) {
    Integer other = seen.putIfAbsent(key(label), number);
    if (other != null) problems.add(Problem.of(number, "voting.roll.unit.twice", label, other));
  }

  private void tooLong(int number, String label, List<String> owners) {
    boolean fits =
        label.length() <= LONGEST
            && owners.stream().allMatch(o -> o.length() <= LONGEST)
            && String.join("、", owners).length() <= 5 * LONGEST;
    if (!fits) problems.add(Problem.of(number, "voting.roll.tooLong", LONGEST));
  }

  private DraftRoll.State state(int number, String typed) {
    return switch (typed.replace("，", "").replace(",", "")) {
      case "", "已售", "已交付", "已售已交付", "sold" -> DraftRoll.State.SOLD;
      case "未售", "未出售", "未售出", "开发商", "unsold" -> DraftRoll.State.UNSOLD;
      case "未交付", "已售未交付", "已出售未交付", "undelivered" -> DraftRoll.State.UNDELIVERED;
      default -> {
        problems.add(Problem.of(number, "voting.roll.state.wrong", typed));
        yield DraftRoll.State.SOLD;
      }
    };
  }

  private static DraftRoll.AreaFrom from(String typed) {
    if (typed.contains("测")) return DraftRoll.AreaFrom.SURVEY;
    if (typed.contains("合同")) return DraftRoll.AreaFrom.CONTRACT;
    return DraftRoll.AreaFrom.REGISTER;
  }

  private static List<String> names(String typed) {
    return Arrays.stream(typed.split("[、，,;；/\n]|\\s{2,}"))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  /** “9栋1单元1402室” and “9栋1单元1402” are one. */
  static String key(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\-—－_#]", "")
            .toUpperCase(Locale.ROOT);
    String bare = plain.replaceFirst("[室号户]$", "");
    // a label of signs alone is still a label
    return bare.isEmpty() ? label : bare;
  }

  private void total(int number, String typed) {
    OptionalLong said = ExclusiveArea.parse(typed);
    long sum = rows.stream().mapToLong(r -> r.unit().exclusiveArea()).sum();
    // where a row above is missing the sum says nothing
    if (problems.isEmpty() && said.isPresent() && said.getAsLong() != sum)
      problems.add(
          Problem.of(number, "voting.roll.total", typed, ExclusiveArea.format(sum)));
  }

  /** Two rows of one name are one owner only if a telephone or a number says so. */
  private void requireTellable() {
    Map<String, List<Row>> named = new LinkedHashMap<>();
    for (Row r : rows)
      if (!r.developers())
        named.computeIfAbsent(String.join("、", r.owners()), _ -> new ArrayList<>()).add(r);
    named.forEach(
        (name, same) -> {
          if (same.size() < 2) return;
          for (Row r : same)
            if (r.contact().phone().isEmpty() && r.contact().same().isEmpty())
              problems.add(Problem.of(r.number(), "voting.roll.owner.same", name, same.size()));
        });
  }

  private DraftRoll roll() {
    if (!problems.isEmpty()) return new DraftRoll(List.of(), List.of(), problems);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<DraftRoll.Voter> voters = new ArrayList<>();
    List<DraftRoll.Unit> units = new ArrayList<>();
    for (Row r : rows) {
      int no =
          numbers.computeIfAbsent(
              head(r),
              _ -> {
                voters.add(voter(r));
                return voters.size();
              });
      units.add(r.unit().of(no));
      voters.set(no - 1, voters.get(no - 1).with(r.unit().exclusiveArea()));
    }
    return new DraftRoll(voters, units, List.of());
  }

  /** Rows with the same one are one head. */
  private static String head(Row r) {
    if (r.developers()) return "developer";
    Contact c = r.contact();
    if (!c.same().isEmpty()) return "same " + c.same();
    Set<String> owners = new LinkedHashSet<>(r.owners().stream().sorted().toList());
    return c.phone().isEmpty()
        ? "row " + r.number()
        : "owner " + owners + " " + c.phone();
  }

  private static DraftRoll.Voter voter(Row r) {
    if (r.developers()) {
      boolean named = r.unit().state() == DraftRoll.State.UNSOLD && !r.owners().isEmpty();
      return new DraftRoll.Voter(
          DraftRoll.Kind.DEVELOPER, named ? r.owners().getFirst() : DEVELOPER, "", "", 0, null, "");
    }
    String others = r.owners().size() > 1 ? String.join("、", r.owners()) : "";
    return new DraftRoll.Voter(
        DraftRoll.Kind.OWNER, r.voter(), r.contact().phone(), others, 0, null, "");
  }
}
