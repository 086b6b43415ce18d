package org.gongzhi.drawing;

import java.util.List;

/**
 * Boxes and arrows to be drawn.
 *
 * @param boxes in the order people meet them: arrows to an earlier box go back up
 * @param arrows between boxes, at most one for a pair and a direction
 */
public record Graph(List<Box> boxes, List<Arrow> arrows) {
  /** How a box looks. */
  public enum Tone {
    /** A dot where everything begins. */
    START,
    PLAIN,
    /** The ball is with the residents. */
    ASKS,
    /** Where it ends. */
    END
  }

  /**
   * @param id what arrows call it
   * @param title its name
   * @param lines what else is said of it, in small type
   */
  public record Box(String id, String title, List<String> lines, Tone tone) {}

  /**
   * @param words what is written on it, one line each; may be empty
   * @param timed whether it is time that takes it, and nobody's hand
   */
  public record Arrow(String from, String to, List<String> words, boolean timed) {}

  public Graph {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
    List<String> ids = boxes.stream().map(Box::id).toList();
    for (Arrow a : arrows)
      if (!ids.contains(a.from()) || !ids.contains(a.to()) || a.from().equals(a.to()))
        throw new IllegalArgumentException("no such arrow: " + a);
    if (arrows.stream().map(a -> a.from() + " " + a.to()).distinct().count() < arrows.size())
      throw new IllegalArgumentException("two arrows between the same boxes");
  }
}
