package org.gongzhi.council.meetings;

import java.util.UUID;

/**
 * Which meeting.
 *
 * @param area division code of the community
 * @param id its id
 */
public record MeetingKey(String area, UUID id) {
  /** Where everybody reads of it. */
  public String page() {
    return "/meetings/" + id;
  }
}
