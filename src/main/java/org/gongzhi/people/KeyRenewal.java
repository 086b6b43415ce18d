package org.gongzhi.people;

import static org.gongzhi.people.PersonField.HEALTH;
import static org.gongzhi.people.PersonField.ID_NUMBER;
import static org.gongzhi.people.PersonField.INCOME;
import static org.gongzhi.people.PersonField.PHONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.crypto.KeyRegister;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 换钥重封. After a rotation, seals the fields of persons and accounts with the newest key, in small steps
 * beside normal work. It may be stopped and started again at any time; a field that somebody changes
 * meanwhile is left to them.
 */
@Service
public class KeyRenewal {
  private static final String FIRST_AREA = "";
  private static final UUID FIRST = new UUID(0, 0);

  /** Remembers the key whose rotation has begun; empty when it is done. */
  private static final String UNFINISHED = "crypto.renewal";

  private static final int STEP = 500;

  private final JdbcClient sql;
  private final Vault vault;
  private final SealedColumns columns;
  private final KeyRegister register;
  private final Settings settings;

  KeyRenewal(
      JdbcClient sql,
      Vault vault,
      SealedColumns columns,
      KeyRegister register,
      Settings settings) {
    this.sql = sql;
    this.vault = vault;
    this.columns = columns;
    this.register = register;
    this.settings = settings;
  }

  /**
   * What a rotation did.
   *
   * @param key the key everything is sealed with now
   * @param rows how many rows were sealed anew this time
   * @param resumed whether it went on with a key that an earlier call had made
   */
  public record Done(String key, long rows, boolean resumed) {}

  /**
   * 换密钥. Makes a key and seals everything with it; or, if an earlier call was stopped in the middle,
   * finishes that one. The key is on record before anything is sealed with it.
   */
  public Done rotate() {
    Optional<String> unfinished = settings.find(UNFINISHED).filter(key -> !key.isEmpty());
    String key = unfinished.orElseGet(this::begin);
    long rows = run(STEP);
    settings.put(UNFINISHED, "");
    return new Done(key, rows, unfinished.isPresent());
  }

  private String begin() {
    String key = register.rotate();
    settings.put(UNFINISHED, key);
    return key;
  }

  /**
   * @param step how many rows are read at a time
   * @return how many rows were sealed anew
   */
  public long run(int step) {
    return persons(step) + accounts(step) + mails();
  }

  private long persons(int step) {
    long renewed = 0;
    PersonRow last = new PersonRow(FIRST_AREA, FIRST, null, null, null, null);
    for (List<PersonRow> rows = after(last, step); !rows.isEmpty(); rows = after(last, step)) {
      for (PersonRow row : rows) {
        if (row.isStale(vault)) renewed += replace(row, row.renewed(columns));
      }
      last = rows.getLast();
    }
    return renewed;
  }

  /** Across areas: the keys belong to the installation. */
  private List<PersonRow> after(PersonRow last, int step) {
    return sql.sql(
            """
            select area, id, phone, id_number, health, income
            from people.person
            where (area, id) > (:area, :id)
            order by area, id
            limit :step
            """)
        .param("area", last.area)
        .param("id", last.id)
        .param("step", step)
        .query(PersonRow::of)
        .list();
  }

  private int replace(PersonRow old, PersonRow fresh) {
    return sql.sql(
            """
            update people.person
            set phone = :phone,
              id_number = :idNumber,
              health = :health,
              income = :income
            where area = :area
              and id = :id
              and phone is not distinct from :oldPhone
              and id_number is not distinct from :oldIdNumber
              and health is not distinct from :oldHealth
              and income is not distinct from :oldIncome
            """)
        .param("phone", fresh.phone)
        .param("idNumber", fresh.idNumber)
        .param("health", fresh.health)
        .param("income", fresh.income)
        .param("area", old.area)
        .param("id", old.id)
        .param("oldPhone", old.phone)
        .param("oldIdNumber", old.idNumber)
        .param("oldHealth", old.health)
        .param("oldIncome", old.income)
        .update();
  }

  private long accounts(int step) {
    long renewed = 0;
    UUID last = FIRST;
    for (List<AccountRow> rows = after(last, step); !rows.isEmpty(); rows = after(last, step)) {
      for (AccountRow row : rows) {
        if (vault.isStale(row.name)) renewed += replace(row);
      }
      last = rows.getLast().id;
    }
    return renewed;
  }

  private List<AccountRow> after(UUID last, int step) {
    return sql.sql(
            """
            select id, name
            from people.account
            where id > :id
            order by id
            limit :step
            """)
        .param("id", last)
        .param("step", step)
        .query((r, _) -> new AccountRow(r.getObject("id", UUID.class), r.getBytes("name")))
        .list();
  }

  private int replace(AccountRow row) {
    return sql.sql(
            """
            update people.account
            set name = :name
            where id = :id
              and name = :old
            """)
        .param("name", vault.renew(row.name, AccountStore.context(row.id)))
        .param("id", row.id)
        .param("old", row.name)
        .update();
  }

  private record AccountRow(UUID id, byte[] name) {}

  /** 邮箱. Few people give one, so they are read at once. Across areas, as everything here. */
  private long mails() {
    return sql
        .sql("-- across areas: as everything here\nselect area, person, mail from people.notice_habit where mail is not null")
        .query(
            (r, _) -> mail(r.getString("area"), r.getObject("person", UUID.class), r.getBytes("mail")))
        .list()
        .stream()
        .mapToLong(n -> n)
        .sum();
  }

  private long mail(String area, UUID person, byte[] sealed) {
    if (!vault.isStale(sealed)) return 0;
    return sql.sql(
            """
            update people.notice_habit
            set mail = :fresh
            where area = :area and person = :person and mail = :old
            """)
        .param("fresh", vault.renew(sealed, OpenPhones.context(area, person)))
        .param("area", area)
        .param("person", person)
        .param("old", sealed)
        .update();
  }

  private record PersonRow(
      String area,
      UUID id,
      byte @Nullable [] phone,
      byte @Nullable [] idNumber,
      byte @Nullable [] health,
      byte @Nullable [] income) {
    static PersonRow of(ResultSet r, int n) throws SQLException {
      return new PersonRow(
          r.getString("area"),
          r.getObject("id", UUID.class),
          r.getBytes("phone"),
          r.getBytes("id_number"),
          r.getBytes("health"),
          r.getBytes("income"));
    }

    boolean isStale(Vault vault) {
      return Arrays.asList(phone, idNumber, health, income).stream()
          .anyMatch(sealed -> sealed != null && vault.isStale(sealed));
    }

    PersonRow renewed(SealedColumns columns) {
      return new PersonRow(
          area,
          id,
          columns.renew(PHONE, area, id, phone),
          columns.renew(ID_NUMBER, area, id, idNumber),
          columns.renew(HEALTH, area, id, health),
          columns.renew(INCOME, area, id, income));
    }
  }
}
