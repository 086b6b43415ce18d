package org.gongzhi.council.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.voting.count.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * 到会. Who has a place at the table and who is there.
 *
 * @param seats party by party
 * @param guests 列席
 * @param quorum share of the council that must be there
 */
public record Presence(List<Seat> seats, List<Guest> guests, Threshold quorum) {
  /**
   * 席位.
   *
   * @param party one of the four
   * @param organisation its name
   * @param name who holds a post is public
   * @param signedAt when they signed in; null if they have not
   * @param way QR or HAND; null if they have not
   * @param leave why they asked to stay away; null if they did not
   */
  public record Seat(
      OrganisationKind party,
      String organisation,
      UUID person,
      String name,
      @Nullable Instant signedAt,
      @Nullable String way,
      @Nullable String leave) {
    public boolean present() {
      return signedAt != null;
    }

    public boolean votes() {
      return party == OrganisationKind.RESIDENTS_COUNCIL;
    }
  }

  /**
   * @param from 单位
   */
  public record Guest(String name, String from) {}

  /**
   * 应到、实到、请假、缺席.
   *
   * @param absent neither there nor excused
   */
  public record Count(OrganisationKind party, int expected, int present, int excused, int absent) {}

  /** The four parties, in the order people name them. */
  public static final List<OrganisationKind> PARTIES =
      List.of(
          OrganisationKind.PARTY_BRANCH,
          OrganisationKind.RESIDENTS_COUNCIL,
          OrganisationKind.OWNERS_COMMITTEE,
          OrganisationKind.PROPERTY_COMPANY);

  /** Those that have a place here: an old house has no property company. */
  public List<Count> counts() {
    return counts(seats);
  }

  static List<Count> counts(List<Seat> seats) {
    return PARTIES.stream().map(p -> count(seats, p)).filter(c -> c.expected() > 0).toList();
  }

  public Count count(OrganisationKind party) {
    return count(seats, party);
  }

  private static Count count(List<Seat> seats, OrganisationKind party) {
    List<Seat> of = seats.stream().filter(s -> s.party() == party).toList();
    int there = (int) of.stream().filter(Seat::present).count();
    int excused = (int) of.stream().filter(s -> !s.present() && s.leave() != null).count();
    return new Count(party, of.size(), there, excused, of.size() - there - excused);
  }

  /** 有表决权的. */
  public int voters() {
    return count(OrganisationKind.RESIDENTS_COUNCIL).expected();
  }

  public int votersPresent() {
    return count(OrganisationKind.RESIDENTS_COUNCIL).present();
  }

  public long needed() {
    return quorum.needed(voters());
  }

  public boolean quorate() {
    return quorum.met(votersPresent(), voters());
  }

  public int present() {
    return (int) seats.stream().filter(Seat::present).map(Seat::person).distinct().count();
  }

  public boolean seated(UUID person) {
    return seats.stream().anyMatch(s -> s.person().equals(person));
  }

  /** Why nothing may be decided on what concerns these parties; empty if it may. */
  public List<Sentence> missing(Set<OrganisationKind> concerned) {
    List<Sentence> missing = new ArrayList<>();
    if (!quorate())
      missing.add(Sentence.of("council.quorum.missing", votersPresent(), voters(), needed()));
    for (OrganisationKind party : PARTIES)
      if (concerned.contains(party) && count(party).present() == 0)
        missing.add(
            Sentence.of("council.party.missing", Sentence.of(party.label())));
    return missing;
  }
}
