package org.gongzhi.council.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Casework;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.find.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 看议题. Who may see which topics, and in which order they come. */
@Component
public class TopicQuery {
  private static final int MANY = 200;

  private final TopicStore store;
  private final CaseQuery cases;
  private final Casework casework;
  private final Neighbours neighbours;

  TopicQuery(TopicStore store, CaseQuery cases, Casework casework, Neighbours neighbours) {
    this.store = store;
    this.cases = cases;
    this.casework = casework;
    this.neighbours = neighbours;
  }

  /**
   * A topic with its case.
   *
   * @param file as it stands
   * @param names what its steps are called
   * @param takesPart whether the reader lives where it is decided
   */
  public record Seen(Topic topic, CaseFile file, StepSet names, boolean takesPart) {
    public TopicStage stage() {
      return TopicStage.valueOf(file.stage());
    }
  }

  /**
   * A topic as a resident may read it: its proposer always, neighbours once it was announced
   * or signed by residents together, everybody once it was decided.
   *
   * @throws Refused as not found for anybody else
   */
  public Seen read(Actor actor, String number) {
    TopicStore.Found f = found(actor, number);
    Topic t = f.topic();
    boolean may =
        actor.person().equals(t.raised().proposer())
            || t.isPublic()
            || Proposals.serves(actor, t.area(), t.quarter())
            || f.here() && t.isOpenToNeighbours();
    if (!may) throw Refused.notFound();
    return new Seen(t, cases.all(List.of(t.key())).getFirst(), f.names(), f.atHome());
  }

  private TopicStore.Found found(Actor actor, String number) {
    return store.numbered(number, actor.person()).orElseThrow(Refused::notFound);
  }

  /**
   * A topic for those who work on it.
   *
   * @throws Refused as not found for anybody else
   */
  public Seen work(Actor actor, String number) {
    if (actor.posts().isEmpty()) throw Refused.notFound();
    TopicStore.Found f = found(actor, number);
    return new Seen(f.topic(), casework.find(actor, f.topic().key()), f.names(), f.atHome());
  }

  /** Where somebody lives: the area and, if known, the quarter. */
  public Optional<Neighbours.Home> home(Actor actor) {
    return neighbours.home(actor);
  }

  /** What residents of an area may read, newest first. */
  public List<Seen> readable(Actor actor, String area) {
    return seen(
        store.newest(area, null, MANY).stream()
            .filter(
                t ->
                    actor.person().equals(t.raised().proposer())
                        || Proposals.serves(actor, area, t.quarter())
                        || t.isOpenToNeighbours())
            .toList());
  }

  /** Topics of where somebody lives that ask for their opinion or their judgement now. */
  public List<Topic> asking(Actor actor, Instant now) {
    return store.asking(actor.person(), now);
  }

  /** What holds all the words and the actor may read, by the same rule as {@link #read}, newest first. */
  public List<Seen> find(Actor actor, Sought sought) {
    return seen(store.find(actor, sought.patterns(), sought.most())).stream()
        .filter(s -> !s.file().openedAt().isBefore(sought.since()))
        .toList();
  }

  /** The topics somebody's posts are about, newest first. */
  public List<Seen> served(Actor actor) {
    return seen(store.served(actor.quarters(), actor.areas(), MANY));
  }

  /**
   * 待议的议题. What waits for a meeting of a quarter, or of the whole community: what has most support across groups first, then
   * what most people spoke on, then what waits longest. What was not heard of yet comes last.
   */
  public List<WaitingTopic> waitingForMeeting(String area, @Nullable UUID quarter) {
    return seen(store.newest(area, quarter, MANY)).stream()
        .filter(s -> s.stage() == TopicStage.DELIBERATING)
        .filter(s -> quarter != null || s.topic().quarter() == null)
        .map(s -> new WaitingTopic(s.topic(), s.file(), s.file().clock().stageAt()))
        .sorted(
            Comparator.comparingInt((WaitingTopic w) -> -support(w.topic()))
                .thenComparingInt(w -> -w.topic().voice().people())
                .thenComparing(WaitingTopic::since)
                .thenComparing(w -> w.topic().number()))
        .toList();
  }

  private static int support(Topic t) {
    Integer support = t.voice().support();
    return support == null ? -1 : support;
  }

  private List<Seen> seen(List<Topic> topics) {
    if (topics.isEmpty()) return List.of();
    Map<CaseKey, CaseFile> files =
        cases.all(topics.stream().map(Topic::key).toList()).stream()
            .collect(Collectors.toMap(CaseFile::key, Function.identity()));
    List<Seen> seen = new ArrayList<>();
    for (Topic t : topics) {
      CaseFile file = files.get(t.key());
      if (file != null) seen.add(new Seen(t, file, StepSet.STANDARD, false));
    }
    return seen;
  }
}
