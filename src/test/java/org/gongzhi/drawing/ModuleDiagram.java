package org.gongzhi.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.drawing.Graph.Arrow;
import org.gongzhi.drawing.Graph.Box;
import org.gongzhi.drawing.Graph.Tone;
import org.gongzhi.fences.Modules;

/** 房间图. The modules and what they may use, upper rooms first, on the ground they all stand on. */
public final class ModuleDiagram {
  private static final String GROUND = "platform";
  private static final double MARGIN = 20;
  private static final double SLAB = 54;

  private final Map<String, Set<String>> mayUse;
  private final Map<String, Modules.Promise> promises;

  public ModuleDiagram(Map<String, Set<String>> mayUse, Map<String, Modules.Promise> promises) {
    this.mayUse = mayUse;
    this.promises = promises;
  }

  public String svg(String title) {
    StateDiagram rooms = new StateDiagram(graph());
    double width = rooms.layers().width();
    double height = rooms.layers().height();
    Svg svg = new Svg(title, width + 2 * MARGIN, height + SLAB + 3 * MARGIN);
    rooms.draw(svg, MARGIN, MARGIN);
    double top = height + 2 * MARGIN;
    svg.rect("box end", MARGIN, top, width, SLAB);
    svg.words("title", MARGIN + width / 2, top + 24, promises.get(GROUND).name());
    svg.words("small", MARGIN + width / 2, top + 42, GROUND);
    return svg.end();
  }

  /** Without the ground, and without arrows that others already lead along. */
  Graph graph() {
    List<String> rooms =
        mayUse.keySet().stream()
            .filter(m -> !m.equals(GROUND))
            .sorted(Comparator.comparingInt(this::depth).reversed().thenComparing(m -> m))
            .toList();
    List<Arrow> arrows = new ArrayList<>();
    for (String from : rooms)
      for (String to : mayUse.get(from))
        if (!to.equals(GROUND) && mayUse.containsKey(to) && isDirect(from, to))
          arrows.add(new Arrow(from, to, List.of(), false));
    return new Graph(
        rooms.stream()
            .map(m -> new Box(m, promises.get(m).name(), List.of(m), Tone.PLAIN))
            .toList(),
        arrows);
  }

  private boolean isDirect(String from, String to) {
    return mayUse.get(from).stream()
        .noneMatch(other -> !other.equals(to) && Modules.reach(mayUse, other).contains(to));
  }

  /** How many rooms lie under this one, one on another. */
  private int depth(String module) {
    return mayUse.getOrDefault(module, Set.of()).stream().mapToInt(m -> depth(m) + 1).max().orElse(0);
  }
}
