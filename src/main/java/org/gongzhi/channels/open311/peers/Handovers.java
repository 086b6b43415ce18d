package org.gongzhi.channels.open311.peers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.channels.open311.server.Speech;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.Publicity;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转交. Hands a matter over to another server. The lead stays the lead here and the clock runs on: handing over is asking
 * somebody to help, not getting rid of it.
 */
@Service
public class Handovers {
  private static final int WORDS = 4_000;
  private static final int LINE = 100;
  private static final int LATEST = 100;

  private final HandoverStore store;
  private final Peers peers;
  private final CaseQuery cases;
  private final Matters matters;
  private final Tools tools;

  Handovers(
      HandoverStore store, Peers peers, CaseQuery cases, Matters matters, Tools tools) {
    this.store = store;
    this.peers = peers;
    this.cases = cases;
    this.matters = matters;
    this.tools = tools;
  }

  /** The time, the words, and what anybody may know. */
  @Component
  record Tools(Speech speech, Clock clock, Publicity publicity) {}

  /** The matter of this number, for who may hand it over: whoever does the work, or watches over it. */
  public CaseFile matter(Actor actor, String number) {
    CaseFile c = cases.byNumber(actor, number);
    if (!c.procedure().equals(MatterProcedure.VALUE.key())
        || !actor.serves(c.lead()) && !actor.oversees(c.key().area())) throw Refused.notFound();
    return c;
  }

  /** Words that may leave the house: masked, for whoever hands it over to look at and change. */
  public static String suggestion(CaseFile c) {
    return TextMasking.mask(c.subject().title());
  }

  /** What goes along with the words, for whoever hands it over to look at. */
  public Handover.Beside beside(CaseFile c) {
    UUID building = tools.publicity.buildings(List.of(c.key())).get(c.key());
    String address = TypedText.head(TextMasking.mask(c.subject().place()), LINE);
    return store.beside(c, address, building);
  }

  /**
   * Hands it over; it is sent in a moment, and again and again until it arrives.
   *
   * @throws Refused as invalid if something needs mending or it was handed to them before
   */
  @Transactional
  public void hand(Actor actor, CaseFile c, UUID peer, String service, String words) {
    String area = c.key().area();
    Peer to =
        peers
            .find(area, peer)
            .filter(Peer::active)
            .orElseThrow(() -> Refused.invalid("peer", "open311.handover.peer.missing"));
    String code = TypedText.line("service", service, LINE);
    if (code.isEmpty()) throw Refused.invalid("service", "open311.handover.service.missing");
    String text = TypedText.clean("words", words, WORDS);
    if (text.isEmpty()) throw Refused.invalid("words", "open311.handover.words.missing");
    if (!c.isOpen()) throw Refused.invalid("number", "open311.handover.closed");
    UUID id = Ids.next();
    Handover h =
        new Handover(
            c.key(), id, c.number(), peer, code,
            new Handover.What(text, beside(c)),
            new Handover.Far(Handover.State.WAITING, null, null, ""),
            0,
            tools.clock.instant(),
            new Handover.Made(actor.name(), tools.clock.instant()));
    try {
      store.insert(h, actor, tools.clock.instant());
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("peer", "open311.handover.twice", to.name());
    }
    matters.act(
        actor,
        c.key(),
        Deed.of(MatterVerb.NOTE, c.version(), "open311/handover/" + id)
            .note(tools.speech.chinese("open311.handover.note", to.name(), text))
            .facts(Map.of("peer", to.name())));
  }

  /** Tries one again that could not be sent. */
  public void again(Actor actor, String area, UUID id, String service) {
    Handover h = store.find(area, id).orElseThrow(Refused::notFound);
    matter(actor, h.number());
    String code = TypedText.line("service", service, LINE);
    if (code.isEmpty()) throw Refused.invalid("service", "open311.handover.service.missing");
    if (!store.again(area, id, code, tools.clock.instant())) throw Refused.stale();
  }

  /** The latest of the communities somebody oversees. */
  public List<Handover> latest(Actor actor, List<String> areas) {
    if (!areas.stream().allMatch(actor::oversees)) throw Refused.notFound();
    return store.of(areas, LATEST);
  }
}
