package org.gongzhi.council.meetings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.council.topics.MeetingOutcome;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.council.topics.TopicVerb;
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
    return offered(w.file(), Item.Source.SUPPORT, w.topic().voice().people());
  }

  @Override
  public Candidate named(CaseFile c) {
    return offered(c, Item.Source.HAND, 0);
  }

  private static Candidate offered(CaseFile c, Item.Source source, int weight) {
    return new Candidate(
        source,
        c.key().id(),
        c.subject().title(),
        c.subject().place(),
        "/desk/topic/" + c.number(),
        weight,
        Set.of());
  }

  /**
   * The conclusion leads a topic on that waits for its meeting. One that has gone on by another way, and what became of the
   * meeting's tasks, is told in its thread.
   */
  @Override
  public void returned(Actor actor, Returned what) {
    Item.Conclusion outcome = what.outcome();
    CaseKey key = new CaseKey(what.area(), what.id());
    CaseFile c = casework.find(actor, key);
    String words = TypedText.head(what.words(), Topics.NOTE);
    if (outcome != null && c.stage().equals(TopicStage.DELIBERATING.name()))
      topics.decidedAtMeeting(
          actor,
          key,
          new MeetingOutcome(
              kind(outcome, what.discussed()),
              words,
              new MeetingOutcome.At(what.name(), what.meeting().page()),
              c.version(),
              what.key()));
    else if (casework.may(actor, c, TopicVerb.NOTE))
      topics.act(
          actor,
          key,
          Deed.of(TopicVerb.NOTE, c.version(), what.key())
              .note(words)
              .facts(Map.of("meeting", what.name(), "page", what.meeting().page())));
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
