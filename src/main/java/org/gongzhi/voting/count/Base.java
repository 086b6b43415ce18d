package org.gongzhi.voting.count;

/** 分母. Of whom a share is taken. */
public enum Base {
  /** 全体. */
  ALL,
  /** 到会的人. */
  PRESENT,
  /** 参与表决的人. */
  PARTICIPANTS,
  /** 同意和反对的人: more for than against passes, a tie does not. */
  DECIDED;

  Weight of(Count count) {
    return switch (this) {
      case ALL -> count.all();
      case PRESENT -> count.present();
      case PARTICIPANTS -> count.takenPart();
      case DECIDED -> count.cast().pro().plus(count.cast().against());
    };
  }
}
