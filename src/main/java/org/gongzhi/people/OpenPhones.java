package org.gongzhi.people;

import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.contacts.PhoneBook;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens what is sealed of a person's ways to be reached. */
@Component
class OpenPhones implements PhoneBook {
  static final SealedColumn MAIL = SealedColumn.of("people.notice_habit", "mail", "person");

  private final JdbcClient jdbc;
  private final SealedColumns columns;
  private final Vault vault;

  OpenPhones(JdbcClient jdbc, SealedColumns columns, Vault vault) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.vault = vault;
  }

  @Override
  public Optional<String> phone(String area, UUID person) {
    return jdbc.sql("select phone from people.person where area = :area and id = :id")
        .param("area", area)
        .param("id", person)
        .query((r, _) -> Optional.ofNullable(r.getBytes("phone")))
        .optional()
        .flatMap(sealed -> sealed)
        .map(sealed -> columns.open(PersonField.PHONE, area, person, sealed));
  }

  @Override
  public byte[] sealMail(String area, UUID person, String address) {
    return vault.seal(address, MAIL.context(area, person));
  }

  @Override
  public String openMail(String area, UUID person, byte[] sealed) {
    return vault.open(sealed, MAIL.context(area, person));
  }

}
