package org.gongzhi.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 群聊转单. Makes matters of a pasted group chat: the chat is kept word for word, each matter confirmed by a
 * member is raised, and what was already answered in the chat becomes its first handling notes.
 */
@Service
public class Referrals {
  /** Most characters of a pasted chat. */
  public static final int PASTED = 100_000;

  private final Matters matters;
  private final MatterStore store;
  private final Clock clock;

  Referrals(Matters matters, MatterStore store, Clock clock) {
    this.matters = matters;
    this.store = store;
    this.clock = clock;
  }

  /**
   * One matter of a chat, as the member confirmed it.
   *
   * @param matter what is raised
   * @param answers what was said about it later, in order
   */
  public record Referred(NewMatter matter, List<Answer> answers) {}

  /**
   * 群里的答复.
   *
   * @param by the name they go by in the group
   * @param words what they said
   * @param at when; null when the chat does not tell
   * @param promised the day by which they promised something; null when they did not
   */
  public record Answer(
      String by, String words, @Nullable Instant at, @Nullable LocalDate promised) {}

  /**
   * Raises the matters of a chat; all of them or none.
   *
   * @throws Refused if something typed needs mending
   */
  @Transactional
  public List<CaseFile> refer(
      Actor actor, String area, String pasted, List<Referred> referred) {
    if (referred.isEmpty()) throw Refused.invalid("chosen", "chat.nothingChosen");
    UUID referral = Ids.next();
    String text = TypedText.clean("text", pasted, PASTED);
    store.refer(
        area,
        referral,
        referred.getFirst().matter().where().quarter(),
        text,
        actor.person(),
        clock.instant());
    List<CaseFile> raised = new ArrayList<>();
    for (Referred r : referred) {
      CaseFile c = matters.raise(actor, r.matter(), referral);
      for (int i = 0; i < r.answers().size(); i++) {
        Answer answer = r.answers().get(i);
        Deed note =
            Deed.of(MatterVerb.NOTE, c.version(), r.matter().key() + "#" + i)
                .note(answer.words())
                .facts(facts(answer));
        c = matters.act(actor, c.key(), note);
      }
      raised.add(c);
    }
    return raised;
  }

  private static Map<String, Object> facts(Answer answer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("saidBy", answer.by());
    if (answer.at() != null) facts.put("saidAt", answer.at().toString());
    if (answer.promised() != null) facts.put("promised", answer.promised().toString());
    return facts;
  }
}
