package org.gongzhi.casework;

/** 办理结果. How a case ended. No case closes without one. */
public enum Outcome {
  /** 解决. */
  SOLVED,
  /** 部分解决. */
  PARTLY_SOLVED,
  /** 解释说明: nothing to repair, or the reason why not was explained. */
  EXPLAINED,
  /** 无法解决, with the basis for saying so. */
  UNSOLVABLE,
  /** 不予受理: another road was shown. */
  DECLINED,
  /** 合并: goes on in another case. */
  MERGED,
  /** 撤回 by the reporter. */
  WITHDRAWN
}
