package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
  private final JdbcClient sql;

  ItemStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Item> of(MeetingKey key) {
    return sql.sql(
            """
            select i.*
            from council.item i
            where i.area = :area and i.meeting = :meeting
            order by i.position, i.no
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .query(ItemStore::item)
        .list();
  }

  Optional<Item> find(MeetingKey key, int no) {
    return of(key).stream().filter(i -> i.no() == no).findFirst();
  }

  /**
   * An item about to be put on the list.
   *
   * @param origin the meeting it was carried over from, with its number there
   */
  record New(
      Item.Source source,
      Item.Words words,
      Set<OrganisationKind> concerns,
      Item.@Nullable Subject subject,
      int weight,
      int round,
      @Nullable Origin origin) {}

  record Origin(UUID meeting, int item) {}

  /** False if the case, or what was carried over, is on a list already. */
  boolean insert(MeetingKey key, New n) {
    Item.Subject subject = n.subject();
    Origin origin = n.origin();
    return sql.sql(
                """
                insert into council.item (area, meeting, no, position, source, title, story, plans, gate, concerns,
                  subject_kind, subject_id, subject_link, weight, round, origin_meeting, origin_item, decision)
                select :area, :meeting, coalesce(max(no), 0) + 1, coalesce(max(position), 0) + 1, :source, :title,
                  :story, :plans, :gate, :concerns, :kind, :subject, :link, :weight, :round, :from, :fromItem, ''
                from council.item
                where area = :area and meeting = :meeting
                on conflict do nothing
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("source", n.source().name())
            .param("title", n.words().title())
            .param("story", n.words().story())
            .param("plans", n.words().plans())
            .param("gate", n.words().gate())
            .param("concerns", names(n.concerns()))
            .param("kind", subject == null ? null : subject.kind())
            .param("subject", subject == null ? null : subject.id())
            .param("link", subject == null ? "" : subject.link())
            .param("weight", n.weight())
            .param("round", n.round())
            .param("from", origin == null ? null : origin.meeting())
            .param("fromItem", origin == null ? null : origin.item())
            .update()
        == 1;
  }

  private static String[] names(Set<OrganisationKind> kinds) {
    return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  /** 没议成的: what meetings of the quarter before this one left open and no later one has taken up. */
  List<New> carried(Meeting m) {
    return sql.sql(
            """
            select i.*
            from council.meeting e
            join council.item i on i.area = e.area and i.meeting = e.id
            where e.area = :area and e.quarter = :quarter and e.closed_at is not null and e.held_on < :day
              and i.outcome = 'CARRIED'
              and not exists (
                select from council.item n
                where n.area = i.area and n.origin_meeting = i.meeting and n.origin_item = i.no)
            order by e.held_on, i.position
            """)
        .param("area", m.area())
        .param("quarter", m.quarter())
        .param("day", m.when().heldOn())
        .query(
            (r, n) -> {
              Item was = item(r, n);
              return new New(
                  Item.Source.CARRIED,
                  was.words(),
                  was.concerns(),
                  was.subject(),
                  was.weight(),
                  // what was never reached has not failed
                  was.course().begunAt() == null ? was.round() : was.round() + 1,
                  new Origin(r.getObject("meeting", UUID.class), was.no()));
            })
        .list();
  }

  void edit(MeetingKey key, int no, Item.Words w, Set<OrganisationKind> concerns) {
    sql.sql(
            """
            update council.item
            set title = :title, story = :story, plans = :plans, gate = :gate, concerns = :concerns
            where area = :area and meeting = :meeting and no = :no and ended_at is null
            """)
        .param("title", w.title())
        .param("story", w.story())
        .param("plans", w.plans())
        .param("gate", w.gate())
        .param("concerns", names(concerns))
        .param("area", key.area())
        .param("meeting", key.id())
        .param("no", no)
        .update();
  }

  void place(MeetingKey key, int no, int position) {
    sql.sql("update council.item set position = :position where area = :area and meeting = :meeting and no = :no")
        .param("position", position)
        .param("area", key.area())
        .param("meeting", key.id())
        .param("no", no)
        .update();
  }

  boolean remove(MeetingKey key, int no) {
    return sql.sql(
                """
                delete from council.item
                where area = :area and meeting = :meeting and no = :no and begun_at is null and ended_at is null
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  boolean begin(MeetingKey key, int no, Instant at) {
    return sql.sql(
                """
                update council.item
                set begun_at = :at
                where area = :area and meeting = :meeting and no = :no and begun_at is null and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  boolean end(MeetingKey key, int no, Item.Conclusion outcome, String decision, Instant at) {
    return sql.sql(
                """
                update council.item
                set ended_at = :at, outcome = :outcome, decision = :decision, first_task = :task
                where area = :area and meeting = :meeting and no = :no and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("outcome", outcome.name())
            .param("decision", decision)
            .param("task", outcome == Item.Conclusion.CARRIED ? null : 1)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  /** 回避的人 of an item, with the reason. */
  Map<UUID, String> recused(MeetingKey key, int item) {
    Map<UUID, String> recused = new HashMap<>();
    sql.sql(
            """
            select person, reason
            from council.recusal
            where area = :area and meeting = :meeting and item = :item
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .param("item", item)
        .query(r -> {
          recused.put(r.getObject("person", UUID.class), r.getString("reason"));
        });
    return recused;
  }

  private static Item item(ResultSet r, int n) throws SQLException {
    UUID subject = r.getObject("subject_id", UUID.class);
    String outcome = r.getString("outcome");
    String[] concerned = (String[]) r.getArray("concerns").getArray();
    Set<OrganisationKind> concerns = EnumSet.noneOf(OrganisationKind.class);
    Arrays.stream(concerned).map(OrganisationKind::valueOf).forEach(concerns::add);
    return new Item(
        r.getInt("no"),
        r.getInt("position"),
        Item.Source.valueOf(r.getString("source")),
        new Item.Words(
            r.getString("title"), r.getString("story"), r.getString("plans"), r.getString("gate")),
        concerns,
        subject == null
            ? null
            : new Item.Subject(
                r.getString("subject_kind"), subject, r.getString("subject_link")),
        r.getInt("weight"),
        r.getInt("round"),
        new Item.Course(
            MeetingStore.instant(r, "begun_at"),
            MeetingStore.instant(r, "ended_at"),
            outcome == null ? null : Item.Conclusion.valueOf(outcome),
            r.getString("decision")));
  }
}
