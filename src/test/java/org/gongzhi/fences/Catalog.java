package org.gongzhi.fences;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongzhi.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the migrations have really made, read from the catalogue of an empty database. */
public final class Catalog {
  private static final String OURS =
      """
      not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
      """;

  private static final String RELATIONS =
      """
      select n.nspname as schema, c.relname as name, c.relkind in ('v', 'm') as view,
        coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
        concat_ws(', ',
          case when has_table_privilege(:role, c.oid, 'select') then 'select' end,
          case when has_table_privilege(:role, c.oid, 'insert') then 'insert' end,
          case when has_any_column_privilege(:role, c.oid, 'update') then 'update' end,
          case when has_table_privilege(:role, c.oid, 'delete') then 'delete' end) as grants
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname
      """
          + OURS
          + "order by 1, 3, 2";

  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname as relation, a.attname as name,
        format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
        coalesce(pg_get_expr(d.adbin, d.adrelid), '') as value,
        coalesce(col_description(c.oid, a.attnum), '') as comment
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
        and n.nspname
      """
          + OURS
          + "order by 1, a.attnum";

  private static final String CONSTRAINTS =
      """
      select n.nspname || '.' || c.relname as relation, o.conname as name,
        o.contype::text as kind, coalesce(a.attname, '') as first,
        pg_get_constraintdef(o.oid, true) as definition
      from pg_constraint o
      join pg_class c on c.oid = o.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = o.conkey[1]
      where o.contype in ('p', 'u', 'x', 'f', 'c') and n.nspname
      """
          + OURS
          + "order by 1, position(o.contype::text in 'puxfc'), 2";

  private static final String UNIQUE_INDEXES =
      """
      select n.nspname || '.' || c.relname as relation, i.relname as name,
        pg_get_indexdef(i.oid, 1, true) as first, pg_get_indexdef(i.oid) as definition
      from pg_index x
      join pg_class i on i.oid = x.indexrelid
      join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      where x.indisunique and n.nspname
      """
          + OURS
          + """
      and not exists (select 1 from pg_constraint o where o.conindid = i.oid)
      order by 1, 2
      """;

  /** A table or view. */
  public record Relation(String schema, String name, boolean view, String comment, String grants) {
    public String full() {
      return schema + "." + name;
    }
  }

  /** A column with its type and default as PostgreSQL writes them. */
  public record Column(
      String relation, String name, String type, boolean required, String value, String comment) {}

  /**
   * A key, check or reference.
   *
   * @param kind p primary, u unique, x exclusion, f foreign, c check
   * @param first its first column, empty where it has none
   */
  public record Constraint(
      String relation, String name, String kind, String first, String definition) {}

  /** A unique index that is not behind a constraint. */
  public record UniqueIndex(String relation, String name, String first, String definition) {}

  private final List<Relation> relations;
  private final List<Column> columns;
  private final List<Constraint> constraints;
  private final List<UniqueIndex> indexes;

  private Catalog(JdbcClient db, String appRole) {
    relations = db.sql(RELATIONS).param("role", appRole).query(Relation.class).list();
    columns = db.sql(COLUMNS).query(Column.class).list();
    constraints = db.sql(CONSTRAINTS).query(Constraint.class).list();
    indexes = db.sql(UNIQUE_INDEXES).query(UniqueIndex.class).list();
  }

  /** Reads the catalogue as the owner. */
  public static Catalog of(Database database) {
    String appRole = database.sql().sql("select current_user").query(String.class).single();
    try (var connection = database.asOwner()) {
      var source = new SingleConnectionDataSource(connection, true);
      return new Catalog(JdbcClient.create(source), appRole);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Relation> relations() {
    return relations;
  }

  public Set<String> names() {
    return relations.stream().map(Relation::full).collect(Collectors.toSet());
  }

  public List<Column> columns(Relation relation) {
    return columns.stream().filter(c -> c.relation().equals(relation.full())).toList();
  }

  public List<Column> columns() {
    return columns;
  }

  public List<Constraint> constraints() {
    return constraints;
  }

  public List<Constraint> constraints(Relation relation) {
    return constraints.stream().filter(c -> c.relation().equals(relation.full())).toList();
  }

  public List<UniqueIndex> uniqueIndexes() {
    return indexes;
  }

  /** Tables and views that have the division code as a column: the business ones. */
  public Set<String> withArea() {
    return columns.stream()
        .filter(c -> c.name().equals("area"))
        .map(Column::relation)
        .collect(Collectors.toSet());
  }

  /** The relations by schema, in order. */
  public Map<String, List<Relation>> bySchema() {
    return relations.stream()
        .collect(Collectors.groupingBy(Relation::schema, TreeMap::new, Collectors.toList()));
  }
}
