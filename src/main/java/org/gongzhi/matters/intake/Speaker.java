package org.gongzhi.matters.intake;

import java.util.Set;
import org.gongzhi.understanding.Words;

/**
 * 说话的人. A name in a chat, and what its card tells.
 *
 * @param card the name as shown: “沈玉兰 9-1-1402”
 * @param name the name alone: “沈玉兰”; the whole card when nothing can safely be cut off
 * @param voice for whom they speak
 * @param place what the card says about where they live
 */
public record Speaker(String card, String name, Voice voice, PlaceMention place) {
  /** For whom somebody speaks. */
  public enum Voice {
    RESIDENT,
    /** 物业: or another who does the work. */
    PROPERTY,
    /** 议事会、社区、业委会: who passes things on. */
    COUNCIL
  }

  private static final Words PROPERTY = Words.of("物业 管家 客服 工程部 保安 维修 保洁 项目经理 师傅 电工 水工");
  private static final Words COUNCIL = Words.of("议事会 楼长 楼栋长 网格 社区 居委 书记 支部 业委会 社工 红马甲");

  static Speaker of(String card, Hints hints) {
    PlaceMention place = PlaceMention.ofCard(card, hints.places());
    return new Speaker(card, name(card, place), voice(card, hints), place);
  }

  private static Voice voice(String card, Hints hints) {
    if (names(hints.property(), card) || PROPERTY.anyIn(card)) {
      return Voice.PROPERTY;
    }
    return names(hints.council(), card) || COUNCIL.anyIn(card) ? Voice.COUNCIL : Voice.RESIDENT;
  }

  private static boolean names(Set<String> people, String card) {
    return people.stream().anyMatch(p -> !p.isEmpty() && card.contains(p));
  }

  /** Cuts off what is a place or stands in brackets; what is left is the name, whatever script. */
  private static String name(String card, PlaceMention place) {
    StringBuilder rest = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < card.length(); i++) {
      char c = card.charAt(i);
      depth += c == '（' || c == '(' || c == '【' || c == '[' ? 1 : 0;
      if (depth == 0 && !inPlace(place, i)) {
        rest.append(c);
      }
      depth -= depth > 0 && (c == '）' || c == ')' || c == '】' || c == ']') ? 1 : 0;
    }
    String name = trimmed(rest.toString());
    return name.isEmpty() ? card : name;
  }

  private static boolean inPlace(PlaceMention place, int position) {
    return place.spans().stream().anyMatch(s -> s.start() <= position && position < s.end());
  }

  private static String trimmed(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && isJoint(s.charAt(start))) {
      start++;
    }
    while (end > start && isJoint(s.charAt(end - 1))) {
      end--;
    }
    return s.substring(start, end);
  }

  private static boolean isJoint(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || "-—_~·|/@".indexOf(c) >= 0;
  }
}
