package org.gongzhi.fences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of the real, migrated tables: area first, acts for ever, no clock in a default. */
public final class Keys {
  private final Catalog catalog;
  private final Map<String, String> withoutArea;

  /**
   * @param withoutArea tables that belong to no area, or {@code schema.*}, and why
   */
  public Keys(Catalog catalog, Map<String, String> withoutArea) {
    this.catalog = catalog;
    this.withoutArea = withoutArea;
  }

  /** Tables whose primary, unique or exclusion key does not begin with the division code. */
  public List<String> withoutArea() {
    List<String> found = new ArrayList<>();
    Set<String> keyed = new HashSet<>();
    for (Catalog.Constraint c : catalog.constraints()) {
      if (c.kind().equals("p")) keyed.add(c.relation());
      boolean ordered = Set.of("p", "u").contains(c.kind()) && !c.first().equals("area");
      boolean excludes = c.kind().equals("x") && !c.definition().contains("area WITH =");
      if (isBusiness(c.relation()) && (ordered || excludes))
        found.add(c.relation() + ": " + c.definition() + " does not begin with area");
    }
    for (Catalog.UniqueIndex i : catalog.uniqueIndexes())
      if (isBusiness(i.relation()) && !i.first().equals("area"))
        found.add(i.relation() + ": " + i.definition() + " does not begin with area");
    catalog.relations().stream()
        .filter(r -> !r.view() && !keyed.contains(r.full()))
        .forEach(r -> found.add(r.full() + " has no primary key"));
    return found;
  }

  /** Entries of the allow-list that allow nothing, in schemas that are there. */
  public List<String> idle() {
    Set<String> schemas = catalog.bySchema().keySet();
    return withoutArea.keySet().stream()
        .filter(k -> schemas.contains(k.substring(0, k.indexOf('.'))))
        .filter(k -> tables().noneMatch(t -> covers(k, t)))
        .toList();
  }

  /** Columns of business tables that ask the database for the time. */
  public List<String> clocks() {
    return catalog.columns().stream()
        .filter(c -> !c.relation().startsWith("platform."))
        .filter(c -> SqlText.of(c.value()).has(SqlRules.DATABASE_CLOCK))
        .map(c -> c.relation() + "." + c.name() + " defaults to " + c.value())
        .toList();
  }

  private Stream<String> tables() {
    return catalog.relations().stream().filter(r -> !r.view()).map(Catalog.Relation::full);
  }

  private boolean isBusiness(String table) {
    return withoutArea.keySet().stream().noneMatch(k -> covers(k, table));
  }

  private static boolean covers(String entry, String table) {
    return entry.endsWith(".*")
        ? table.startsWith(entry.substring(0, entry.length() - 1))
        : table.equals(entry);
  }
}
