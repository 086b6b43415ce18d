package org.gongzhi.council.meetings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.council.topics.MeetingOutcome;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.WaitingTopic;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TypedText;
import org.springframework.stereotype.Component;

/** 议题上会. What waits for its meeting, by how much support it has across groups; the conclusion leads the topic on. */
@Component
class TopicSource implements AgendaSource {
  private final TopicQuery query;
  private final Topics topics;
  private final Casework casework;

  TopicSource(TopicQuery query, Topics topics, Casework casework) {
    this.query = query;
    this.topics = topics;
    this.casework = casework;
  }

  @Override
  public String kind() {
    return "topic";
  }

  /** In the order of the room of topics, which knows how much of each is shared. */
  @Override
  public List<Candidate> candidates(String area, UUID quarter) {
    return query.waitingForMeeting(area, quarter).stream().map(TopicSource::offered).toList();
  }

  private static Candidate offered(WaitingTopic w) {
    return new Candidate(
        Item.Source.SUPPORT,
        w.file().key().id(),
        w.file().subject().title(),
        w.file().subject().place(),
        "/desk/topics/" + w.topic().number(),
        w.topic().voice().people(),
        Set.of());
  }

  /** A topic that does not wait any more has gone on by another way. */
  @Override
  public void returned(Actor actor, Returned what) {
    Item.Conclusion outcome = what.outcome();
    CaseKey key = new CaseKey(what.area(), what.id());
    CaseFile c = casework.find(actor, key);
    if (outcome == null || !c.stage().equals(TopicStage.DELIBERATING.name())) return;
    topics.decidedAtMeeting(
        actor,
        key,
        new MeetingOutcome(
            kind(outcome, what.discussed()),
            TypedText.head(what.words(), Topics.NOTE),
            what.name(),
            c.version(),
            what.key()));
  }

  private static MeetingOutcome.Kind kind(Item.Conclusion outcome, boolean discussed) {
    return switch (outcome) {
      case AGREED, PARTLY, TO_REPRESENTATIVES, TO_OWNERS -> MeetingOutcome.Kind.REACHED;
      case TO_STREET -> MeetingOutcome.Kind.NOT_REACHED;
      case CARRIED ->
          discussed ? MeetingOutcome.Kind.NOT_REACHED : MeetingOutcome.Kind.CARRIED_OVER;
    };
  }
}
