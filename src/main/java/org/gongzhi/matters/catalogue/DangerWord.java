package org.gongzhi.matters.catalogue;

/**
 * 危险词. A word that makes any matter 特急, and the number to call before anything is typed.
 *
 * @param word “漏气”
 * @param call the emergency number, “119”; several are separated by “/”
 * @param advice what to do right now, one sentence
 * @param fears whether speaking of the mere fear or possibility is enough (轻生); other dangers count
 *     as {@link Urgency#URGENT} while they are only feared
 */
public record DangerWord(String word, String call, String advice, boolean fears) {}
