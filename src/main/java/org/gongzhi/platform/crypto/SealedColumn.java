package org.gongzhi.platform.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 加密的列. A column whose values lie sealed in the {@link Vault}, each bound to its row. Rooms publish theirs as {@link Here}
 * beans, so that a rotation reaches them; a test compares the list with the database.
 *
 * @param table with its schema, “people.person”
 * @param column “phone”
 * @param keys what names a row: its area, if it belongs to one, and its id
 */
public record SealedColumn(String table, String column, List<String> keys) {
  /** A column of rows that are named by their area and this id. */
  public static SealedColumn of(String table, String column, String id) {
    return new SealedColumn(table, column, List.of("area", id));
  }

  /** A column of rows that belong to no area. */
  public static SealedColumn anywhere(String table, String column) {
    return new SealedColumn(table, column, List.of("id"));
  }

  /** What a value of this column is bound to: “people.person.phone|340303004007|…”. */
  public String context(String area, UUID id) {
    return bound(Stream.of(area, id.toString()));
  }

  /** The same for a row that belongs to no area. */
  public String context(UUID id) {
    return bound(Stream.of(id.toString()));
  }

  private String bound(Stream<String> row) {
    return Stream.concat(Stream.of(table + "." + column), row).collect(Collectors.joining("|"));
  }

  /** The sealed columns of one room. */
  public record Here(List<SealedColumn> columns) {
    public static Here of(SealedColumn... columns) {
      return new Here(Arrays.asList(columns));
    }
  }
}
