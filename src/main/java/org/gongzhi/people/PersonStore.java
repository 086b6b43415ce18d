package org.gongzhi.people;

import static org.gongzhi.people.PersonField.HEALTH;
import static org.gongzhi.people.PersonField.ID_NUMBER;
import static org.gongzhi.people.PersonField.INCOME;
import static org.gongzhi.people.PersonField.PHONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
  enum Correction {
    CHANGED,
    NO_PERSON,
    SAME_AS_ANOTHER
  }

  private final JdbcClient sql;
  private final SealedColumns sealed;

  PersonStore(JdbcClient sql, SealedColumns sealed) {
    this.sql = sql;
    this.sealed = sealed;
  }

  /** False if the same name with the same number is there already. */
  boolean insert(String area, UUID id, NewPerson p, UUID by, Instant at) {
    return sql.sql(
                """
                insert into people.person (area, id, name, masked_name, phone, phone_index,
                  id_number, health, income, dwelling, made_by, made_at)
                values (:area, :id, :name, :maskedName, :phone, :phoneIndex,
                  :idNumber, :health, :income, :dwelling, :by, :at)
                on conflict (area, phone_index, name) do nothing
                """)
            .param("area", area)
            .param("id", id)
            .param("name", p.name())
            .param("maskedName", Masking.name(p.name()))
            .param("phone", sealed.seal(PHONE, area, id, p.phone()))
            .param("phoneIndex", sealed.phoneIndex(p.phone()))
            .param("idNumber", sealed.seal(ID_NUMBER, area, id, p.idNumber()))
            .param("health", sealed.seal(HEALTH, area, id, p.health()))
            .param("income", sealed.seal(INCOME, area, id, p.income()))
            .param("dwelling", p.dwelling())
            .param("by", by)
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  Optional<UUID> same(String area, NewPerson p) {
    return sql.sql(
            """
            select id
            from people.person
            where area = :area
              and phone_index = :phone
              and name = :name
            """)
        .param("area", area)
        .param("phone", sealed.phoneIndex(p.phone()))
        .param("name", p.name())
        .query(UUID.class)
        .optional();
  }

  List<MaskedPerson> masked(String area, Collection<UUID> ids) {
    return sql.sql(
            """
            select area, id, masked_name, phone, id_number, health, income, dwelling
            from people.person
            where area = :area
              and id = any(:ids)
            """)
        .param("area", area)
        .param("ids", Sql.uuids(ids))
        .query(this::masked)
        .list();
  }

  List<MaskedPerson> withPhone(String area, String phone) {
    return sql.sql(
            """
            select area, id, masked_name, phone, id_number, health, income, dwelling
            from people.person
            where area = :area
              and phone_index = :phone
            order by id
            limit 20
            """)
        .param("area", area)
        .param("phone", sealed.phoneIndex(phone))
        .query(this::masked)
        .list();
  }

  List<MaskedPerson> named(String area, String start) {
    return sql.sql(
            """
            select area, id, masked_name, phone, id_number, health, income, dwelling
            from people.person
            where area = :area
              and name like :pattern
            order by char_length(name), name, id
            limit 20
            """)
        .param("area", area)
        .param("pattern", literally(start) + "%")
        .query(this::masked)
        .list();
  }

  List<MaskedPerson> newest(String area, @Nullable UUID before, int limit) {
    return sql.sql(
            """
            select area, id, masked_name, phone, id_number, health, income, dwelling
            from people.person
            where area = :area
              and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc
            limit :limit
            """)
        .param("area", area)
        .param("before", before)
        .param("limit", limit)
        .query(this::masked)
        .list();
  }

  /** In all these areas and those within them: by the beginning of the name, or by its initials. */
  List<MaskedPerson> among(Collection<String> prefixes, String start) {
    String condition =
        Initials.looksLikeThem(start)
            ? "(p.name like :pattern or " + Initials.condition(start) + ")"
            : "(p.name like :pattern)";
    return sql.sql(
            """
            -- across areas: who oversees a street looks for a person in all its communities
            select p.area, p.id, p.masked_name, p.phone, p.id_number, p.health, p.income, p.dwelling
            from places.pub_area a
            join people.person p on p.area = a.code
            where exists (select from unnest(:prefixes) x where a.code like x || '%')
              and """
                + condition
                + """

            order by char_length(p.name), p.name, p.id
            limit 20
            """)
        .param("prefixes", Sql.texts(prefixes))
        .param("pattern", literally(start) + "%")
        .query(this::masked)
        .list();
  }

  Optional<UUID> inHome(String area, NewPerson p) {
    return sql.sql(
            """
            select id
            from people.person
            where area = :area
              and dwelling = cast(:dwelling as uuid)
              and name = :name
            order by id
            limit 1
            """)
        .param("area", area)
        .param("dwelling", p.dwelling())
        .param("name", p.name())
        .query(UUID.class)
        .optional();
  }

  List<MaskedPerson> withPhoneAmong(Collection<String> prefixes, String phone) {
    return sql.sql(
            """
            -- across areas: who oversees a street looks for a person in all its communities
            select p.area, p.id, p.masked_name, p.phone, p.id_number, p.health, p.income, p.dwelling
            from places.pub_area a
            join people.person p on p.area = a.code
            where exists (select from unnest(:prefixes) x where a.code like x || '%')
              and p.phone_index = :phone
            order by p.id
            limit 20
            """)
        .param("prefixes", Sql.texts(prefixes))
        .param("phone", sealed.phoneIndex(phone))
        .query(this::masked)
        .list();
  }

  Correction correct(String area, UUID id, PersonField field, @Nullable String value) {
    boolean name = field == PersonField.NAME;
    try {
      int rows =
          sql.sql(
                  """
                  update people.person
                  set name = case when :field = 'NAME' then :name else name end,
                    masked_name = case when :field = 'NAME' then :maskedName else masked_name end,
                    phone = case when :field = 'PHONE' then :sealed else phone end,
                    phone_index = case when :field = 'PHONE' then :phoneIndex else phone_index end,
                    id_number = case when :field = 'ID_NUMBER' then :sealed else id_number end,
                    health = case when :field = 'HEALTH' then :sealed else health end,
                    income = case when :field = 'INCOME' then :sealed else income end
                  where area = :area
                    and id = :id
                  """)
              .param("field", field.name())
              .param("name", name ? value : null)
              .param("maskedName", name && value != null ? Masking.name(value) : null)
              .param("sealed", name ? null : sealed.seal(field, area, id, value))
              .param("phoneIndex", field == PHONE ? sealed.phoneIndex(value) : null)
              .param("area", area)
              .param("id", id)
              .update();
      return rows == 1 ? Correction.CHANGED : Correction.NO_PERSON;
    } catch (DuplicateKeyException e) {
      return Correction.SAME_AS_ANOTHER;
    }
  }

  Optional<String> plain(String area, UUID id, PersonField field) {
    return sql.sql(
            """
            select area, id, name, phone, id_number, health, income
            from people.person
            where area = :area
              and id = :id
            """)
        .param("area", area)
        .param("id", id)
        .query((r, _) -> sealed.plain(r, field))
        .optional()
        .flatMap(found -> found);
  }

  /** Puts the look on record and reads the field, both or neither; empty if there is nothing to read. */
  Optional<String> lookUp(Persons.LookUp look) {
    return sql.sql(
            """
            with seen as (
              select area, id, name, phone, id_number, health, income
              from people.person
              where area = :area
                and id = :person
                and case :field
                  when 'NAME' then true
                  when 'PHONE' then phone is not null
                  when 'ID_NUMBER' then id_number is not null
                  when 'HEALTH' then health is not null
                  when 'INCOME' then income is not null
                end),
            looked as (
              insert into people.look_up (area, id, person, field, actor, actor_name,
                actor_organisation, actor_office, reason, at)
              select area, :id::uuid, id, :field, :actor::uuid, :actorName,
                :organisation, :office, :reason, :at::timestamptz
              from seen
              returning person)
            select seen.area, seen.id, seen.name, seen.phone, seen.id_number, seen.health, seen.income
            from seen
              join looked on looked.person = seen.id
            """)
        .param("area", look.area())
        .param("id", look.id())
        .param("person", look.person())
        .param("field", look.field().name())
        .param("actor", look.actor().person())
        .param("actorName", look.actor().name())
        .param("organisation", look.actor().organisation())
        .param("office", look.actor().office())
        .param("reason", look.reason())
        .param("at", Sql.at(look.at()))
        .query((r, _) -> sealed.plain(r, look.field()))
        .optional()
        .flatMap(found -> found);
  }

  /** The newest first. */
  List<Look> looks(UUID person) {
    return sql.sql(
            """
            -- across areas: a person asks for their own, whose area they need not know
            select field, actor_name, actor_organisation as organisation, actor_office as office,
              reason, at
            from people.look_up
            where person = :person
            order by at desc, id desc
            limit 500
            """)
        .param("person", person)
        .query(
            (r, _) ->
                new Look(
                    PersonField.valueOf(r.getString("field")),
                    r.getString("actor_name"),
                    r.getString("organisation"),
                    r.getString("office"),
                    r.getString("reason"),
                    r.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private MaskedPerson masked(ResultSet r, int row) throws SQLException {
    return new MaskedPerson(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("masked_name"),
        sealed.plain(r, PHONE).map(Masking::phone).orElse(null),
        sealed.plain(r, ID_NUMBER).map(Masking::idNumber).orElse(null),
        r.getBytes("health") != null,
        r.getBytes("income") != null,
        r.getObject("dwelling", UUID.class));
  }

  /** Per cent signs and underscores are not wild in what a person typed. */
  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
