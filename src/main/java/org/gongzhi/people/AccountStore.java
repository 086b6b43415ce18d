package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
  /** One account; the password is its hash. */
  record Row(
      UUID id,
      byte[] sealedName,
      String password,
      String personArea,
      UUID person,
      boolean enabled,
      int generation) {
    Signed signed() {
      return new Signed(id, generation);
    }
  }

  private final JdbcClient sql;
  private final Vault vault;
  private final BlindIndex index;

  AccountStore(JdbcClient sql, Vault vault, BlindIndex index) {
    this.sql = sql;
    this.vault = vault;
    this.index = index;
  }

  /** False if the name is taken. */
  boolean insert(UUID id, String name, String hash, String personArea, UUID person, Instant at) {
    return sql.sql(
                """
                insert into people.account
                  (id, name, name_index, password, person_area, person, enabled, generation, made_at)
                values (:id, :name, :index, :password, :area, :person, true, 1, :at)
                on conflict (name_index) do nothing
                """)
            .param("id", id)
            .param("name", vault.seal(name, context(id)))
            .param("index", nameIndex(name))
            .param("password", hash)
            .param("area", personArea)
            .param("person", person)
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  Optional<Row> named(String name) {
    return sql.sql(
            """
            select id, name, password, person_area, person, enabled, generation
            from people.account
            where name_index = :index
            """)
        .param("index", nameIndex(name))
        .query(AccountStore::row)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return sql.sql(
            """
            select id, name, password, person_area, person, enabled, generation
            from people.account
            where id = :id
            """)
        .param("id", id)
        .query(AccountStore::row)
        .optional();
  }

  /** A new password; sessions begun before are over. False if it was changed meanwhile. */
  boolean change(Row account, String hash) {
    return sql.sql(
                """
                update people.account
                set password = :password,
                  generation = generation + 1
                where id = :id
                  and generation = :generation
                """)
            .param("password", hash)
            .param("id", account.id())
            .param("generation", account.generation())
            .update()
        == 1;
  }

  /** The same password under today's settings; sessions go on. */
  void rehash(Row account, String hash) {
    sql.sql(
            """
            update people.account
            set password = :password
            where id = :id
              and generation = :generation
            """)
        .param("password", hash)
        .param("id", account.id())
        .param("generation", account.generation())
        .update();
  }

  /** Sessions begun before are over. */
  void enable(UUID id, boolean enabled) {
    sql.sql(
            """
            update people.account
            set enabled = :enabled,
              generation = generation + 1
            where id = :id
              and enabled <> :enabled
            """)
        .param("enabled", enabled)
        .param("id", id)
        .update();
  }

  boolean holdsAnyPost(String area, UUID person) {
    return sql.sql(
            """
            select exists (
              select from people.post
              where area = :area
                and person = :person)
            """)
        .param("area", area)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  boolean personExists(String area, UUID person) {
    return sql.sql("select exists (select from people.person where area = :area and id = :id)")
        .param("area", area)
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  String name(Row account) {
    return vault.open(account.sealedName(), context(account.id()));
  }

  static String context(UUID account) {
    return "people.account.name|" + account;
  }

  private byte[] nameIndex(String name) {
    return index.of("people.account.name", name);
  }

  private static Row row(ResultSet r, int n) throws SQLException {
    return new Row(
        r.getObject("id", UUID.class),
        r.getBytes("name"),
        r.getString("password"),
        r.getString("person_area"),
        r.getObject("person", UUID.class),
        r.getBoolean("enabled"),
        r.getInt("generation"));
  }
}
