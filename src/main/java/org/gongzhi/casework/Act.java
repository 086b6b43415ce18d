package org.gongzhi.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 经办记录. One append-only row of the ledger: who did what, on whose behalf, when, and how the case stood
 * afterwards. Its hash covers every field here and the hash before it, so that nothing shown can be
 * changed unnoticed.
 *
 * @param key the case
 * @param number the case's number
 * @param procedure key of its procedure
 * @param seq 1 for the opening act, then without gaps
 * @param at when
 * @param by who
 * @param onBehalf for whom; null when for themself
 * @param verb what
 * @param from the stage before; null for the opening act
 * @param to the stage after
 * @param note words
 * @param facts everything else that belongs to the act
 * @param after how the case stood afterwards
 * @param previous hash of the act before; 32 zero bytes for the opening act
 */
public record Act(
    CaseKey key,
    String number,
    String procedure,
    int seq,
    Instant at,
    By by,
    Deed.@Nullable OnBehalf onBehalf,
    String verb,
    @Nullable String from,
    String to,
    String note,
    Map<String, Object> facts,
    After after,
    byte[] previous) {

  /**
   * 经办人 as they were at that moment.
   *
   * @param person the person's id
   * @param name the name shown
   * @param organisation the organisation they acted for; null for residents and timers
   * @param organisationName its name then
   */
  public record By(
      UUID person, String name, @Nullable UUID organisation, String organisationName) {}

  /**
   * 办后情况.
   *
   * @param responsible who owes the next step; null once closed
   * @param dueAt until when; null once closed
   * @param promiseAt what the reporter was promised
   * @param outcome the outcome as far as it is known
   * @param answer the reporter's answer; null while open
   */
  public record After(
      @Nullable UUID responsible,
      @Nullable Instant dueAt,
      @Nullable Instant promiseAt,
      @Nullable Outcome outcome,
      @Nullable Answer answer) {}

  /** The field names and values that are hashed and exported. Missing values are left out. */
  Map<String, Object> fields() {
    Map<String, Object> f = new LinkedHashMap<>();
    f.put("area", key.area());
    f.put("case", key.id().toString());
    f.put("number", number);
    f.put("procedure", procedure);
    f.put("seq", (long) seq);
    f.put("at", at.toString());
    f.put("person", by.person().toString());
    f.put("name", by.name());
    put(f, "organisation", by.organisation());
    f.put("organisationName", by.organisationName());
    if (onBehalf != null) {
      f.put("onBehalf", onBehalf.person().toString());
      f.put("onBehalfName", onBehalf.name());
    }
    f.put("verb", verb);
    put(f, "from", from);
    f.put("to", to);
    f.put("note", note);
    f.put("facts", facts);
    put(f, "responsible", after.responsible());
    put(f, "due", after.dueAt());
    put(f, "promise", after.promiseAt());
    put(f, "outcome", after.outcome());
    put(f, "answer", after.answer());
    f.put("previous", Chain.hex(previous));
    return f;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) fields.put(name, value.toString());
  }

  /** The hash of this act. */
  byte[] hash() {
    return Chain.hash(fields());
  }
}
