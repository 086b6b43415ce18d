package org.gongzhi.casework.beside;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Verb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 合并. Two reports of one thing become one case: the later one closes as merged and points at the one that goes on,
 * and whoever raised it follows that one from then on and is asked when it is done.
 */
@Service
public class Merges {
  private final Casework casework;
  private final JdbcClient jdbc;
  private final Turns turns;
  private final Clock clock;

  Merges(Casework casework, JdbcClient jdbc, Turns turns, Clock clock) {
    this.casework = casework;
    this.jdbc = jdbc;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Merges a case into another one of its area.
   *
   * @param deed what closes the one that is merged
   * @param into the one that goes on
   * @param join what the one that goes on calls it
   * @return the merged one
   * @throws Refused as {@link Casework#act} does; as invalid, field “other”, when the other one is the same
   *     or cannot take it in
   */
  public CaseFile merge(Actor actor, CaseKey key, Deed deed, CaseKey into, Verb join) {
    return turns.take(() -> merged(actor, key, deed, into, join));
  }

  private CaseFile merged(Actor actor, CaseKey key, Deed deed, CaseKey into, Verb join) {
    CaseFile from = casework.find(actor, key);
    // done before: this answers as it did then, or refuses
    if (!from.isOpen()) return again(actor, key, deed);
    CaseFile main = other(actor, from, into);
    if (from.version() != deed.seen()) throw Refused.notAllowed("refused.stale");
    Map<String, Object> facts = new HashMap<>();
    facts.put("other", from.number());
    Deed joining =
        Deed.of(join, main.version(), deed.key() + "#main").note(deed.note()).facts(facts);
    // in one order, so that two who merge the other way round do not wait for each other
    boolean first = key.id().compareTo(into.id()) < 0;
    if (!first) casework.act(actor, into, joining);
    CaseFile done = casework.act(actor, key, deed);
    if (first) casework.act(actor, into, joining);
    link(key, into);
    join(from, main);
    return done;
  }

  /** A case that is closed is not merged by trying once more. */
  private CaseFile again(Actor actor, CaseKey key, Deed deed) {
    try {
      return casework.act(actor, key, deed);
    } catch (Refused r) {
      throw r.kind() == Refused.Kind.STALE ? Refused.notAllowed("refused.stale") : r;
    }
  }

  private CaseFile other(Actor actor, CaseFile from, CaseKey into) {
    if (into.equals(from.key())) throw Refused.invalid("other", "merge.itself");
    if (!into.area().equals(from.key().area())) throw Refused.invalid("other", "merge.elsewhere");
    CaseFile main = casework.find(actor, into);
    if (!main.procedure().equals(from.procedure()))
      throw Refused.invalid("other", "merge.elsewhere");
    if (!main.isOpen()) throw Refused.invalid("other", "merge.closed");
    return main;
  }

  /** What was merged into the one that is merged goes along. */
  private void link(CaseKey from, CaseKey into) {
    jdbc.sql(
            """
            insert into casework.link (area, case_id, kind, other_area, other_id, at)
            select :area, m.id, 'DUPLICATES', :area, :into, :at
            from (
              select :from::uuid as id
              union
              select case_id from casework.link
              where area = :area and other_area = :area and other_id = :from
                and kind = 'DUPLICATES') m
            where m.id <> :into
            on conflict do nothing
            """)
        .param("area", from.area())
        .param("from", from.id())
        .param("into", into.id())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  private void join(CaseFile from, CaseFile main) {
    jdbc.sql(
            """
            insert into casework.joined (area, case_id, person, own_case, joined_at)
            select :area, :into, j.person, j.own_case, :at
            from (
              select person, own_case
              from casework.joined
              where area = :area and case_id = :from
              union all
              select :reporter::uuid, :from::uuid) j
            where j.person is not null and j.own_case <> :into
              and j.person is distinct from :main::uuid
            on conflict do nothing
            """)
        .param("area", from.key().area())
        .param("into", main.key().id())
        .param("from", from.key().id())
        .param("reporter", from.reporter())
        .param("main", main.reporter())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  /**
   * The case a merged one goes on in.
   *
   * @return empty when it was not merged
   */
  public Optional<CaseKey> mainOf(CaseFile merged) {
    if (merged.result().outcome() != Outcome.MERGED) return Optional.empty();
    return jdbc.sql(
            """
            select other_area, other_id
            from casework.link
            where area = :area and case_id = :case and kind = 'DUPLICATES'
            order by at desc
            limit 1
            """)
        .param("area", merged.key().area())
        .param("case", merged.key().id())
        .query(
            (r, _) ->
                new CaseKey(r.getString("other_area"), r.getObject("other_id", UUID.class)))
        .optional();
  }

  /**
   * Does what somebody whose report was merged may do to the case it goes on in.
   *
   * @throws Refused as not found when it was not merged, else as {@link Casework#act} does
   */
  public CaseFile answer(Actor actor, CaseFile own, Deed deed) {
    return casework.act(actor, mainOf(own).orElseThrow(Refused::notFound), deed);
  }

  /** The stage of the case each merged one goes on in, by the id of the merged one. */
  public Map<UUID, String> stages(List<CaseFile> merged) {
    Map<UUID, String> stages = new HashMap<>();
    if (merged.isEmpty()) return stages;
    jdbc.sql(
            """
            -- across areas: a person's matters are theirs wherever they are
            select k.case_id, c.stage
            from casework.link k
            join casework.case_file c on c.area = k.other_area and c.id = k.other_id
            where k.area = any(:areas) and k.case_id = any(:cases) and k.kind = 'DUPLICATES'
            order by k.at
            """)
        .param("areas", Sql.texts(merged.stream().map(c -> c.key().area()).distinct().toList()))
        .param("cases", Sql.uuids(merged.stream().map(c -> c.key().id()).toList()))
        .query((r, _) -> stages.put(r.getObject("case_id", UUID.class), r.getString("stage")))
        .list();
    return stages;
  }

  /**
   * Somebody whose own report was merged into a case.
   *
   * @param into id of the case it goes on in
   * @param number the number of their own report
   * @param title what they called it
   * @param joinedAt since when; what was done before was not done for them
   */
  public record Joined(UUID into, UUID person, String number, String title, Instant joinedAt) {}

  /** Everybody whose report was merged into one of these cases. */
  public List<Joined> joined(Collection<CaseKey> keys) {
    return jdbc.sql(
            """
            select j.case_id as "into", j.person, o.number, o.title, j.joined_at
            from casework.joined j
            join casework.case_file o on o.area = j.area and o.id = j.own_case
            where j.area = any(:areas) and j.case_id = any(:cases)
            order by j.joined_at, j.person
            """)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("cases", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query(Joined.class)
        .list();
  }

  /** Everybody who must hear when this case moves, beside its own reporter. */
  public List<UUID> joined(CaseKey key) {
    return jdbc.sql(
            """
            select person
            from casework.joined
            where area = :area and case_id = :case
            order by joined_at, person
            """)
        .param("area", key.area())
        .param("case", key.id())
        .query(UUID.class)
        .list();
  }
}
