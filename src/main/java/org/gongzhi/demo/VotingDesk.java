package org.gongzhi.demo;

import java.util.List;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Deliveries;
import org.gongzhi.voting.PaperDesk;
import org.gongzhi.voting.Rolls;
import org.gongzhi.voting.Votes;
import org.springframework.stereotype.Component;

/** 表决的各个窗口. All that is needed to hold a vote. */
@Component
record VotingDesk(
    Votes votes,
    Rolls rolls,
    Ballots ballots,
    PaperDesk paper,
    Deliveries deliveries,
    Persons persons) {

  /** Who stands in a row of an owners' list: the same name and telephone is the same person. */
  Actor owner(List<String> row) {
    String name = row.get(2);
    return Actor.resident(
        persons.register(
            Actor.SYSTEM, DemoHistory.AREA, NewPerson.contact(name, row.get(3))),
        name);
  }
}
