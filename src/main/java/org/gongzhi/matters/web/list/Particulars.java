package org.gongzhi.matters.web.list;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 台账补记. The few things a list asks that nobody says in a thread: how many households, what they wish, who helps,
 * which party member stands by. Each note of them is an act, so that it is known who wrote it and when.
 */
@Service
class Particulars {
  private static final int MOST_HOUSEHOLDS = 100_000;
  private static final int WISH = 200;
  private static final int NAMES = 60;

  private static final String NOTE =
      """
      insert into matters.particulars (area, id, households, wish, helpers, sponsor)
      values (:area, :id, :households, :wish, :helpers, :sponsor)
      on conflict (area, id) do update
      set households = excluded.households, wish = excluded.wish, helpers = excluded.helpers,
        sponsor = excluded.sponsor
      """;

  private final Matters matters;
  private final JdbcClient jdbc;

  Particulars(Matters matters, JdbcClient jdbc) {
    this.matters = matters;
    this.jdbc = jdbc;
  }

  /**
   * @param households 涉及户数; null when unknown
   * @param wish 居民需求
   * @param helpers 配合
   * @param sponsor 包保党员
   */
  record Noted(@Nullable Integer households, String wish, String helpers, String sponsor) {
    static final Noted NOTHING = new Noted(null, "", "", "");

    /**
     * @throws Refused where something typed needs mending
     */
    static Noted typed(String households, String wish, String helpers, String sponsor) {
      return new Noted(
          number(households),
          TypedText.line("wish", wish, WISH),
          TypedText.line("helpers", helpers, NAMES),
          TypedText.line("sponsor", sponsor, NAMES));
    }

    private static @Nullable Integer number(String typed) {
      if (typed.isEmpty()) return null;
      try {
        int n = Integer.parseInt(typed);
        if (n >= 1 && n <= MOST_HOUSEHOLDS) return n;
      } catch (NumberFormatException e) {
        // told below
      }
      throw Refused.invalid("households", "list.households", MOST_HOUSEHOLDS);
    }

    private Map<String, Object> facts() {
      Map<String, Object> facts = new HashMap<>();
      if (households != null) facts.put("households", (long) households);
      facts.put("wish", wish);
      facts.put("helpers", helpers);
      facts.put("sponsor", sponsor);
      return facts;
    }
  }

  Noted of(CaseKey key) {
    Optional<Noted> noted =
        jdbc.sql(
                """
                select households, wish, helpers, sponsor
                from matters.particulars
                where area = :area and id = :id
                """)
            .param("area", key.area())
            .param("id", key.id())
            .query(
                (r, _) ->
                    new Noted(
                        r.getObject("households", Integer.class),
                        r.getString("wish"),
                        r.getString("helpers"),
                        r.getString("sponsor")))
            .optional();
    return noted.orElse(Noted.NOTHING);
  }

  /**
   * Notes them, as one act.
   *
   * @param seen the version of the case that was shown
   * @param words how the thread tells it
   * @throws Refused as {@link Matters#act} does
   */
  @Transactional
  public void note(Actor actor, CaseFile c, int seen, Noted noted, String words, String key) {
    matters.act(
        actor,
        c.key(),
        Deed.of(MatterVerb.NOTE, seen, key).note(words).facts(noted.facts()));
    jdbc.sql(NOTE)
        .param("area", c.key().area())
        .param("id", c.key().id())
        .param("households", noted.households())
        .param("wish", noted.wish())
        .param("helpers", noted.helpers())
        .param("sponsor", noted.sponsor())
        .update();
  }
}
