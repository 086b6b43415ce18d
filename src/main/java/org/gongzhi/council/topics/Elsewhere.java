package org.gongzhi.council.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Causes;
import org.gongzhi.council.router.Route;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转走别的路. What nobody has to deliberate about is done, settled between two or enforced: it ends as a topic and begins, in the
 * same moment, as a matter with an owner and a clock, asked for by whoever proposed it. Each can be read from the other. What came
 * from a matter that is still open goes back to it.
 */
@Service
public class Elsewhere {
  /** 邻里、相邻纠纷 (D 3.7): led by the community's committee for mediation. */
  private static final String DISPUTES = "E01";

  private final Topics topics;
  private final TopicStore store;
  private final Casework casework;
  private final Threads threads;
  private final Catalogues catalogues;

  /** Where it goes on. */
  @Component
  record Threads(Matters matters, Causes causes, Answering answering) {}

  Elsewhere(
      Topics topics, TopicStore store, Casework casework, Threads threads, Catalogues catalogues) {
    this.topics = topics;
    this.store = store;
    this.casework = casework;
    this.threads = threads;
    this.catalogues = catalogues;
  }

  /**
   * Sends a topic another way.
   *
   * @param deed with the fact “reason”, which of {@link Route.Elsewhere}
   * @param classCode the class of the matter; empty when the community shall look first. A dispute is a dispute.
   * @return the matter in which it goes on
   * @throws Refused as {@link Topics#act} does
   */
  @Transactional
  public CaseFile send(Actor actor, CaseKey key, Deed deed, String classCode) {
    Topic t = store.find(key).orElseThrow(Refused::notFound);
    CaseFile topic = casework.find(actor, key);
    boolean dispute = Route.Elsewhere.MEDIATION.name().equals(deed.facts().get("reason"));
    boolean work = Route.Elsewhere.WORK.name().equals(deed.facts().get("reason"));
    Optional<CaseFile> before = work ? threads.answering().matter(actor, t) : Optional.empty();
    CaseFile matter =
        before.orElseGet(
            () ->
                threads
                    .matters()
                    .raise(actor, matter(t, topic, filing(t.area(), dispute ? DISPUTES : classCode, work), deed)));
    Map<String, Object> facts = new HashMap<>(deed.facts());
    facts.put("opened", matter.number());
    topics.act(actor, key, deed.facts(facts));
    if (before.isPresent())
      threads
          .answering()
          .write(
              actor,
              matter,
              Deed.of(MatterVerb.NOTE, matter.version(), deed.key() + " back").note(deed.note()));
    else threads.causes().arose(matter.key(), List.of(key));
    return matter;
  }

  private NewMatter.Filing filing(String area, String classCode, boolean work) {
    @Nullable MatterClass known =
        classCode.isEmpty() ? null : catalogues.of(area).catalogue().find(classCode).orElse(null);
    return new NewMatter.Filing(
        known == null ? null : known.code(),
        work || DISPUTES.equals(classCode) ? MatterKind.HELP : MatterKind.REPORT,
        known == null ? Urgency.NORMAL : known.urgency());
  }

  private static NewMatter matter(Topic t, CaseFile topic, NewMatter.Filing filing, Deed deed) {
    UUID proposer = t.raised().proposer();
    return new NewMatter(
        t.area(),
        t.title(),
        t.text().words() + "\n" + t.text().wish(),
        filing,
        new NewMatter.Where(t.quarter(), null, "", "", "", topic.subject().place()),
        proposer == null
            ? new NewMatter.Reporter.Nobody()
            : new NewMatter.Reporter.Known(proposer, t.raised().name()),
        t.raised().origin().kind() == NewTopic.Kind.JOINT
            ? NewMatter.Source.SELF
            : NewMatter.Source.FOUND,
        List.of(),
        deed.key() + " elsewhere");
  }
}
