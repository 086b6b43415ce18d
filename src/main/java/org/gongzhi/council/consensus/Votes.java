package org.gongzhi.council.consensus;

import java.util.Arrays;

/**
 * 表态. Who said what to which statement: 1 agrees, −1 disagrees, 0 passes; most people have not seen most
 * statements. Rows are people and columns statements, both in the order of their numbers, so that what is
 * worked out does not depend on the order in which votes arrived.
 */
public final class Votes {
  final int[] people;
  final int[] statements;

  /** Where a person's votes begin; one more than there are people. */
  final int[] from;

  final int[] column;
  final byte[] vote;

  private Votes(int[] people, int[] statements, int[] from, int[] column, byte[] vote) {
    this.people = people;
    this.statements = statements;
    this.from = from;
    this.column = column;
    this.vote = vote;
  }

  /** How many people said anything. */
  public int people() {
    return people.length;
  }

  /** How many statements anybody answered. */
  public int statements() {
    return statements.length;
  }

  int count(int row) {
    return from[row + 1] - from[row];
  }

  /** 收集. Takes votes in any order; of two by one person on one statement the later one counts. */
  public static final class Collector {
    private static final int PERSON = 32;
    private static final int LATEST = 1;

    // person and statement in one number, so that sorting needs no objects
    private long[] keys = new long[1024];
    private byte[] votes = new byte[1024];
    private int size;

    /**
     * Takes one vote.
     *
     * @param person number of the person, not negative
     * @param statement number of the statement, not negative
     * @param vote 1 agrees, −1 disagrees, 0 passes
     * @throws IllegalArgumentException if one of them is something else
     */
    public void add(int person, int statement, int vote) {
      if (person < 0 || statement < 0 || vote < -1 || vote > 1)
        throw new IllegalArgumentException(
            "not a vote: person " + person + ", statement " + statement + ", vote " + vote);
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        votes = Arrays.copyOf(votes, 2 * size);
      }
      keys[size] = (long) person << PERSON | statement;
      votes[size++] = (byte) vote;
    }

    /** What was collected. */
    public Votes votes() {
      int[] order = order();
      int kept = 0;
      for (int i = 0; i < size; i++) {
        boolean replaced = i + LATEST < size && keys[order[i]] == keys[order[i + LATEST]];
        if (!replaced) order[kept++] = order[i];
      }
      int[] persons = new int[kept];
      int[] columns = new int[kept];
      byte[] values = new byte[kept];
      for (int i = 0; i < kept; i++) {
        persons[i] = (int) (keys[order[i]] >>> PERSON);
        columns[i] = (int) keys[order[i]];
        values[i] = votes[order[i]];
      }
      int[] statements = Arrays.stream(columns).sorted().distinct().toArray();
      int[] people = Arrays.stream(persons).distinct().toArray();
      for (int i = 0; i < kept; i++) columns[i] = Arrays.binarySearch(statements, columns[i]);
      return new Votes(people, statements, starts(people, persons), columns, values);
    }

    private static int[] starts(int[] people, int[] persons) {
      int[] from = new int[people.length + 1];
      int i = 0;
      for (int row = 0; row < people.length; row++) {
        from[row] = i;
        while (i < persons.length && persons[i] == people[row]) i++;
      }
      from[people.length] = i;
      return from;
    }

    /** Places of the votes by person and statement, the earlier first: a stable sort on two digits each. */
    private int[] order() {
      int[] order = new int[size];
      int[] next = new int[size];
      for (int i = 0; i < size; i++) order[i] = i;
      for (int shift = 0; shift < Long.SIZE; shift += 16) {
        int[] at = new int[(1 << 16) + 1];
        for (int i = 0; i < size; i++) at[(int) (keys[i] >>> shift & 0xffff) + 1]++;
        if (at[1] == size) continue; // this digit is nought everywhere
        for (int d = 0; d < 1 << 16; d++) at[d + 1] += at[d];
        for (int o : order) next[at[(int) (keys[o] >>> shift & 0xffff)]++] = o;
        int[] swap = order;
        order = next;
        next = swap;
      }
      return order;
    }
  }
}
