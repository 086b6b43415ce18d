package org.gongzhi.channels.open311.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.matters.Publicity;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 开放目录. Which classes of an area can be reported from outside, and what is asked for each. */
@Component
public class Offers {
  /** Questions a class may have. */
  private static final int QUESTIONS = 20;

  private static final String SET =
      """
      insert into channels.open311_service (area, code, offered, type)
      values (:area, :code, :offered, :type)
      on conflict (area, code) do update set offered = excluded.offered, type = excluded.type
      """;

  private static final String ASK =
      """
      insert into channels.open311_question (area, service, code, place, datatype, variable,
        required, words, hint, keys, names)
      values (:area, :service, :code, :place, :datatype, :variable, :required, :words, :hint,
        :keys, :names)
      on conflict (area, service, code) do update
      set place = excluded.place, datatype = excluded.datatype, variable = excluded.variable,
        required = excluded.required, words = excluded.words, hint = excluded.hint,
        keys = excluded.keys, names = excluded.names
      """;

  private final JdbcClient jdbc;
  private final Catalogues catalogues;
  private final Map<String, Kept<Map<String, Offer>>> known = new ConcurrentHashMap<>();

  Offers(JdbcClient jdbc, Catalogues catalogues) {
    this.jdbc = jdbc;
    this.catalogues = catalogues;
  }

  /** What can be reported, in the order of the catalogue. */
  List<Offer> of(String area) {
    return kept(area).now().values().stream().filter(Offer::offered).toList();
  }

  /** One of them; empty for what is not offered. */
  Optional<Offer> find(String area, String code) {
    return Optional.ofNullable(kept(area).now().get(code)).filter(Offer::offered);
  }

  /** Every class that may ever be offered, as it stands now, for the administrator. */
  public List<Offer> all(Actor actor, String area) {
    require(actor, area);
    return List.copyOf(load(area).values());
  }

  /** What the catalogue calls a class today; its code if it is gone. */
  String name(String area, String code) {
    return catalogues.of(area).catalogue().find(code).map(c -> c.name()).orElse(code);
  }

  /** Offers a class or not. */
  public void set(Actor actor, String area, String code, boolean offered, boolean batch) {
    require(actor, area);
    if (!load(area).containsKey(code)) throw Refused.notFound();
    jdbc.sql(SET)
        .param("area", area)
        .param("code", code)
        .param("offered", offered)
        .param("type", batch ? "batch" : "realtime")
        .update();
    known.remove(area);
  }

  /**
   * Asks something of a class; a question of the same code is replaced.
   *
   * @throws Refused as invalid if something needs mending
   */
  public void ask(Actor actor, String area, String service, Question q) {
    require(actor, area);
    Offer offer = Optional.ofNullable(load(area).get(service)).orElseThrow(Refused::notFound);
    if (offer.questions().size() >= QUESTIONS
        && offer.questions().stream().noneMatch(o -> o.code().equals(q.code())))
      throw Refused.invalid("code", "open311.question.tooMany", QUESTIONS);
    try {
      jdbc.sql(ASK)
          .param("area", area)
          .param("service", service)
          .param("code", q.code())
          .param("place", q.place())
          .param("datatype", q.type().word())
          .param("variable", q.asks())
          .param("required", q.required())
          .param("words", q.words())
          .param("hint", q.hint())
          .param("keys", q.choices().stream().map(Question.Choice::key).toArray(String[]::new))
          .param("names", q.choices().stream().map(Question.Choice::name).toArray(String[]::new))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("place", "open311.question.place.taken", q.place());
    }
    known.remove(area);
  }

  /** Asks it no more; one that is not there is no error. */
  public void drop(Actor actor, String area, String service, String code) {
    require(actor, area);
    jdbc.sql(
            """
            delete from channels.open311_question
            where area = :area and service = :service and code = :code
            """)
        .param("area", area)
        .param("service", service)
        .param("code", code)
        .update();
    known.remove(area);
  }

  private static void require(Actor actor, String area) {
    if (!Keys.mayGive(actor, area)) throw Refused.notFound();
  }

  private Kept<Map<String, Offer>> kept(String area) {
    return known.computeIfAbsent(area, a -> new Kept<>(() -> load(a)));
  }

  private record Row(String code, boolean offered, String type) {}

  private Map<String, Offer> load(String area) {
    Map<String, Row> rows = new HashMap<>();
    jdbc.sql("select code, offered, type from channels.open311_service where area = :area")
        .param("area", area)
        .query(Row.class)
        .list()
        .forEach(r -> rows.put(r.code(), r));
    Map<String, List<Question>> questions = questions(area);
    Map<String, Offer> all = new LinkedHashMap<>();
    for (var c : catalogues.of(area).catalogue().classes()) {
      if (!Publicity.allows(c.code())) continue;
      Row row = rows.getOrDefault(c.code(), new Row(c.code(), true, "realtime"));
      all.put(
          c.code(),
          new Offer(
              c,
              row.offered(),
              row.type().equals("batch"),
              questions.getOrDefault(c.code(), List.of())));
    }
    return all;
  }

  private Map<String, List<Question>> questions(String area) {
    Map<String, List<Question>> all = new HashMap<>();
    jdbc.sql(
            """
            select service, code, place, datatype, variable, required, words, hint, keys, names
            from channels.open311_question
            where area = :area
            order by service, place
            """)
        .param("area", area)
        .query(
            (r, _) ->
                all.computeIfAbsent(r.getString("service"), _ -> new ArrayList<>())
                    .add(question(r)))
        .list();
    return all;
  }

  private static Question question(ResultSet r) throws SQLException {
    String[] keys = (String[]) r.getArray("keys").getArray();
    String[] names = (String[]) r.getArray("names").getArray();
    List<Question.Choice> choices = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) choices.add(new Question.Choice(keys[i], names[i]));
    return new Question(
        r.getString("code"),
        r.getInt("place"),
        Question.Type.valueOf(r.getString("datatype").toUpperCase(Locale.ROOT)),
        r.getBoolean("variable"),
        r.getBoolean("required"),
        r.getString("words"),
        r.getString("hint"),
        choices);
  }
}
