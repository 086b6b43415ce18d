package org.gongzhi.matters.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.Masking;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 异议. Anybody may say that a notice is not right, with or without a name. Whoever oversees the community answers for all
 * to read, or makes a matter of it.
 */
@Service
public class Objections {
  private static final int WORDS = 500;
  private static final int ANSWER = 500;
  private static final int NAME = 100;
  private static final int MOST = 200;

  /** Open objections to one notice; more than that says the same, or is no objection. */
  private static final int OPEN = 30;

  private static final String RAISE =
      """
      insert into matters.objection (area, id, notice, kind, words, shown, person, name, at, key)
      values (:area, :id, :notice, :kind, :words, :shown, :person, :name, :at, :key)
      on conflict (area, key) do nothing
      """;

  private static final String ANSWERED =
      """
      update matters.objection
      set answer = :answer, answered_by = :by, answered_name = :name, answered_at = :at,
        became = :became
      where area = :area and id = :id and answer is null
      """;

  private static final String COLUMNS =
      """
      select o.area, o.id, n.number, n.title, o.words, o.shown, o.name, o.at, o.answer,
        o.answered_name, o.became
      from matters.objection o
      join matters.notice n on n.area = o.area and n.id = o.notice and n.kind = o.kind
      """;

  private final JdbcClient jdbc;
  private final Persons persons;
  private final Matters matters;
  private final Casework casework;
  private final Clock clock;

  Objections(
      JdbcClient jdbc, Persons persons, Matters matters, Casework casework, Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.matters = matters;
    this.casework = casework;
    this.clock = clock;
  }

  /**
   * 说的话.
   *
   * @param words what is not right
   * @param name their name; empty when they give none
   * @param phone their telephone; empty when they give none
   * @param key what makes a repeated sending count once
   */
  public record Said(String words, String name, String phone, UUID key) {}

  /**
   * Notes an objection. A telephone is kept sealed with the person, as everywhere.
   *
   * @throws Refused when nothing is said, a field needs mending, or there are too many already
   */
  @Transactional
  public void raise(Notice notice, Said said) {
    String words = TypedText.clean("words", said.words(), WORDS);
    if (words.isEmpty()) throw Refused.invalid("words", "bulletin.objection.missing");
    if (open(notice) >= OPEN) throw Refused.throttled("bulletin.objection.tooMany");
    String name = TypedText.line("name", said.name(), NAME);
    boolean named = !name.isEmpty();
    if (!named && !said.phone().isEmpty())
      throw Refused.invalid("name", "bulletin.objection.missingName");
    UUID person =
        named
            ? persons.register(
                Actor.SYSTEM, notice.area(), NewPerson.contact(name, phone(said)))
            : null;
    jdbc.sql(RAISE)
        .param("area", notice.area())
        .param("id", Ids.next())
        .param("notice", notice.id())
        .param("kind", notice.kind().name())
        .param("words", words)
        .param("shown", TextMasking.mask(words))
        .param("person", person)
        .param("name", named ? Masking.name(name) : "")
        .param("at", Sql.at(clock.instant()))
        .param("key", said.key())
        .update();
  }

  private static @Nullable String phone(Said said) {
    return said.phone().isEmpty() ? null : said.phone();
  }

  private long open(Notice notice) {
    return jdbc.sql(
            """
            select count(*)
            from matters.objection
            where area = :area and notice = :notice and answer is null
            """)
        .param("area", notice.area())
        .param("notice", notice.id())
        .query(Long.class)
        .single();
  }

  /**
   * @param number number of the matter objected to
   * @param words what was said; masked where everybody reads it
   * @param name masked; empty when they gave none
   * @param answer what was answered; null while it waits
   * @param became number of the matter it became; null when it became none
   */
  public record Objection(
      String area,
      UUID id,
      String number,
      String title,
      String words,
      String name,
      Instant at,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable String became) {}

  /** What was said about a notice and what was answered, for anybody; what waits is not shown yet. */
  public List<Objection> answered(Notice notice) {
    return jdbc.sql(
            COLUMNS
                + """
                where o.area = :area and o.notice = :notice and o.answer is not null
                order by o.at
                limit :most
                """)
        .param("area", notice.area())
        .param("notice", notice.id())
        .param("most", MOST)
        .query((r, _) -> objection(r, "shown"))
        .list();
  }

  /** What was said where the actor oversees: what waits first. */
  public List<Objection> of(Actor actor) {
    if (actor.areas().isEmpty()) throw Refused.notFound();
    return jdbc.sql(
            COLUMNS
                + """
                -- across areas: who oversees a street answers for all its communities
                where exists (select from unnest(:areas) p where o.area like p || '%')
                order by o.answer is not null, o.at desc
                limit :most
                """)
        .param("areas", Sql.texts(actor.areas()))
        .param("most", MOST)
        .query((r, _) -> objection(r, "words"))
        .list();
  }

  private static Objection objection(ResultSet r, String words) throws SQLException {
    return new Objection(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("number"),
        r.getString("title"),
        r.getString(words),
        r.getString("name"),
        r.getObject("at", OffsetDateTime.class).toInstant(),
        r.getString("answer"),
        r.getString("answered_name"),
        r.getString("became"));
  }

  private record Waiting(UUID notice, String words) {}

  /**
   * Answers, for everybody to read.
   *
   * @param asMatter whether it also becomes a matter of its own, so that somebody owes it by a day
   * @throws Refused as not found unless the actor oversees the community, as stale when it was answered
   */
  @Transactional
  public void answer(Actor actor, String area, UUID id, String typed, boolean asMatter) {
    if (!actor.oversees(area)) throw Refused.notFound();
    String answer = TypedText.clean("answer", typed, ANSWER);
    if (answer.isEmpty()) throw Refused.invalid("answer", "bulletin.objection.missingAnswer");
    Waiting waiting =
        jdbc.sql(
                """
                select notice, words
                from matters.objection
                where area = :area and id = :id
                """)
            .param("area", area)
            .param("id", id)
            .query(Waiting.class)
            .optional()
            .orElseThrow(Refused::notFound);
    String became = asMatter ? matter(actor, area, id, waiting).number() : null;
    int done =
        jdbc.sql(ANSWERED)
            .param("answer", answer)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("at", Sql.at(clock.instant()))
            .param("became", became)
            .param("area", area)
            .param("id", id)
            .update();
    if (done == 0) throw Refused.stale();
  }

  /** A matter of the same class and place as the one objected to, found by whoever answers. */
  private CaseFile matter(Actor actor, String area, UUID id, Waiting waiting) {
    CaseFile was = casework.find(actor, new CaseKey(area, waiting.notice()));
    CaseFile.Subject s = was.subject();
    return matters.raise(
        actor,
        new NewMatter(
            area,
            s.title(),
            waiting.words(),
            new NewMatter.Filing(
                s.category(), MatterKind.COMPLAINT, Urgency.values()[s.urgency() - 1]),
            new NewMatter.Where(s.quarter(), null, "", "", "", s.place()),
            new NewMatter.Reporter.Self(),
            NewMatter.Source.FOUND,
            List.of(),
            "objection/" + id));
  }
}
