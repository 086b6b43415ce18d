package org.gongzhi.understanding.classify;

/** 类别从哪里来. Whoever keeps the class trees tells what is in force in an area. */
public interface ClassTrees {
  /** The rules of the tree in force there. The same object as long as the tree is the same. */
  WordRules of(String area);
}
