package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sealed columns of a person. Each is bound to its column, area and row, so that one cannot be copied
 * onto another.
 */
@Component
class SealedColumns {
  private static final String PHONE_INDEX = "people.person.phone";

  private final Vault vault;
  private final BlindIndex index;

  SealedColumns(Vault vault, BlindIndex index) {
    this.vault = vault;
    this.index = index;
  }

  byte @Nullable [] seal(PersonField field, String area, UUID id, @Nullable String plain) {
    return plain == null ? null : vault.seal(plain, context(field, area, id));
  }

  @Nullable String open(PersonField field, String area, UUID id, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(sealed, context(field, area, id));
  }

  byte @Nullable [] phoneIndex(@Nullable String phone) {
    return phone == null ? null : index.of(PHONE_INDEX, phone);
  }

  /** A field of a row with area, id, name and all sealed columns; empty if it has none. */
  Optional<String> plain(ResultSet r, PersonField field) throws SQLException {
    return Optional.ofNullable(
        field == PersonField.NAME
            ? r.getString("name")
            : open(
                field,
                r.getString("area"),
                r.getObject("id", UUID.class),
                r.getBytes(column(field))));
  }

  private static String context(PersonField field, String area, UUID id) {
    return of(field).context(area, id);
  }

  private static SealedColumn of(PersonField field) {
    return SealedColumn.of("people.person", column(field), "id");
  }

  /** Everything of people that lies sealed. */
  static SealedColumn.Here all() {
    return SealedColumn.Here.of(
        of(PersonField.PHONE),
        of(PersonField.ID_NUMBER),
        of(PersonField.HEALTH),
        of(PersonField.INCOME),
        AccountStore.NAME,
        OpenPhones.MAIL);
  }

  private static String column(PersonField field) {
    return switch (field) {
      case NAME -> throw new IllegalArgumentException("a name is not sealed");
      case PHONE -> "phone";
      case ID_NUMBER -> "id_number";
      case HEALTH -> "health";
      case INCOME -> "income";
    };
  }
}
