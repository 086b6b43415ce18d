package org.gongzhi.platform.html;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * 表单. What was typed, and what is wrong with it, so that a refused form comes back with everything
 * still in it. A controller gets what was sent as a parameter of this type:
 *
 * <pre>
 * try {
 *   return Reply.redirect("/matters/" + matters.report(actor, form.text("text"), form.once()));
 * } catch (Refused r) {
 *   Form again = form.refused(r);
 *   return Reply.page("matters/report", new ReportPage(again)).status(again.status());
 * }
 * </pre>
 */
public final class Form {
  /** The hidden field that makes a repeated submission count once. */
  public static final String ONCE = "once";

  /** The hidden field that says on what a form was filled in. */
  public static final String UPON = "upon";

  private final Map<String, List<String>> values;
  private final Map<String, Sentence> errors;
  private final @Nullable Refused refusal;

  /** What others have written meanwhile, where it is not what is typed here. */
  private final Map<String, String> now;

  private Form(
      Map<String, List<String>> values,
      Map<String, Sentence> errors,
      @Nullable Refused refusal,
      Map<String, String> now) {
    this.values = values;
    this.errors = errors;
    this.refusal = refusal;
    this.now = now;
  }

  private Form(
      Map<String, List<String>> values, Map<String, Sentence> errors, @Nullable Refused refusal) {
    this(values, errors, refusal, Map.of());
  }

  /** Nothing typed yet. */
  public static Form empty() {
    return new Form(Map.of(), Map.of(), null);
  }

  /** What was sent, as {@link TypedText} keeps it: without what no person types. */
  public static Form typed(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, sent) -> values.put(name, Arrays.stream(sent).map(TypedText::clean).toList()));
    return new Form(values, Map.of(), null);
  }

  /**
   * The same form with this value where nothing was typed: what we know already. When somebody else was quicker, it
   * stands {@linkplain #now beside} what was typed.
   */
  public Form known(String field, @Nullable String value) {
    if (value == null) return this;
    if (!isLate() || !values.containsKey(field) || value(field).equals(value))
      return known(field, List.of(value));
    var more = new LinkedHashMap<>(now);
    more.put(field, value);
    return new Form(values, errors, refusal, more);
  }

  /** The same form, to be filled in on this state of what it changes; once somebody was late, on the present one. */
  public Form upon(String state) {
    if (values.containsKey(UPON) && !isLate()) return this;
    var more = new LinkedHashMap<>(values);
    more.put(UPON, List.of(state));
    return new Form(more, errors, refusal, now);
  }

  /** On what state it was filled in; empty if it does not say. */
  public String upon() {
    return line(UPON);
  }

  /** What somebody else has written in this field meanwhile; null if it is what is typed, or nobody was quicker. */
  public @Nullable String now(String field) {
    return now.get(field);
  }

  private boolean isLate() {
    return refusal != null && refusal.kind() == Refused.Kind.STALE;
  }

  /** The same form with these values of a field that may come several times. */
  public Form known(String field, List<String> several) {
    if (values.containsKey(field)) {
      return this;
    }
    var more = new LinkedHashMap<>(values);
    more.put(field, List.copyOf(several));
    return new Form(more, errors, refusal, now);
  }

  /** The same form, with what the other one has and this one has not. */
  public Form or(Form other) {
    var all = new LinkedHashMap<>(other.values);
    all.putAll(values);
    return new Form(all, errors, refusal, now);
  }

  /**
   * The same form with what was wrong.
   *
   * @throws Refused that very refusal, if it was not about what was typed but there is no such
   *     thing
   */
  public Form refused(Refused r) {
    if (r.kind() == Refused.Kind.NOT_FOUND) {
      throw r;
    }
    return new Form(values, r.fields(), r);
  }

  /** One line, without space around it; empty if nothing was typed. */
  public String line(String field) {
    return TypedText.line(value(field));
  }

  /** Any number of lines, without space around them; empty if nothing was typed. */
  public String text(String field) {
    return value(field);
  }

  /** As typed, to be shown again. */
  public String value(String field) {
    return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }

  /** All values of a field that may come several times. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether this choice was made. */
  public boolean chosen(String field, String choice) {
    return all(field).contains(choice);
  }

  /** An id; empty if it is missing or none. */
  public Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(line(field)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A whole number; empty if it is missing or none. */
  public Optional<Integer> number(String field) {
    try {
      return Optional.of(Integer.parseInt(line(field)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The key of this submission; a form sent again brings the same one. */
  public UUID once() {
    return id(ONCE).orElseGet(Ids::next);
  }

  public @Nullable Sentence error(String field) {
    return errors.get(field);
  }

  /** The sentence over the form; null if nothing was refused. */
  public @Nullable Sentence summary() {
    return refusal == null ? null : refusal.sentence();
  }

  /** What is wrong, by field, in the order of the form. */
  public Map<String, Sentence> errors() {
    return errors;
  }

  /** The HTTP status this form is answered with. */
  public int status() {
    return refusal == null ? 200 : Trouble.status(refusal.kind());
  }
}
