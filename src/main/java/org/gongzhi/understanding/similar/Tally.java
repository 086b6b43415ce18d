package org.gongzhi.understanding.similar;

import java.util.Arrays;

/** A small sum by key, without a box for every number. */
public final class Tally {
  private int[] slots;
  private int[] keys;
  private float[] values;
  private int size;

  /** Has room for so many keys at first. */
  public Tally(int room) {
    int slots = Math.max(8, Integer.highestOneBit(room) * 4);
    this.slots = new int[slots];
    this.keys = new int[slots / 4];
    this.values = new float[slots / 4];
  }

  /** The largest so many, in no order. */
  public Tally largest(int most) {
    if (size <= most) return this;
    float[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    float least = sorted[size - most];
    Tally best = new Tally(most);
    for (int i = 0; i < size && best.size < most; i++)
      if (values[i] >= least) best.add(keys[i], values[i]);
    return best;
  }

  /** Adds to the sum of a key. */
  public void add(int key, float value) {
    int at = slot(key);
    if (slots[at] == 0) {
      if (size == keys.length) grow();
      at = slot(key);
      keys[size] = key;
      values[size++] = 0;
      slots[at] = size;
    }
    values[slots[at] - 1] += value;
  }

  /** The sum of a key, 0 if there is none. */
  public float get(int key) {
    int at = slots[slot(key)];
    return at == 0 ? 0 : values[at - 1];
  }

  private int slot(int key) {
    int at = key * 0x9E3779B1 >>> 7 & slots.length - 1;
    while (slots[at] != 0 && keys[slots[at] - 1] != key) at = at + 1 & slots.length - 1;
    return at;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    values = Arrays.copyOf(values, size * 2);
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) slots[slot(keys[i])] = i + 1;
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }

  /** The keys, in the order they came; more room than {@link #size} is filled with nothing. */
  public int[] keys() {
    return keys;
  }

  /** The sums, one a key; to be changed by whoever owns the tally. */
  public float[] values() {
    return values;
  }
}
