package org.gongzhi.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.voting.roll.DraftRoll;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rolls in the database: three inserts, nothing ever changed. */
@Repository
class RollStore {
  private final JdbcClient sql;

  RollStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Who makes a roll, and how it is called.
   */
  record Heading(String area, UUID id, String name, Actor by, Instant at) {}

  void insert(Heading h, DraftRoll roll, List<@Nullable UUID> persons) {
    long area = roll.voters().stream().mapToLong(DraftRoll.Voter::exclusiveArea).sum();
    sql.sql(
            """
            insert into voting.roll (area, id, name, voters, units, exclusive_area, made_by, made_at)
            values (:area, :id, :name, :voters, :units, :exclusive, :by, :at)
            """)
        .param("area", h.area())
        .param("id", h.id())
        .param("name", h.name())
        .param("voters", roll.voters().size())
        .param("units", roll.units().size())
        .param("exclusive", area)
        .param("by", h.by().person())
        .param("at", Sql.at(h.at()))
        .update();
    voters(h, roll.voters(), persons);
    if (!roll.units().isEmpty()) units(h, roll.units());
  }

  private void voters(Heading h, List<DraftRoll.Voter> voters, List<@Nullable UUID> persons) {
    sql.sql(
            """
            insert into voting.voter (area, roll, no, name, masked_name, person, kind, co_owners, exclusive_area, present, recused)
            select :area, :roll, n.no, n.name, n.masked, n.person, n.kind, n.others, n.exclusive, n.present, n.recused
            from unnest(:names, :masked, :persons::uuid[], :kinds, :others, :exclusives::bigint[], :present::boolean[], :recused)
              with ordinality as n (name, masked, person, kind, others, exclusive, present, recused, no)
            """)
        .param("area", h.area())
        .param("roll", h.id())
        .param("names", texts(voters.stream().map(DraftRoll.Voter::name)))
        .param("masked", texts(voters.stream().map(v -> Masking.name(v.name()))))
        .param("persons", persons.toArray(UUID[]::new))
        .param("kinds", texts(voters.stream().map(v -> v.kind().name())))
        .param("others", texts(voters.stream().map(DraftRoll.Voter::coOwners)))
        .param("exclusives", voters.stream().map(DraftRoll.Voter::exclusiveArea).toArray(Long[]::new))
        .param("present", present(voters))
        .param("recused", texts(voters.stream().map(DraftRoll.Voter::recused)))
        .update();
  }

  private static @Nullable Boolean[] present(List<DraftRoll.Voter> voters) {
    @Nullable Boolean[] present = new Boolean[voters.size()];
    for (int i = 0; i < present.length; i++) present[i] = voters.get(i).present();
    return present;
  }

  private void units(Heading h, List<DraftRoll.Unit> units) {
    sql.sql(
            """
            insert into voting.unit (area, roll, no, label, key, exclusive_area, area_from, state, voter)
            select :area, :roll, n.no, n.label, n.key, n.exclusive, n.area_from, n.state, n.voter
            from unnest(:labels, :keys, :exclusives::bigint[], :froms, :states, :voters::int[])
              with ordinality as n (label, key, exclusive, area_from, state, voter, no)
            """)
        .param("area", h.area())
        .param("roll", h.id())
        .param("labels", texts(units.stream().map(DraftRoll.Unit::label)))
        .param("keys", texts(units.stream().map(DraftRoll.Unit::key)))
        .param("exclusives", units.stream().map(DraftRoll.Unit::exclusiveArea).toArray(Long[]::new))
        .param("froms", texts(units.stream().map(u -> u.areaFrom().name())))
        .param("states", texts(units.stream().map(u -> u.state().name())))
        .param("voters", units.stream().map(DraftRoll.Unit::voter).toArray(Integer[]::new))
        .update();
  }

  private static String[] texts(java.util.stream.Stream<String> texts) {
    return texts.toArray(String[]::new);
  }

  /** The name of a roll. */
  Optional<String> find(String area, UUID roll) {
    return sql.sql("select name from voting.roll where area = :area and id = :roll")
        .param("area", area)
        .param("roll", roll)
        .query(String.class)
        .optional();
  }

  RollCounts counts(String area, UUID roll) {
    return sql.sql(
            """
            select r.voters, r.units, r.exclusive_area, (
              select count(*)
              from voting.voter v
              where v.area = r.area and v.roll = r.id and v.kind = 'REPRESENTATIVE') as representatives
            from voting.roll r
            where r.area = :area and r.id = :roll
            """)
        .param("area", area)
        .param("roll", roll)
        .query(RollCounts.class)
        .single();
  }

  /** Whether somebody is a voter of this vote, or votes for one. */
  boolean isVoter(Vote vote, UUID person) {
    return sql.sql(
            """
            select exists (
                select from voting.voter
                where area = :area and roll = :roll and person = :person)
              or exists (
                select from voting.proxy
                where area = :area and vote = :vote and person = :person)
            """)
        .param("area", vote.area())
        .param("roll", vote.roll())
        .param("vote", vote.key().id())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }
}
