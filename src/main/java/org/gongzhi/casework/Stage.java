package org.gongzhi.casework;

/** 环节. A stage of a procedure; each procedure has an enum of its own. */
public interface Stage {
  String name();
}
