package org.gongzhi.council.topics;

import java.util.Map;
import java.util.Objects;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Texts;
import org.springframework.stereotype.Component;

/**
 * 回话. A topic that came out of a matter says in that matter's thread how it ended, so that whoever still owes the matter can end
 * it too, and whoever reported it reads on.
 */
@Component
class Answering {
  private final Casework casework;
  private final Carries carries;
  private final Texts texts;

  Answering(Casework casework, Carries carries, Site site) {
    this.casework = casework;
    this.carries = carries;
    this.texts = Objects.requireNonNull(site.texts().get(Language.ZH));
  }

  /**
   * Tells the matter, if there is one that is still open and this actor may write in it.
   *
   * @param closed the topic as it ended
   * @param deed by which it did
   */
  void tell(Actor actor, Topic t, CaseFile closed, Deed deed) {
    NewTopic.Origin origin = t.raised().origin();
    if (origin.kind() != NewTopic.Kind.MATTER || origin.id() == null) return;
    carries.from(t.area(), origin.id()).ifPresent(key -> tell(actor, key, closed, deed));
  }

  private void tell(Actor actor, CaseKey key, CaseFile closed, Deed deed) {
    CaseFile matter = casework.find(Actor.SYSTEM, key);
    boolean may =
        casework.moves(actor, matter).stream()
            .anyMatch(m -> m.verb().name().equals(MatterVerb.NOTE.name()));
    if (!may) return;
    String outcome = texts.t("outcome." + closed.result().outcome());
    String words =
        deed.note().isEmpty()
            ? texts.t("council.answering", closed.number(), closed.subject().title(), outcome)
            : texts.t("council.answering.why", closed.number(), closed.subject().title(), outcome, deed.note());
    casework.act(
        actor,
        key,
        Deed.of(MatterVerb.NOTE, matter.version(), deed.key() + "/told")
            .note(TypedText.head(words, Topics.NOTE))
            .facts(Map.of("topic", closed.number())));
  }
}
