package org.gongzhi.voting.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 名册草稿. A roll as it was read, or what is wrong with it: never both.
 *
 * @param voters heads, in the order of their numbers from 1
 * @param units dwellings; none where areas do not count
 * @param problems row by row
 */
public record DraftRoll(List<Voter> voters, List<Unit> units, List<Problem> problems) {
  public DraftRoll {
    voters = List.copyOf(voters);
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }

  static DraftRoll broken(Problem problem) {
    return new DraftRoll(List.of(), List.of(), List.of(problem));
  }

  /** 身份. */
  public enum Kind {
    OWNER,
    DEVELOPER,
    RESIDENT,
    COMMITTEE,
    REPRESENTATIVE,
    MEMBER
  }

  /** 房屋状态. */
  public enum State {
    SOLD,
    UNSOLD,
    UNDELIVERED
  }

  /** 面积依据, the better one first (司法解释8). */
  public enum AreaFrom {
    REGISTER,
    SURVEY,
    CONTRACT
  }

  /**
   * 一个人头.
   *
   * @param name of who votes
   * @param phone empty if none is known
   * @param coOwners all owners, where there are several; else empty
   * @param exclusiveArea of all their dwellings, in 0.01 ㎡
   * @param present whether they are there; null where nobody took a list
   * @param recused why they step aside; empty if they do not
   */
  public record Voter(
      Kind kind,
      String name,
      String phone,
      String coOwners,
      long exclusiveArea,
      @Nullable Boolean present,
      String recused) {
    Voter with(long more) {
      return new Voter(
          kind, name, phone, coOwners, Math.addExact(exclusiveArea, more), present, recused);
    }
  }

  /**
   * 一个专有部分.
   *
   * @param label as people say it
   * @param key by which two labels are the same
   * @param exclusiveArea in 0.01 ㎡
   * @param voter the number of its voter, from 1
   */
  public record Unit(
      String label, String key, long exclusiveArea, AreaFrom areaFrom, State state, int voter) {
    Unit of(int no) {
      return new Unit(label, key, exclusiveArea, areaFrom, state, no);
    }
  }
}
