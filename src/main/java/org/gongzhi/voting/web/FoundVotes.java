package org.gongzhi.voting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.find.Findable;
import org.gongzhi.platform.find.Finding;
import org.gongzhi.platform.find.Sought;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.springframework.stereotype.Component;

/** 搜到的表决: those somebody runs, and those they have a vote in. */
@Component
class FoundVotes implements Findable {
  private final Votes votes;

  FoundVotes(Votes votes) {
    this.votes = votes;
  }

  @Override
  public String kind() {
    return "vote";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String label() {
    return "nav.votes";
  }

  @Override
  public List<Finding> find(Actor actor, Sought sought) {
    Map<UUID, Finding> all = new LinkedHashMap<>();
    votes.runBy(actor).forEach(v -> all.put(v.key().id(), found(v, DeskVoteView.path(v))));
    votes.of(actor).forEach(v -> all.putIfAbsent(v.key().id(), found(v, VoteHeads.path(v))));
    return sought.among(all.values());
  }

  private static Finding found(Vote v, String href) {
    return new Finding(href, v.title(), v.madeBy(), v.words().question(), v.times().opensAt());
  }
}
