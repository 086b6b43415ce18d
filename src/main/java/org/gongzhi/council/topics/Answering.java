package org.gongzhi.council.topics;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
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
  private final Matters matters;
  private final Texts texts;

  Answering(Casework casework, Carries carries, Matters matters, Site site) {
    this.casework = casework;
    this.carries = carries;
    this.matters = matters;
    this.texts = Objects.requireNonNull(site.texts().get(Language.ZH));
  }

  /** The matter a topic was asked to take over, while somebody still owes its reporter an answer; as this actor may see it. */
  Optional<CaseFile> matter(Actor actor, Topic t) {
    NewTopic.Origin origin = t.raised().origin();
    if (origin.kind() != NewTopic.Kind.MATTER || origin.id() == null) return Optional.empty();
    return carries
        .from(t.area(), origin.id())
        .map(from -> casework.find(actor, from))
        .filter(CaseFile::isOpen);
  }

  /**
   * Tells the matter, if there is one and this actor may write in it.
   *
   * @param closed the topic as it ended
   * @param deed by which it did
   */
  void tell(Actor actor, Topic t, CaseFile closed, Deed deed) {
    matter(Actor.SYSTEM, t)
        .ifPresent(
            m ->
                write(
                    actor,
                    m,
                    Deed.of(MatterVerb.NOTE, m.version(), deed.key() + "/told")
                        .note(TypedText.head(words(closed, deed), Matters.NOTE))
                        .facts(Map.of("topic", closed.number()))));
  }

  private String words(CaseFile closed, Deed deed) {
    String outcome = texts.t("outcome." + closed.result().outcome());
    String title = closed.subject().title();
    return deed.note().isEmpty()
        ? texts.t("council.answering", closed.number(), title, outcome)
        : texts.t("council.answering.why", closed.number(), title, outcome, deed.note());
  }

  /** A note in the matter's thread, if this actor may write one now. */
  void write(Actor actor, CaseFile matter, Deed note) {
    if (casework.may(actor, matter, MatterVerb.NOTE)) matters.act(actor, matter.key(), note);
  }
}
