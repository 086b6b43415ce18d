package org.gongzhi.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Move;

/** What must be true of every rule book: no stage out of reach, none without a way out, no verb without a name. */
public final class RuleBook {
  private RuleBook() {}

  /** What is wrong, in words. */
  public static List<String> faults(Procedure p, Map<String, String> texts) {
    List<String> found = new ArrayList<>();
    Set<String> reached = reached(p);
    for (At at : p.stages().values()) {
      String stage = at.stage().name();
      if (!reached.contains(stage)) found.add(stage + " cannot be reached");
      if (!at.isFinal() && !leads(p, stage)) found.add(stage + " has no way out");
      if (!at.isFinal() && at.due() == null) found.add(stage + " is never due");
      if (at.whenDue() != null && at.move(at.whenDue().name()).isEmpty())
        found.add(stage + " ends with a verb it does not know");
      if (!at.isFinal() && at.whenDue() == null && at.overdue().isEmpty())
        found.add(stage + " may be late and nobody hears of it");
      for (Move m : at.moves()) found.addAll(faults(p, at, m));
      named(found, texts, "stage." + p.key() + "." + stage);
    }
    p.verbs()
        .filter(v -> !(v instanceof Verb.Timer))
        .forEach(v -> named(found, texts, "act." + p.key() + "." + v.name()));
    return found;
  }

  private static List<String> faults(Procedure p, At at, Move m) {
    List<String> found = new ArrayList<>();
    String where = at.stage() + " " + m.verb();
    if (m.by().isEmpty()) found.add(where + " may be done by nobody");
    if (m.to() != null && !p.stages().containsKey(m.to().name()))
      found.add(where + " leads nowhere");
    boolean ends = m.to() != null && p.at(m.to().name()).isFinal();
    if (!at.isFinal() && ends != (m.effects().closes() != null))
      found.add(where + " closes and goes on, or ends and does not close");
    if (at.moves().stream().filter(o -> o.verb() == m.verb()).count() > 1)
      found.add(where + " is written twice");
    return found;
  }

  private static void named(List<String> found, Map<String, String> texts, String key) {
    if (!texts.containsKey(key)) found.add("no text " + key);
  }

  private static Set<String> reached(Procedure p) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    p.opening().into().forEach(s -> next.add(s.name()));
    while (!next.isEmpty()) {
      String stage = next.remove();
      if (!reached.add(stage)) continue;
      for (Move m : p.at(stage).moves()) if (m.to() != null) next.add(m.to().name());
    }
    return reached;
  }

  /** Whether some final stage can be reached from here. */
  private static boolean leads(Procedure p, String from) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String stage = next.remove();
      if (p.at(stage).isFinal()) return true;
      if (!seen.add(stage)) continue;
      for (Move m : p.at(stage).moves()) if (m.to() != null) next.add(m.to().name());
    }
    return false;
  }
}
