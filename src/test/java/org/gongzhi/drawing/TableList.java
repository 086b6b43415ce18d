package org.gongzhi.drawing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongzhi.fences.Catalog;
import org.gongzhi.fences.Catalog.Column;
import org.gongzhi.fences.Catalog.Constraint;
import org.gongzhi.fences.Catalog.Relation;
import org.gongzhi.fences.Migration;
import org.gongzhi.fences.Modules;

/** 数据表. Every table and published view of a migrated database, with the words of its migration. */
public final class TableList {
  /** What a migration says right above the table it makes. */
  private static final Pattern SAID =
      Pattern.compile(
          "((?:^--.*\\n)+)create (?:table|view) (\\w+\\.\\w+)", Pattern.MULTILINE);

  private static final Map<String, String> KINDS =
      Map.of("p", "主键", "u", "唯一", "x", "不重叠", "f", "引用", "c", "约束");

  private final Catalog catalog;
  private final Map<String, Modules.Promise> promises;
  private final Map<String, String> said = new TreeMap<>();

  public TableList(
      Catalog catalog, List<Migration> migrations, Map<String, Modules.Promise> promises) {
    this.catalog = catalog;
    this.promises = promises;
    for (Migration m : migrations)
      SAID.matcher(m.sql())
          .results()
          .forEach(r -> said.put(r.group(2), r.group(1).replaceAll("(?m)^-- ?", "").strip()));
  }

  public String markdown() {
    StringBuilder out = new StringBuilder("# 数据表 · Tables\n\n");
    out.append("由测试从迁移后的空库生成。Written by a test from a freshly migrated database.\n\n");
    catalog
        .bySchema()
        .forEach(
            (schema, relations) ->
                out.append("- [").append(heading(schema)).append("](#").append(anchor(schema))
                    .append(")：").append(names(relations)).append('\n'));
    catalog
        .bySchema()
        .forEach(
            (schema, relations) -> {
              out.append("\n## ").append(heading(schema)).append('\n');
              relations.forEach(r -> relation(out, r));
            });
    return out.toString();
  }

  private String heading(String schema) {
    Modules.Promise promise = promises.get(schema);
    return promise == null ? schema : promise.name() + " " + schema;
  }

  /** As GitHub makes it of a heading. */
  private String anchor(String schema) {
    return heading(schema).replace(' ', '-');
  }

  private static String names(List<Relation> relations) {
    return relations.stream().map(r -> "`" + r.name() + "`").collect(Collectors.joining(" "));
  }

  private void relation(StringBuilder out, Relation r) {
    out.append("\n### ").append(r.view() ? "视图 " : "").append(r.full()).append("\n\n");
    String words = r.comment().isEmpty() ? said.getOrDefault(r.full(), "") : r.comment();
    if (!words.isEmpty()) out.append(words.replace('\n', ' ')).append("\n\n");
    out.append("| 列 | 类型 | 必填 | 默认 |\n|---|---|---|---|\n");
    for (Column c : catalog.columns(r))
      out.append(
          "| %s | %s | %s | %s |\n"
              .formatted(c.name(), c.type(), c.required() ? "是" : "", code(c.value())));
    if (!r.view()) out.append('\n');
    for (Constraint c : catalog.constraints(r))
      out.append("- ").append(KINDS.get(c.kind())).append(' ').append(constraint(c)).append('\n');
    catalog.uniqueIndexes().stream()
        .filter(i -> i.relation().equals(r.full()))
        .forEach(i -> out.append("- 唯一 `").append(i.definition()).append("`\n"));
    out.append("\n应用可以：").append(r.grants().isEmpty() ? "无" : r.grants()).append('\n');
  }

  /** Checks with a name of their own are told by it. */
  private static String constraint(Constraint c) {
    String definition = c.definition().replaceFirst("^(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK) ", "");
    boolean named = c.kind().equals("c") && !c.name().endsWith("_check") && !c.name().matches(".*_check\\d+");
    return (named ? c.name() + "：" : "") + code(definition.replaceAll("\\s+", " "));
  }

  private static String code(String sql) {
    return sql.isEmpty() ? "" : "`" + sql.replace("|", "\\|") + "`";
  }
}
