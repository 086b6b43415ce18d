package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
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
      int generation,
      boolean mustChange) {
    Signed signed() {
      return new Signed(id, generation);
    }
  }

  /** One account serves a person wherever they live or work. */
  static final SealedColumn NAME = SealedColumn.anywhere("people.account", "name");

  private final JdbcClient sql;
  private final Vault vault;
  private final BlindIndex index;

  AccountStore(JdbcClient sql, Vault vault, BlindIndex index) {
    this.sql = sql;
    this.vault = vault;
    this.index = index;
  }

  /** False if the name is taken. */
  boolean insert(UUID id, String name, Secret secret, String personArea, UUID person, Instant at) {
    return sql.sql(
                """
                insert into people.account
                  (id, name, name_index, password, must_change, person_area, person, enabled,
                    generation, made_at)
                values (:id, :name, :index, :password, :mustChange, :area, :person, true, 1, :at)
                on conflict (name_index) do nothing
                """)
            .param("id", id)
            .param("name", vault.seal(name, NAME.context(id)))
            .param("index", nameIndex(name))
            .param("password", secret.hash())
            .param("mustChange", secret.mustChange())
            .param("area", personArea)
            .param("person", person)
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  Optional<Row> named(String name) {
    return sql.sql(
            """
            select id, name, password, person_area, person, enabled, generation, must_change
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
            select id, name, password, person_area, person, enabled, generation, must_change
            from people.account
            where id = :id
            """)
        .param("id", id)
        .query(AccountStore::row)
        .optional();
  }

  /**
   * A password as it is stored.
   *
   * @param mustChange whether somebody else chose it, so that its owner must choose their own first
   */
  record Secret(String hash, boolean mustChange) {}

  /** A new password; sessions begun before are over. False if it was changed meanwhile. */
  boolean change(Row account, Secret secret) {
    return sql.sql(
                """
                update people.account
                set password = :password,
                  must_change = :mustChange,
                  generation = generation + 1
                where id = :id
                  and generation = :generation
                """)
            .param("password", secret.hash())
            .param("mustChange", secret.mustChange())
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

  void signedIn(UUID id, Instant at) {
    sql.sql("update people.account set last_sign_in = :at where id = :id")
        .param("at", Sql.at(at))
        .param("id", id)
        .update();
  }

  /** The accounts of all who hold a post of the area, or ever held one, and of this person. */
  List<Listed> in(String area, @Nullable UUID person) {
    return sql.sql(
            """
            select a.id, a.name, a.person, p.name as person_name, a.enabled, a.must_change,
              a.made_at, a.last_sign_in
            from people.account a
              join people.person p on p.area = a.person_area and p.id = a.person
            where a.person_area = :area
              and case when cast(:person as uuid) is not null then a.person = cast(:person as uuid)
                else exists (
                  select from people.post t where t.area = p.area and t.person = p.id) end
            order by p.name, a.id
            """)
        .param("area", area)
        .param("person", person)
        .query(this::listed)
        .list();
  }

  /** An account as a list shows it; the name is plain. */
  record Listed(
      UUID id,
      String name,
      UUID person,
      String personName,
      boolean enabled,
      boolean mustChange,
      Instant madeAt,
      @Nullable Instant lastSignIn) {}

  private Listed listed(ResultSet r, int n) throws SQLException {
    UUID id = r.getObject("id", UUID.class);
    OffsetDateTime last = r.getObject("last_sign_in", OffsetDateTime.class);
    return new Listed(
        id,
        vault.open(r.getBytes("name"), NAME.context(id)),
        r.getObject("person", UUID.class),
        r.getString("person_name"),
        r.getBoolean("enabled"),
        r.getBoolean("must_change"),
        r.getObject("made_at", OffsetDateTime.class).toInstant(),
        last == null ? null : last.toInstant());
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
    return vault.open(account.sealedName(), NAME.context(account.id()));
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
        r.getInt("generation"),
        r.getBoolean("must_change"));
  }
}
