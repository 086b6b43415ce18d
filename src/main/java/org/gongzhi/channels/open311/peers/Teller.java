package org.gongzhi.channels.open311.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.channels.open311.peers.HandoverStore.Heard;
import org.gongzhi.channels.open311.server.Speech;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.stereotype.Component;

/**
 * 转告. Writes what another server says into the thread of the matter, once, beside the lead who asked it. It decides
 * nothing: whether it is done here, the lead says and the reporter confirms.
 */
@Component
class Teller {
  /** No office of ours: it stands for the lead in this one thing. */
  private static final String OFFICE = "OPEN311";

  private final HandoverStore store;
  private final Casework casework;
  private final Matters matters;
  private final Organisations organisations;
  private final Speech speech;

  Teller(
      HandoverStore store,
      Casework casework,
      Matters matters,
      Organisations organisations,
      Speech speech) {
    this.store = store;
    this.casework = casework;
    this.matters = matters;
    this.organisations = organisations;
    this.speech = speech;
  }

  /** Tells what was not told; where the matter takes no notes now, it waits. */
  void tell(Handover h, Peer peer) {
    for (Heard heard : store.untold(h)) {
      try {
        CaseFile c = casework.find(Actor.SYSTEM, h.key());
        String lead = organisations.find(c.lead()).map(Organisation::shortName).orElse("");
        Actor speaks =
            new Actor(
                peer.id(),
                peer.name(),
                List.of(new Actor.Post(c.lead(), lead, OFFICE, null, Set.of())));
        matters.act(
            speaks,
            h.key(),
            Deed.of(MatterVerb.NOTE, c.version(), once(h, heard))
                .note(words(heard))
                .facts(Map.of("peer", peer.name(), "remote", String.valueOf(h.far().remote()))));
        store.told(h, heard);
      } catch (Refused r) {
        if (r.kind() != Refused.Kind.NOT_ALLOWED && r.kind() != Refused.Kind.STALE) throw r;
        return;
      }
    }
  }

  /** The same word twice is one act, whoever brings it. */
  private static String once(Handover h, Heard heard) {
    return "open311/heard/" + h.id() + "/" + Sm3.hex(heard.key().getBytes(UTF_8));
  }

  private String words(Heard heard) {
    Boolean open = heard.open();
    String state = open == null ? "said" : open ? "open" : "closed";
    return speech.chinese("open311.heard." + state, heard.words());
  }
}
