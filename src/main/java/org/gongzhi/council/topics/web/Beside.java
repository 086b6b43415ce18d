package org.gongzhi.council.topics.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.council.opinions.OpinionResult;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.Standing;
import org.jspecify.annotations.Nullable;

/**
 * 议题旁有什么. Everything a page shows of a topic besides its case.
 *
 * @param tasks in their order
 * @param objections oldest first
 * @param statements by number
 * @param answered numbers of the statements the reader answered
 * @param result what was last worked out; null while nobody answered
 * @param signed how many signed
 * @param mine what the reader did
 * @param standing what is counted
 * @param holder who owes the next step
 * @param asked the households that agree one by one, for the desk; empty elsewhere
 */
record Beside(
    List<Task> tasks,
    List<Objection> objections,
    List<Said> statements,
    Set<Integer> answered,
    @Nullable OpinionResult result,
    int signed,
    Mine mine,
    Standing standing,
    Holder holder,
    List<Consents.Household> asked) {
  record Task(
      int no,
      String what,
      String owner,
      LocalDate until,
      String money,
      boolean done,
      String doneWords,
      String doneBy) {}

  record Objection(
      UUID id,
      String words,
      String name,
      OffsetDateTime at,
      @Nullable String answer,
      @Nullable String answeredBy) {}

  /** A statement, and whether it is the reader's own. */
  record Said(
      int no,
      String words,
      Statement.State state,
      Statement.@Nullable Reason reason,
      String remark,
      String judgedBy,
      boolean own) {}

  /**
   * @param signed whether they signed
   * @param level how they judged; 0 when they did not
   * @param objects whether an objection of theirs waits for its answer
   */
  record Mine(boolean signed, int level, boolean objects) {}

  record Holder(String name, String telephone) {}
}
