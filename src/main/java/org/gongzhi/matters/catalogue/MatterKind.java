package org.gongzhi.matters.catalogue;

/** 诉求类型. What the resident wants of us, in the six words the 12345 hotline uses (D 3.3). */
public enum MatterKind {
  /** 投诉: somebody does what they should not, or not what they should. */
  COMPLAINT,
  /** 求助: something is broken or somebody needs help. */
  HELP,
  /** 咨询. */
  QUESTION,
  /** 建议. */
  SUGGESTION,
  /** 举报: somebody breaks the law. */
  REPORT,
  /** 表扬. */
  PRAISE
}
