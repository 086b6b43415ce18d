package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.find.Findable;
import org.gongzhi.platform.find.Finding;
import org.gongzhi.platform.find.Sought;
import org.springframework.stereotype.Component;

/** 搜到的议题: those somebody may read, at the desk for whoever works on them. */
@Component
class FoundTopics implements Findable {
  private final TopicQuery query;

  FoundTopics(TopicQuery query) {
    this.query = query;
  }

  @Override
  public String kind() {
    return "topic";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String label() {
    return "nav.topics";
  }

  @Override
  public List<Finding> find(Actor actor, Sought sought) {
    return query.find(actor, sought).stream().map(s -> found(actor, s)).toList();
  }

  private static Finding found(Actor actor, Seen s) {
    Topic t = s.topic();
    boolean works = Proposals.serves(actor, t.area(), t.quarter());
    return new Finding(
        (works ? "/desk/topic/" : "/topics/") + t.number(),
        t.title(),
        t.number() + " " + s.file().subject().place(),
        t.text().words() + "\n" + t.text().wish() + "\n" + t.came().words(),
        s.file().openedAt());
  }
}
