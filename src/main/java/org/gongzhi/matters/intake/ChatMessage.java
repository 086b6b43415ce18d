package org.gongzhi.matters.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一条消息. One message of a pasted chat.
 *
 * @param index its place among the messages, from 0
 * @param sender the name as the chat shows it, “沈玉兰 9-1-1402”; empty when the format shows none
 * @param at when it was sent, in the town's time; null when no time stood beside it
 * @param day the day it was most likely sent: the stamp's, else the last day seen, else the day of
 *     reading
 * @param text the words, unchanged but for blank lines before and after
 * @param quoted the older message it answers, when the chat quoted one
 * @param firstLine line of the paste it begins on, from 1
 * @param lastLine line it ends on
 */
public record ChatMessage(
    int index,
    String sender,
    @Nullable LocalDateTime at,
    LocalDate day,
    String text,
    @Nullable Quote quoted,
    int firstLine,
    int lastLine) {
  /** 引用. An older message as the chat repeats it, perhaps cut short. */
  public record Quote(String sender, String text) {}
}
