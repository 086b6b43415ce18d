package org.gongzhi.voting;

/**
 * 名册有多大.
 *
 * @param voters heads
 * @param units dwellings
 * @param exclusiveArea in 0.01 ㎡
 * @param representatives how many of the voters are 居民代表
 */
public record RollCounts(long voters, long units, long exclusiveArea, long representatives) {}
