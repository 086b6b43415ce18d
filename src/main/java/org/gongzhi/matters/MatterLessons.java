package org.gongzhi.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Followers;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.Actor;
import org.gongzhi.understanding.classify.Lessons;
import org.springframework.stereotype.Component;

/**
 * 从办过的事里学. Follows the ledger: once somebody answerable has taken a matter on, or sent it to another, the
 * class, kind and urgency it has then are a lesson, and a later correction corrects it. The words go over masked.
 */
@Component
class MatterLessons {
  private static final String NAME = "matters-lessons";

  /** Who does one of these has looked at the class and found it right, or has put it right. */
  private static final Set<String> CONFIRMING =
      Set.of(
          MatterVerb.ACKNOWLEDGE.name(),
          MatterVerb.ACCEPT.name(),
          MatterVerb.DISPATCH.name(),
          MatterVerb.RESOLVE.name());

  private final Followers followers;
  private final Casework casework;
  private final MatterStore store;
  private final Lessons lessons;

  MatterLessons(Followers followers, Casework casework, MatterStore store, Lessons lessons) {
    this.followers = followers;
    this.casework = casework;
    this.store = store;
    this.lessons = lessons;
  }

  /**
   * Takes the lessons of the next acts.
   *
   * @param limit how many acts at most
   * @return how many acts there were
   */
  int follow(int limit) {
    return followers.follow(NAME, limit, this::learn);
  }

  private void learn(List<Act> acts) {
    for (Act act : acts)
      if (act.procedure().equals(MatterProcedure.VALUE.key()) && CONFIRMING.contains(act.verb()))
        keep(act);
  }

  private void keep(Act act) {
    CaseKey key = act.key();
    CaseFile.Subject subject = casework.find(Actor.SYSTEM, key).subject();
    String code = subject.category();
    Optional<MatterStore.Said> said = store.said(key);
    if (code == null || said.isEmpty()) return;
    lessons.keep(
        key.area(),
        key.id(),
        TextMasking.mask(said.get().text()),
        new Lessons.Confirmed(
            code,
            said.get().kind().name(),
            Urgency.values()[subject.urgency() - 1].name()),
        act.at());
  }
}
