package org.gongzhi.voting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.roll.DraftRoll;
import org.gongzhi.voting.roll.MembersSheet;
import org.gongzhi.voting.roll.OwnersSheet;
import org.gongzhi.voting.roll.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名册. Made from a sheet, all of it or nothing, or from people another room knows. Whoever has a telephone on it is registered as a
 * person, so that they can sign in and vote.
 */
@Service
public class Rolls {
  private static final int NAME = 200;
  private static final int MOST = 20_000;

  private final RollStore store;
  private final VoteStore votes;
  private final Persons persons;
  private final Clock clock;

  Rolls(RollStore store, VoteStore votes, Persons persons, Clock clock) {
    this.store = store;
    this.votes = votes;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * What came of a sheet.
   *
   * @param roll null if there is something to mend first
   * @param problems row by row; empty if there is a roll
   */
  public record Imported(@Nullable UUID roll, List<Trouble> problems) {}

  /**
   * @param row as people count, the heading being 1
   * @param what a sentence
   */
  public record Trouble(int row, Refused.Sentence what) {}

  /**
   * 导入. Reads a sheet whose first row names the columns, and puts the roll under the vote.
   *
   * @param name what the sheet is called
   * @throws Refused if the actor may not, or the vote has been opened
   */
  @Transactional
  public Imported importInto(Actor actor, VoteKey key, String name, List<List<String>> sheet) {
    Vote vote = votes.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    if (sheet.size() > MOST) throw Refused.invalid("sheet", "voting.roll.tooMany", MOST);
    DraftRoll draft =
        vote.body() == Body.OWNERS
            ? OwnersSheet.read(sheet)
            : MembersSheet.read(sheet, kind(vote.body()));
    if (!draft.problems().isEmpty())
      return new Imported(null, draft.problems().stream().map(Rolls::trouble).toList());
    List<@Nullable UUID> known = new ArrayList<>();
    for (DraftRoll.Voter v : draft.voters())
      known.add(
          v.phone().isEmpty()
              ? null
              : persons.register(actor, key.area(), NewPerson.contact(v.name(), v.phone())));
    UUID roll = insert(actor, key.area(), name, draft, known);
    if (!votes.useRoll(key, roll)) throw Refused.stale();
    return new Imported(roll, List.of());
  }

  private static DraftRoll.Kind kind(Body body) {
    return switch (body) {
      case RESIDENTS -> DraftRoll.Kind.RESIDENT;
      case REPRESENTATIVES -> DraftRoll.Kind.REPRESENTATIVE;
      default -> DraftRoll.Kind.MEMBER;
    };
  }

  private static Trouble trouble(Problem p) {
    return new Trouble(p.row(), p.what());
  }

  /** A roll of people who count by head. */
  public UUID ofMembers(Actor actor, String area, String name, List<Member> members) {
    if (members.isEmpty()) throw Refused.notAllowed("voting.open.noRoll");
    List<DraftRoll.Voter> voters =
        members.stream()
            .map(
                m ->
                    new DraftRoll.Voter(
                        DraftRoll.Kind.valueOf(m.seat().name()),
                        m.name(),
                        "",
                        "",
                        0,
                        m.present(),
                        m.recused()))
            .toList();
    List<@Nullable UUID> known = new ArrayList<>();
    for (Member m : members) known.add(m.person());
    return insert(actor, area, name, new DraftRoll(voters, List.of(), List.of()), known);
  }

  private UUID insert(
      Actor actor, String area, String name, DraftRoll draft, List<@Nullable UUID> known) {
    UUID roll = Ids.next();
    String title = TypedText.head(TypedText.line(name), NAME);
    store.insert(
        new RollStore.Heading(area, roll, title.isEmpty() ? roll.toString() : title, actor, clock.instant()),
        draft,
        known);
    return roll;
  }

  /** How large the roll of a vote is; nought if it has none yet. */
  public RollCounts of(Vote vote) {
    UUID roll = vote.roll();
    return roll == null ? new RollCounts(0, 0, 0, 0) : store.counts(vote.area(), roll);
  }
}
