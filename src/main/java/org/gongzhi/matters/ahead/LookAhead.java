package org.gongzhi.matters.ahead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Followers;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.ahead.AheadRule.When;
import org.gongzhi.matters.rates.Reckoner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 看在前面. Applies the rules: at once where something was reported, and everywhere once an hour, so that neither a
 * stop nor a season is missed. What it does twice is done once.
 */
@Component
public class LookAhead {
  private static final String NAME = "matters-ahead";

  private final AheadRules rules;
  private final AheadStore store;
  private final Ahead ahead;
  private final Sources sources;
  private final Clock clock;

  LookAhead(AheadRules rules, AheadStore store, Ahead ahead, Sources sources, Clock clock) {
    this.rules = rules;
    this.store = store;
    this.ahead = ahead;
    this.sources = sources;
    this.clock = clock;
  }

  /** What it reads. */
  @Component
  record Sources(Followers followers, Reckoner reckoner, JdbcClient jdbc) {}

  /**
   * Looks where something has happened since.
   *
   * @return how many acts there were
   */
  public int follow(int limit) {
    while (sources.reckoner().follow(limit) == limit) {
      // what is counted is as fresh as what is followed
    }
    Set<String> areas = new LinkedHashSet<>();
    int read =
        sources
            .followers()
            .follow(
                NAME,
                limit,
                acts ->
                    acts.stream()
                        .filter(a -> a.procedure().equals(MatterProcedure.VALUE.key()))
                        .forEach(a -> areas.add(a.key().area())));
    areas.forEach(this::look);
    return read;
  }

  /** Looks everywhere. */
  public void sweep() {
    sources
        .jdbc()
        .sql(
            """
            -- across areas: every community that works with us
            select distinct area
            from people.pub_organisation
            where kind = 'COMMUNITY'
            order by area
            """)
        .query(String.class)
        .list()
        .forEach(this::look);
  }

  /**
   * Looks at one community.
   *
   * @return how many tasks were opened
   */
  public int look(String area) {
    Instant now = clock.instant();
    int opened = 0;
    for (AheadRule rule : rules.of(area)) {
      if (!rule.active()) continue;
      opened +=
          switch (rule.when()) {
            case When.Repeats when -> repeats(area, rule, when, now);
            case When.Season when -> season(area, rule, when, now);
          };
    }
    return opened;
  }

  private int repeats(String area, AheadRule rule, When.Repeats when, Instant now) {
    LocalDate window = Ahead.window(Ahead.day(clock), when);
    return (int)
        store.repeated(area, rule.id(), rule.category(), when, now).stream()
            .filter(found -> ahead.open(area, rule, found, window, now))
            .count();
  }

  private int season(String area, AheadRule rule, When.Season when, Instant now) {
    Optional<LocalDate> began = when.around(Ahead.day(clock));
    String category = rule.category();
    if (began.isEmpty() || category == null) return 0;
    return (int)
        quarters(area).stream()
            .filter(q -> ahead.open(area, rule, Ahead.ofSeason(q, category), began.get(), now))
            .count();
  }

  private List<UUID> quarters(String area) {
    return sources
        .jdbc()
        .sql(
            """
            select id
            from places.pub_quarter
            where area = :area and retired_on is null
            order by id
            """)
        .param("area", area)
        .query(UUID.class)
        .list();
  }
}
