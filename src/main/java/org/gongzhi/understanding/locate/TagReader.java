package org.gongzhi.understanding.locate;

import java.util.List;

/** 读法. A learned way to tell how well tags fit the pieces of a text. */
interface TagReader {
  /** How well tags follow each other. */
  TagField field();

  /**
   * How well each tag fits each piece, at piece × tags + tag.
   *
   * @param seen the features of each piece; those never learned count for nothing
   */
  float[] fits(List<List<String>> seen);
}
