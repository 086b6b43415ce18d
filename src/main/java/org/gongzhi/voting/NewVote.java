package org.gongzhi.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Rule;
import org.jspecify.annotations.Nullable;

/**
 * 要付表决的事, as it was typed or as another room hands it over.
 *
 * @param quarter the quarter whose people decide; null for the whole community
 * @param urgent why a residents' meeting is called in less than ten days; empty if it is not
 */
public record NewVote(
    String area,
    @Nullable UUID quarter,
    Subject subject,
    Vote.Words words,
    Rule rule,
    Manner manner,
    boolean changeable,
    Plan plan,
    String urgent) {
  private static final int TITLE = 100;
  private static final int QUESTION = 4_000;
  private static final int REASON = 200;

  /** 业主大会: 15 days (物业管理条例14). */
  static final int OWNERS_DAYS = 15;

  /** 居民会议: 10 days (城市居民委员会组织法26). */
  static final int RESIDENTS_DAYS = 10;

  /**
   * 时间.
   *
   * @param noticedOn the day everybody was told
   * @param opensAt from when ballots are taken
   * @param closesAt the first moment at which none is taken any more
   */
  public record Plan(LocalDate noticedOn, Instant opensAt, Instant closesAt) {
    LocalDate opensOn() {
      return LocalDate.ofInstant(opensAt, TownClock.ZONE);
    }
  }

  NewVote checked() {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String title = TypedText.line("title", words.title(), TITLE);
    String question = TypedText.clean("question", words.question(), QUESTION);
    if (title.isEmpty()) wrong.put("title", Sentence.of("voting.title.missing"));
    if (question.isEmpty()) wrong.put("question", Sentence.of("voting.question.missing"));
    if (!plan.opensAt().isBefore(plan.closesAt()))
      wrong.put("closes", Sentence.of("voting.closes.early"));
    notice(wrong);
    if (rule.body() == Body.OWNERS && manner == Manner.SECRET)
      wrong.put("manner", Sentence.of("voting.manner.noSecret"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new NewVote(
        area,
        quarter,
        subject,
        new Vote.Words(title, question),
        rule,
        manner,
        changeable && manner != Manner.SECRET,
        plan,
        TypedText.line("urgent", urgent, REASON));
  }

  private void notice(Map<String, Sentence> wrong) {
    int days =
        switch (rule.body()) {
          case OWNERS -> OWNERS_DAYS;
          case RESIDENTS -> TypedText.line(urgent).isEmpty() ? RESIDENTS_DAYS : 0;
          default -> 0;
        };
    LocalDate earliest = plan.noticedOn().plusDays(days);
    if (plan.opensOn().isBefore(earliest))
      wrong.put("opens", Sentence.of("voting.opens.early." + rule.body(), days, earliest));
  }
}
