package org.gongzhi.matters.ahead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.beside.Causes;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Understanding;
import org.gongzhi.matters.ahead.AheadRule.When;
import org.gongzhi.matters.ahead.AheadStore.Found;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 先办一步. Opens what a rule asks for: a matter nobody has reported, with an owner and a day like any other. */
@Service
class Ahead {
  private static final String COLON = "\uff1a";
  private static final String COMMA = "\u3001";

  private final AheadStore store;
  private final Matters matters;
  private final Understanding understanding;
  private final Causes causes;
  private final Catalogues catalogues;

  Ahead(
      AheadStore store,
      Matters matters,
      Understanding understanding,
      Causes causes,
      Catalogues catalogues) {
    this.store = store;
    this.matters = matters;
    this.understanding = understanding;
    this.causes = causes;
    this.catalogues = catalogues;
  }

  /**
   * Opens a task, unless somebody has for this quarter, class and time.
   *
   * @return whether it was opened now
   */
  @Transactional
  public boolean open(String area, AheadRule rule, Found found, LocalDate windowFrom, Instant now) {
    MatterClass known =
        catalogues.of(area).catalogue().find(found.category()).orElse(null);
    // a class the catalogue no longer has leads to nobody
    if (known == null || !store.claim(area, rule, found, windowFrom, now)) return false;
    CaseFile c = matters.raise(Actor.SYSTEM, task(area, rule, found, known, windowFrom));
    store.opened(area, rule, found, windowFrom, c);
    causes.arose(c.key(), found.causes().stream().map(id -> new CaseKey(area, id)).toList());
    return true;
  }

  private NewMatter task(
      String area, AheadRule rule, Found found, MatterClass known, LocalDate windowFrom) {
    String text =
        found.numbers().isEmpty()
            ? rule.task()
            : rule.task() + "\n" + String.join(COMMA, found.numbers());
    return new NewMatter(
        area,
        TypedText.head(known.name() + COLON + rule.name(), Matters.TITLE),
        text,
        new NewMatter.Filing(known.code(), MatterKind.REPORT, known.urgency()),
        understanding.where(area, found.quarter(), "", ""),
        new NewMatter.Reporter.Nobody(),
        NewMatter.Source.AHEAD,
        List.of(),
        "ahead/" + rule.id() + "/" + found.quarter() + "/" + known.code() + "/" + windowFrom);
  }

  /** The stretch of time a day lies in, all of them equally long. */
  static LocalDate window(LocalDate day, When.Repeats when) {
    return day.minusDays(Math.floorMod(day.toEpochDay(), when.days()));
  }

  static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
  }

  /** A season's task of one quarter: nobody gave cause to it but the calendar. */
  static Found ofSeason(UUID quarter, String category) {
    return new Found(quarter, category, List.of(), List.of());
  }
}
