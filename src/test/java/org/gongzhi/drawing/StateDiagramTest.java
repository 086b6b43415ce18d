package org.gongzhi.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongzhi.drawing.Graph.Arrow;
import org.gongzhi.drawing.Graph.Box;
import org.gongzhi.drawing.Graph.Tone;
import org.gongzhi.drawing.Layers.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDiagramTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
  void nothingLiesOnAnythingElse(int seed) {
    List<List<Spot>> layers = new StateDiagram(random(seed)).layers().layers();
    List<Spot> spots = layers.stream().flatMap(List::stream).toList();
    for (Spot a : spots)
      for (Spot b : spots)
        if (a != b)
          assertThat(a.right() <= b.left() || b.right() <= a.left()
                  || a.bottom() <= b.top() || b.bottom() <= a.top())
              .isTrue();
    for (int i = 1; i < layers.size(); i++) {
      double below = layers.get(i).stream().mapToDouble(Spot::top).min().orElseThrow();
      assertThat(layers.get(i - 1)).allMatch(s -> s.bottom() + 20 < below);
    }
  }

  @Test
  void theSameGraphIsAlwaysDrawnTheSame() {
    String first = new StateDiagram(random(7)).svg("图");
    assertThat(new StateDiagram(random(7)).svg("图")).isEqualTo(first);
  }

  @Test
  void arrowsBackGoUpAndEveryWordIsWritten() {
    Graph graph =
        new Graph(
            List.of(
                new Box("START", "", List.of(), Tone.START),
                new Box("a", "待签收", List.of("补充 · 催办"), Tone.PLAIN),
                new Box("b", "办结 <1", List.of(), Tone.END)),
            List.of(
                new Arrow("START", "a", List.of("反映"), false),
                new Arrow("a", "b", List.of("签收", "撤回"), false),
                new Arrow("b", "a", List.of("重新打开"), true)));
    StateDiagram diagram = new StateDiagram(graph);
    assertThat(diagram.layers().ways()).extracting(Layers.Way::up).containsExactly(false, false, true);
    assertThat(diagram.svg("流程"))
        .contains("<title>流程</title>", ">待签收<", ">补充 · 催办<", ">撤回<", ">重新打开<", "办结 &lt;1")
        .contains("class=\"way timed\"")
        .doesNotContain("NaN");
  }

  @Test
  void straightLinesNeedNoCrossing() {
    // two chains side by side, named so that a careless order would cross them
    Graph graph =
        new Graph(
            IntStream.range(0, 6).mapToObj(StateDiagramTest::box).toList(),
            List.of(arrow(0, 3), arrow(1, 2), arrow(3, 4), arrow(2, 5)));
    assertThat(new Crossings(new StateDiagram(graph).layers().layers()).count()).isZero();
  }

  @Test
  void anArrowNeedsTwoBoxes() {
    List<Box> boxes = List.of(box(0), box(1));
    assertThatThrownBy(() -> new Graph(boxes, List.of(arrow(0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Graph(boxes, List.of(arrow(0, 1), arrow(0, 1))))
        .hasMessageContaining("two arrows");
  }

  private static Graph random(int seed) {
    Random random = new Random(seed);
    int size = 4 + random.nextInt(10);
    Map<String, Arrow> arrows = new LinkedHashMap<>();
    for (int i = 0; i < size * 2; i++) {
      Arrow a = arrow(random.nextInt(size), random.nextInt(size));
      if (!a.from().equals(a.to())) arrows.put(a.from() + " " + a.to(), a);
    }
    return new Graph(
        IntStream.range(0, size).mapToObj(StateDiagramTest::box).toList(),
        new ArrayList<>(arrows.values()));
  }

  private static Box box(int i) {
    return new Box("b" + i, "第" + i + "步", i % 3 == 0 ? List.of("记录进展 · 补充") : List.of(), Tone.PLAIN);
  }

  private static Arrow arrow(int from, int to) {
    return new Arrow("b" + from, "b" + to, List.of("从" + from + "到" + to), false);
  }
}
