package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Recent;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 区划. The area tree. It is public knowledge, small, and changes a few times a year, so it is kept
 * in memory: asking costs no query.
 */
@Service
public class Areas {
  private static final Pattern NUMBER_PREFIX = Pattern.compile("[A-Z]{2,8}");

  private static final String INSERT =
      """
      insert into places.area (code, parent, kind, name, short_name, number_prefix, note)
      values (:code, :parent, :kind, :name, :shortName, :prefix, :note)
      on conflict do nothing
      """;

  private final JdbcClient sql;
  private final Recent<String, AreaTree> trees;

  public Areas(JdbcClient sql) {
    this.sql = sql;
    this.trees = new Recent<>(1, _ -> load());
  }

  public Optional<Area> find(String code) {
    return Optional.ofNullable(tree().find(code));
  }

  /**
   * The area with this code.
   *
   * @throws Refused not found
   */
  public Area get(String code) {
    return find(code).orElseThrow(Refused::notFound);
  }

  /** The area whose numbers begin so: 东方红社区 for “DFH”. */
  public Optional<Area> withNumberPrefix(String prefix) {
    return Optional.ofNullable(tree().withPrefix(prefix));
  }

  /** The areas directly inside this one, in the order of the codes. */
  public List<Area> children(String code) {
    return tree().children(code);
  }

  /** From the province down to this area, itself included. */
  public List<Area> path(String code) {
    return tree().path(code);
  }

  /** The areas around this one, from the province down, without itself. */
  public List<Area> ancestors(String code) {
    List<Area> path = path(code);
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }

  /** “安徽省蚌埠市蚌山区黄庄街道东方红社区”. */
  public String pathText(String code) {
    return path(code).stream().map(Area::name).collect(Collectors.joining());
  }

  /** Every area under a code or a part of one (“340303004”), itself included. */
  public List<Area> inside(String codeOrPrefix) {
    return tree().inside(Area.isCode(codeOrPrefix) ? Area.prefixOf(codeOrPrefix) : codeOrPrefix);
  }

  /** The communities under any of these codes or parts of one, each once, in the order of their codes. */
  public List<Area> communities(Collection<String> codesOrPrefixes) {
    return codesOrPrefixes.stream()
        .sorted()
        .flatMap(code -> inside(code).stream())
        .filter(a -> a.kind() == Area.Kind.COMMUNITY)
        .distinct()
        .toList();
  }

  /**
   * Adds a division, for an installation beyond the areas that are shipped.
   *
   * @throws Refused if the parent is unknown, or the code or the number prefix is taken or
   *     malformed
   */
  public Area add(Actor actor, Area area) {
    Writers.requireAdministrator(actor, area.code());
    requireCode(area);
    requirePrefix(area.numberPrefix(), area.code());
    int added =
        sql.sql(INSERT)
            .param("code", area.code())
            .param("parent", area.parent())
            .param("kind", area.kind().name())
            .param("name", Writers.text("name", area.name()))
            .param("shortName", Writers.text("shortName", area.shortName()))
            .param("prefix", area.numberPrefix())
            .param("note", area.note())
            .update();
    if (added == 0) throw Refused.invalid("code", "places.area.taken", area.code());
    trees.forget("");
    return area;
  }

  /**
   * Chooses the letters that an area's numbers begin with from now on.
   *
   * @throws Refused if they are not two to eight capital letters, or another area has them
   */
  public void chooseNumberPrefix(Actor actor, String code, String prefix) {
    Writers.requireAdministrator(actor, code);
    get(code);
    requirePrefix(prefix, code);
    int changed =
        sql.sql(
                """
                update places.area
                set number_prefix = :prefix
                where code = :code
                  and not exists (
                    select from places.area
                    where number_prefix = :prefix and code <> :code)
                """)
            .param("prefix", prefix)
            .param("code", code)
            .update();
    if (changed == 0) throw Refused.invalid("prefix", "places.area.prefix.taken", prefix);
    trees.forget("");
  }

  private void requireCode(Area area) {
    String parent = area.parent();
    boolean fits =
        Area.isCode(area.code())
            && (parent == null
                ? area.kind() == Area.Kind.PROVINCE
                : find(parent)
                    .filter(p -> p.kind().compareTo(area.kind()) < 0)
                    .filter(p -> area.code().startsWith(p.prefix()))
                    .isPresent());
    if (!fits) throw Refused.invalid("code", "places.area.code", area.code());
  }

  private static void requirePrefix(String prefix, String code) {
    if (!prefix.equals(code) && !NUMBER_PREFIX.matcher(prefix).matches()) {
      throw Refused.invalid("prefix", "places.area.prefix");
    }
  }

  private AreaTree tree() {
    return trees.get("");
  }

  private AreaTree load() {
    return new AreaTree(
        sql.sql(
                """
                select code, parent, kind, name, short_name, number_prefix, note
                from places.area
                """)
            .query(Areas::area)
            .list());
  }

  private static Area area(ResultSet row, int number) throws SQLException {
    @Nullable String parent = row.getString("parent");
    return new Area(
        row.getString("code"),
        parent,
        Area.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("number_prefix"),
        row.getString("note"));
  }
}
