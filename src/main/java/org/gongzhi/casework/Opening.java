package org.gongzhi.casework;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 立案. A case as it is raised.
 *
 * @param area where
 * @param id its id, made by the caller so that what belongs to it can be stored beside it
 * @param procedure the rules it runs under
 * @param stage the stage it starts in
 * @param subject what it is about
 * @param parties who takes part
 * @param terms the limits it runs under
 * @param promise the term of the promise given at once, null when it waits for acceptance
 * @param said the words, facts, principal and idempotency key of the opening act
 */
public record Opening(
    String area,
    UUID id,
    Procedure procedure,
    Stage stage,
    CaseFile.Subject subject,
    CaseFile.Parties parties,
    Term.Terms terms,
    @Nullable String promise,
    Said said) {

  /**
   * 反映的话.
   *
   * @param note the reporter's own words, unchanged
   * @param facts what else is known
   * @param onBehalf for whom the actor speaks; null when for themself
   * @param key idempotency key
   */
  public record Said(
      String note, Map<String, Object> facts, Deed.@Nullable OnBehalf onBehalf, String key) {}

  /** The same case, its terms counted by this edition of the working calendar. */
  Opening by(String edition) {
    return new Opening(
        area, id, procedure, stage, subject, parties, terms.by(edition), promise, said);
  }
}
