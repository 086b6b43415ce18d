package org.gongzhi.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.people.TextMasking;
import org.gongzhi.people.notices.Watches;
import org.gongzhi.platform.Actor;
import org.gongzhi.understanding.similar.SimilarMessages;
import org.gongzhi.understanding.similar.SimilarMessages.Alike;
import org.gongzhi.understanding.similar.SimilarMessages.Said;
import org.gongzhi.understanding.similar.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 类似的事. Matters under way in the same community that say the same, for whoever is about to say it again:
 * they may join instead. What others wrote is not shown, only what it is about and where.
 */
@Service
public class SimilarMatters {
  private static final int BEST = 5;

  private final SimilarMessages messages;
  private final Company company;
  private final CaseQuery cases;
  private final Catalogues catalogues;
  private final Clock clock;

  /** Who says the same, and hears how it goes. */
  @Component
  record Company(Voices voices, Watches watches) {}

  SimilarMatters(
      SimilarMessages messages,
      Company company,
      CaseQuery cases,
      Catalogues catalogues,
      Clock clock) {
    this.cases = cases;
    this.messages = messages;
    this.company = company;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /**
   * A matter under way.
   *
   * @param id by which it is joined
   * @param number its number
   * @param title what its reporter calls it; for those who may see the matter only
   * @param about the name of its class; empty when unknown
   * @param place where
   * @param at since when
   * @param voices how many say so, the reporter included
   */
  public record Similar(
      UUID id,
      String number,
      String title,
      String about,
      String place,
      Instant at,
      long voices) {}

  /** The five most like what is being said, best first. */
  public List<Similar> like(
      String area, String text, @Nullable UUID quarter, @Nullable String category) {
    return messages
        .like(new Said(area, "", text, quarter, category), clock.instant(), BEST)
        .stream()
        .map(a -> similar(area, a))
        .toList();
  }

  /** 分诊. The five most like a matter, for who handles it; those the actor may see. */
  public List<Similar> like(Actor actor, CaseKey matter) {
    List<Alike> alike = messages.like(matter.area(), matter.id(), clock.instant(), BEST);
    if (alike.isEmpty()) return List.of();
    Set<UUID> seen =
        cases
            .seen(actor, alike.stream().map(a -> new CaseKey(matter.area(), a.id())).toList())
            .stream()
            .map(c -> c.key().id())
            .collect(Collectors.toSet());
    return alike.stream()
        .filter(a -> seen.contains(a.id()))
        .map(a -> similar(matter.area(), a))
        .toList();
  }

  /**
   * 我也遇到了. Whoever joins follows the matter from then on and is told how it goes.
   *
   * @throws org.gongzhi.platform.Refused as not found when there is no such matter under way
   */
  @Transactional
  public void join(Actor actor, String area, UUID matter) {
    company.voices().join(actor, area, matter, clock.instant());
    company.watches().follow(actor, area, matter, Watches.Way.JOINED);
  }

  /** Whoever typed a place may have typed a name or a room with it. */
  private Similar similar(String area, Alike a) {
    String about =
        a.category() == null
            ? ""
            : catalogues.of(area).catalogue().find(a.category()).map(MatterClass::name).orElse("");
    return new Similar(
        a.id(),
        a.number(),
        a.title(),
        about,
        TextMasking.mask(a.place()),
        a.at(),
        1 + a.voices());
  }
}
