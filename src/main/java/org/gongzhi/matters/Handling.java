package org.gongzhi.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Assists;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.casework.beside.Letters;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.springframework.stereotype.Service;

/**
 * 办理. Does what may be done to a matter in whichever way it must be done: most of it is one act, some of it leaves
 * something beside the ledger, and merging moves two matters at once.
 */
@Service
public class Handling {
  private final Matters matters;
  private final CaseQuery cases;
  private final Beside beside;
  private final Clock clock;

  /** What keeps the rows beside the ledger. */
  @Service
  record Beside(Assists assists, Merges merges, Letters letters, Carries carries) {}

  Handling(Matters matters, CaseQuery cases, Beside beside, Clock clock) {
    this.matters = matters;
    this.cases = cases;
    this.beside = beside;
    this.clock = clock;
  }

  /**
   * @param c the matter as the actor has seen it
   * @throws Refused as {@link Matters#act} does, as invalid with a field for what must be mended
   */
  public CaseFile act(Actor actor, CaseFile c, MatterVerb verb, Deed typed) {
    Deed deed = typed.note(TypedText.clean("note", typed.note(), Matters.NOTE));
    return switch (verb) {
      case ASSIST -> beside.assists().ask(actor, c.key(), deed);
      case ASSISTED -> assisted(actor, c, deed);
      case MERGE -> merge(actor, c, deed);
      // comes about by merging, never alone
      case JOIN -> throw Refused.notAllowed("refused.verb");
      case SUPERVISE -> beside.letters().issue(actor, c.key(), deed);
      case FEEDBACK -> beside.letters().answer(actor, c.key(), deed, letter(deed));
      case CARRY -> beside.carries().ask(actor, c.key(), deed);
      case CONTACT -> {
        notBefore(c, deed);
        yield matters.act(actor, c.key(), deed);
      }
      default -> matters.act(actor, c.key(), deed);
    };
  }

  private CaseFile assisted(Actor actor, CaseFile c, Deed deed) {
    Object photos = deed.facts().get("photos");
    CaseFile after =
        beside
            .assists()
            .answer(
                actor,
                c.key(),
                MatterVerb.ASSISTED,
                deed.note(),
                new Assists.Answer(
                    photos == null ? Map.of() : Map.of("photos", photos), deed.key()));
    // answers of several take turns, each in a transaction of its own; sent again, the photos are given again
    matters.give(actor, c.key(), deed);
    return after;
  }

  private CaseFile merge(Actor actor, CaseFile c, Deed deed) {
    String number =
        deed.facts().get("other") instanceof String s ? s.toUpperCase(Locale.ROOT) : "";
    if (number.isEmpty()) throw Refused.invalid("other", "need.other");
    return beside
        .merges()
        .merge(actor, c.key(), deed, other(actor, number).key(), MatterVerb.JOIN);
  }

  private CaseFile other(Actor actor, String number) {
    try {
      return cases.byNumber(actor, number);
    } catch (Refused r) {
      throw Refused.invalid("other", "merge.unknown", number);
    }
  }

  private static UUID letter(Deed deed) {
    try {
      return UUID.fromString(String.valueOf(deed.facts().get("letter")));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("letter", "choice.unknown");
    }
  }

  /** Nobody was reached before they said anything, nor tomorrow. */
  private void notBefore(CaseFile c, Deed deed) {
    if (!(deed.facts().get("contactedAt") instanceof String s))
      throw Refused.invalid("at", "need.at");
    Instant at = Instant.parse(s);
    // a form tells minutes
    if (at.isAfter(clock.instant()) || at.plusSeconds(60).isBefore(c.openedAt()))
      throw Refused.invalid("at", "need.at.wrong");
  }
}
