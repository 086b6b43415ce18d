package org.gongzhi.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Opening;
import org.gongzhi.matters.MatterStore.Beside;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 事项. Raises residents' matters and does what may be done to them. Every word the kernel needs is worked out
 * here: the lead, the limits, the reporter, what a page shows.
 */
@Service
public class Matters {
  /** Most characters of a reporter's own words. */
  public static final int TEXT = 10_000;

  /** Most characters of a title. */
  public static final int TITLE = 60;

  /** Most characters of a note. */
  public static final int NOTE = 2_000;

  private final Casework casework;
  private final MatterStore store;
  private final Routing routing;
  private final Catalogues catalogues;
  private final Reporters reporters;

  Matters(
      Casework casework,
      MatterStore store,
      Routing routing,
      Catalogues catalogues,
      Reporters reporters) {
    this.casework = casework;
    this.store = store;
    this.routing = routing;
    this.catalogues = catalogues;
    this.reporters = reporters;
  }

  /**
   * Raises a matter: it has an owner and a due time before this returns.
   *
   * @throws Refused if something typed needs mending, or there is no such area or class
   */
  @Transactional
  public CaseFile raise(Actor actor, NewMatter m) {
    return raise(actor, m, null);
  }

  /** Raises a matter that came out of a pasted chat. */
  @Transactional
  CaseFile raise(Actor actor, NewMatter typed, @Nullable UUID referral) {
    NewMatter m = checked(typed);
    // read once: the version that is kept is the one the limits came from
    Catalogues.Published inForce = catalogues.of(m.area());
    Routing.By by = new Routing.By(inForce.catalogue(), m.source().channel());
    Filed filed = routing.file(m.area(), m.where().quarter(), m.filing(), by);
    Reporters.Known reporter = reporters.of(actor, m.area(), m.reporter());
    boolean known = filed.matterClass() != null;
    CaseFile c =
        casework.open(
            actor,
            new Opening(
                m.area(),
                Ids.next(),
                MatterProcedure.VALUE,
                known ? MatterStage.DISPATCHED : MatterStage.RAISED,
                subject(m),
                filed.parties(reporter.person()),
                filed.terms(),
                known ? Casework.PROMISE : null,
                new Opening.Said(m.text(), facts(m), reporter.onBehalf(), m.key())));
    boolean first =
        store.insert(
            c.key(),
            m,
            new Beside(reporter.name(), reporter.consent(), inForce, referral));
    // sent again with its photos, it would have each of them twice
    if (first) carry(actor, c.key(), m.photos());
    return c;
  }

  /**
   * Does something to a matter. Photos among the facts become the case's.
   *
   * @throws Refused as {@link Casework#act} does, and if a photo is not the actor's to give
   */
  @Transactional
  public CaseFile act(Actor actor, CaseKey key, Deed deed) {
    CaseFile c =
        casework.act(actor, key, deed.note(TypedText.clean("note", deed.note(), NOTE)));
    give(actor, key, deed);
    if (deed.facts().get("rating") instanceof Long rating) store.rate(key, rating.intValue());
    return c;
  }

  /**
   * 受理并派单, 改派. Sends a matter to whoever leads for its class, or to another organisation if one is named.
   *
   * @param filing class, kind and urgency as they are now known
   * @param lead the organisation chosen by hand; null to follow the mandates
   */
  @Transactional
  public CaseFile dispatch(
      Actor actor, CaseKey key, Deed deed, NewMatter.Filing filing, @Nullable UUID lead) {
    CaseFile c = casework.find(actor, key);
    CaseFile.Subject was = c.subject();
    Routing.By by =
        new Routing.By(
            opened(key, filing), NewMatter.Source.valueOf(was.source()).channel());
    Filed filed = routing.file(key.area(), c.quarter(), filing, by);
    CaseFile.Subject now =
        new CaseFile.Subject(
            was.title(),
            filing.classCode(),
            filing.urgency().ordinal() + 1,
            was.quarter(),
            was.place(),
            was.source());
    UUID to = lead == null ? filed.lead() : lead;
    return act(actor, key, deed.change(new Deed.Change(now, to, filed.terms())));
  }

  /** The catalogue a matter was raised under; the one in force when it does not know the class. */
  private Catalogue opened(CaseKey key, NewMatter.Filing filing) {
    return store
        .catalogue(key)
        .flatMap(under -> catalogues.version(under.area(), under.version()))
        .filter(c -> filing.classCode() == null || c.find(filing.classCode()).isPresent())
        .orElseGet(() -> catalogues.of(key.area()).catalogue());
  }

  /** Photos among the facts become the case's. */
  void give(Actor actor, CaseKey key, Deed deed) {
    if (deed.facts().get("photos") instanceof List<?> photos)
      carry(actor, key, photos.stream().map(p -> UUID.fromString((String) p)).toList());
  }

  private void carry(Actor actor, CaseKey key, List<UUID> photos) {
    if (!photos.isEmpty() && store.carry(key, photos, actor.person()) != photos.size())
      throw Refused.invalid("photo", "photo.lost");
  }

  private static CaseFile.Subject subject(NewMatter m) {
    return new CaseFile.Subject(
        m.title(),
        m.filing().classCode(),
        m.filing().urgency().ordinal() + 1,
        m.where().quarter(),
        m.where().words(),
        m.source().name());
  }

  private static Map<String, Object> facts(NewMatter m) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", m.filing().kind().name());
    if (m.reporter() instanceof NewMatter.Reporter.OnBehalf b)
      facts.put("consent", b.consent().name());
    if (!m.photos().isEmpty()) facts.put("photos", m.photos().stream().map(UUID::toString).toList());
    return facts;
  }

  private static NewMatter checked(NewMatter m) {
    String text = TypedText.clean("text", m.text(), TEXT);
    if (text.isBlank()) throw Refused.invalid("text", "matter.text.missing");
    String title = TypedText.line("title", m.title(), TITLE);
    if (title.isBlank()) throw Refused.invalid("title", "matter.title.missing");
    String words = TypedText.line("place", m.where().words(), 100);
    if (words.isBlank()) throw Refused.invalid("place", "matter.place.missing");
    NewMatter.Where w = m.where();
    return new NewMatter(
        m.area(),
        title,
        text,
        m.filing(),
        new NewMatter.Where(w.quarter(), w.building(), w.entrance(), w.floor(), w.room(), words),
        m.reporter(),
        m.source(),
        m.photos(),
        m.key());
  }
}
