package org.gongzhi.understanding.classify;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 听懂分类. Which classes of an area's tree a text belongs to, and how sure that is: from the words of the
 * tree, and from what people there have confirmed as far as that was learned. It decides nothing.
 */
@Service
public class Classes {
  private final ClassTrees trees;
  private final Serving serving;

  Classes(ClassTrees trees, Serving serving) {
    this.trees = trees;
    this.serving = serving;
  }

  /**
   * 可能的类别.
   *
   * @param code the class
   * @param chance from 0 to 1
   * @param words the words of the text that speak for it
   */
  public record Likely(String code, double chance, List<String> words) {
    public Likely {
      words = List.copyOf(words);
    }
  }

  /** Best first; empty when nothing speaks for any class. */
  public List<Likely> of(String area, String text) {
    return serving.in(area).mixture(trees.of(area)).of(text);
  }

  /**
   * Kind or urgency of a text, by what the rules say and by what people there have confirmed.
   *
   * @param ruling what the rules say
   */
  public Verdict of(String area, Question question, Ruling ruling, String text) {
    return serving.in(area).verdict(question, ruling, text);
  }

  /** From which chance on a class is proposed there; below it people are asked to choose. */
  public double threshold(String area) {
    return serving.in(area).threshold() / 100.0;
  }
}
