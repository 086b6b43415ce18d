package org.gongzhi.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Channel;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 分派. Who leads: the class says which kind of organisation, the mandates which one. Where there is none,
 * as in a quarter without a property company, the community leads. There is never no one.
 */
@Service
public class Routing {
  private final Catalogues catalogues;
  private final Mandates mandates;
  private final Organisations organisations;
  private final Clock clock;

  Routing(
      Catalogues catalogues, Mandates mandates, Organisations organisations, Clock clock) {
    this.catalogues = catalogues;
    this.mandates = mandates;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Where a matter goes.
   *
   * @throws Refused as not found when the area has no community of ours, as invalid when its
   *     catalogue has no such class
   */
  public Filed file(String area, @Nullable UUID quarter, NewMatter.Filing filing) {
    return file(area, quarter, filing, new By(catalogues.of(area).catalogue(), null));
  }

  /**
   * 依据. What limits come from.
   *
   * @param catalogue a matter goes on under the one it was raised under
   * @param channel of the hotline; null when it came another way
   */
  record By(Catalogue catalogue, @Nullable Channel channel) {}

  /** The same by another catalogue, or for what came over the hotline. */
  Filed file(String area, @Nullable UUID quarter, NewMatter.Filing filing, By by) {
    MatterClass known =
        filing.classCode() == null
            ? null
            : by.catalogue()
                .find(filing.classCode())
                .orElseThrow(() -> Refused.invalid("class", "matter.class.unknown"));
    OrganisationKind leads =
        known == null ? null : OrganisationKind.valueOf(known.leadKind());
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    Mandates.Parties p =
        mandates.parties(
            area,
            quarter,
            // the community needs no mandate for what is its own
            leads == OrganisationKind.COMMUNITY ? null : leads,
            known == null ? "" : known.code(),
            today);
    UUID community = Optional.ofNullable(p.community()).orElseThrow(Refused::notFound);
    UUID lead = Optional.ofNullable(p.lead()).orElse(community);
    return new Filed(known, lead, community, p.street(), Filed.terms(by.catalogue(), filing, by.channel()));
  }

  /** The full name of an organisation; empty when there is none. */
  public String name(UUID organisation) {
    return organisations.find(organisation).map(Organisation::name).orElse("");
  }
}
