package org.gongzhi.council.meetings;

import java.time.Instant;
import java.util.List;
import org.gongzhi.people.OrganisationKind;

/**
 * 一版纪要.
 *
 * @param version 1 is what the minutes wrote themselves
 * @param digest SM3 of what it says, 64 hexadecimal digits
 * @param signatures by whom it was signed
 */
public record MinutesText(
    int version,
    List<Section> sections,
    String digest,
    String by,
    Instant at,
    List<Signature> signatures) {

  /**
   * @param heading 一、到会情况
   * @param text line by line
   */
  public record Section(String heading, String text) {}

  public record Signature(OrganisationKind party, String name, Instant at) {}

  /** 四方都签了: every party that came has signed this version. */
  public boolean signedBy(List<Presence.Count> parties) {
    return parties.stream()
        .filter(c -> c.present() > 0)
        .allMatch(c -> signatures.stream().anyMatch(s -> s.party() == c.party()));
  }
}
