package org.gongzhi.channels.open311.server;

import java.util.List;
import java.util.UUID;
import org.gongzhi.places.Point;
import org.jspecify.annotations.Nullable;

/**
 * 一份来件, read and checked.
 *
 * @param area where
 * @param service code of the class
 * @param description its own words; may be empty
 * @param answers to the questions of the class
 * @param place where exactly
 * @param sender who says it
 * @param mediaUrl a picture published elsewhere; null when there is none
 */
record Report(
    String area,
    String service,
    String description,
    List<Answered> answers,
    Place place,
    Sender sender,
    @Nullable String mediaUrl) {
  Report {
    answers = List.copyOf(answers);
  }

  /** 一问一答. */
  record Answered(String question, String answer) {}

  /**
   * 地点: one of the three at least.
   *
   * @param point WGS-84
   * @param address as typed; may be empty
   * @param id of a building or quarter
   */
  record Place(@Nullable Point point, String address, @Nullable UUID id) {}

  /**
   * 反映人, as far as the other system tells.
   *
   * @param name may be empty
   * @param phone may be empty
   * @param email may be empty
   * @param account what the other system knows them by; may be empty, and goes back with the answer
   */
  record Sender(String name, String phone, String email, String account) {}

  /** The words of the matter: what was said, then what was answered, then where pictures are. */
  String text(String pictures) {
    StringBuilder text = new StringBuilder(description);
    for (Answered a : answers)
      text.append(text.isEmpty() ? "" : "\n").append(a.question()).append(' ').append(a.answer());
    if (mediaUrl != null)
      text.append(text.isEmpty() ? "" : "\n").append(pictures).append(' ').append(mediaUrl);
    return text.toString();
  }
}
