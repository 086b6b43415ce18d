package org.gongzhi.voting.count;

/**
 * 计数. What was counted, before any rule looks at it.
 *
 * @param all everybody on the roll
 * @param present those who were there; for a vote without a meeting those who took part
 * @param cast what the ballots say
 * @param silent 送达未投: who demonstrably got their ballot and did not vote
 */
public record Count(Weight all, Weight present, Cast cast, Weight silent) {
  /**
   * 票.
   *
   * @param pro 同意
   * @param against 反对
   * @param abstain 弃权
   */
  public record Cast(Weight pro, Weight against, Weight abstain) {
    public static final Cast NONE = new Cast(Weight.NONE, Weight.NONE, Weight.NONE);

    /** 参与表决. */
    public Weight all() {
      return pro.plus(against).plus(abstain);
    }

    /** With one more ballot. */
    public Cast with(Stance stance, Weight weight) {
      return switch (stance) {
        case FOR -> new Cast(pro.plus(weight), against, abstain);
        case AGAINST -> new Cast(pro, against.plus(weight), abstain);
        case ABSTAIN -> new Cast(pro, against, abstain.plus(weight));
      };
    }
  }

  public Count {
    Weight known = cast.all().plus(silent);
    if (known.heads() > all.heads() || known.area() > all.area())
      throw new IllegalArgumentException("more votes than voters: " + known + " of " + all);
    if (present.heads() > all.heads() || present.area() > all.area())
      throw new IllegalArgumentException("more present than there are: " + present + " of " + all);
  }

  /** A vote that is no meeting: whoever votes takes part. */
  public static Count of(Weight all, Cast cast, Weight silent) {
    return new Count(all, cast.all(), cast, silent);
  }

  /** 参与表决. */
  public Weight takenPart() {
    return cast.all();
  }
}
