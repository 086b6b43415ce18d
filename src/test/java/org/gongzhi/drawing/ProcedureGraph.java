package org.gongzhi.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongzhi.casework.Party;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Mark;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Stage;
import org.gongzhi.casework.Verb;
import org.gongzhi.drawing.Graph.Arrow;
import org.gongzhi.drawing.Graph.Box;
import org.gongzhi.drawing.Graph.Tone;

/** A procedure as boxes and arrows: its stages, who may lead from one to the next, and what time does. */
public final class ProcedureGraph {
  private static final String START = "START";
  private static final int VERBS_A_LINE = 3;

  /** What may be done in so many open stages is told once, beside the way, and not at each of them. */
  private static final int EVERYWHERE = 4;

  private static final String ANYWHERE = "ANYWHERE";

  private final Procedure procedure;
  private final Function<String, Optional<String>> texts;

  /**
   * @param texts the text of a message key, empty where there is none
   */
  public ProcedureGraph(Procedure procedure, Function<String, Optional<String>> texts) {
    this.procedure = procedure;
    this.texts = texts;
  }

  public Graph graph() {
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(START, "", List.of(), Tone.START));
    Map<String, Arrow> arrows = new LinkedHashMap<>();
    for (Stage into : procedure.opening().into())
      add(arrows, START, into.name(), name(procedure.opening().verb()), false);
    anywhere(boxes, arrows);
    for (At at : procedure.stages().values()) {
      String from = at.stage().name();
      boxes.add(new Box(from, text(key("stage", from)), within(at), tone(at)));
      for (Move m : at.moves())
        if (leads(at, m) && !everywhere(m)) {
          boolean timed = m.by().equals(Set.of(Party.SYSTEM));
          String words = name(m.verb()) + (timed ? "" : " · " + parties(m.by()));
          add(arrows, from, m.to().name(), words, timed);
        }
    }
    return new Graph(boxes, List.copyOf(arrows.values()));
  }

  /** A box for what may be done nearly everywhere, and where it leads. */
  private void anywhere(List<Box> boxes, Map<String, Arrow> arrows) {
    Map<String, Move> moves = new LinkedHashMap<>();
    procedure.stages().values().stream()
        .flatMap(at -> at.moves().stream())
        .filter(this::everywhere)
        .forEach(m -> moves.putIfAbsent(m.verb().name(), m));
    if (moves.isEmpty()) return;
    List<String> staying =
        moves.values().stream().filter(m -> m.to() == null).map(m -> name(m.verb())).toList();
    boxes.add(new Box(ANYWHERE, "几乎任何环节都可以", lines(staying), Tone.PLAIN));
    moves.values().stream()
        .filter(m -> m.to() != null)
        .forEach(
            m ->
                add(
                    arrows,
                    ANYWHERE,
                    m.to().name(),
                    name(m.verb()) + " · " + parties(m.by()),
                    false));
  }

  /** Whether the same may be done in many open stages, with the same end. */
  private boolean everywhere(Move m) {
    return procedure.stages().values().stream()
            .filter(at -> !at.isFinal())
            .filter(at -> at.move(m.verb().name()).filter(o -> o.to() == m.to()).isPresent())
            .count()
        >= EVERYWHERE;
  }

  /** One arrow for a pair of stages, with a line for each verb; timed only if nobody's hand is in it. */
  private static void add(
      Map<String, Arrow> arrows, String from, String to, String words, boolean timed) {
    arrows.merge(
        from + " " + to,
        new Arrow(from, to, List.of(words), timed),
        (a, b) -> {
          List<String> lines = new ArrayList<>(a.words());
          lines.addAll(b.words());
          return new Arrow(from, to, lines, a.timed() && b.timed());
        });
  }

  private static boolean leads(At at, Move m) {
    return m.to() != null && m.to() != at.stage();
  }

  /** What may be done without leaving the stage, a few a line. */
  private List<String> within(At at) {
    List<String> names =
        at.moves().stream()
            .filter(m -> !leads(at, m) && !everywhere(m))
            .map(m -> name(m.verb()))
            .distinct()
            .toList();
    return lines(names);
  }

  private static List<String> lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i += VERBS_A_LINE)
      lines.add(String.join(" · ", names.subList(i, Math.min(i + VERBS_A_LINE, names.size()))));
    return lines;
  }

  private static Tone tone(At at) {
    if (at.isFinal()) return Tone.END;
    return at.marks().contains(Mark.ASKS_REPORTER) ? Tone.ASKS : Tone.PLAIN;
  }

  private static String parties(Set<Party> by) {
    return by.stream().sorted().map(ProcedureGraph::word).collect(Collectors.joining("、"));
  }

  private static String word(Party p) {
    return switch (p) {
      case REPORTER -> "反映人";
      case LEAD -> "主办";
      case OVERSEER -> "统筹";
      case HIGHER -> "上级";
      case QUARTER -> "小区成员";
      case REVIEWER -> "审核";
      case ASSISTANT -> "协办";
      case JOINED -> "一起反映的人";
      case SYSTEM -> "到期";
    };
  }

  /** As its button says it, or else as the story of the case does. */
  private String name(Verb verb) {
    return texts.apply(key("do", verb.name())).orElseGet(() -> text(key("act", verb.name())));
  }

  private String text(String key) {
    return texts.apply(key).orElseThrow(() -> new IllegalStateException("no text " + key));
  }

  private String key(String kind, String name) {
    return kind + "." + procedure.key() + "." + name;
  }
}
