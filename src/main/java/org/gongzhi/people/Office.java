package org.gongzhi.people;

import static org.gongzhi.people.OrganisationKind.COMMUNITY;
import static org.gongzhi.people.OrganisationKind.DISTRICT_OFFICE;
import static org.gongzhi.people.OrganisationKind.OWNERS_COMMITTEE;
import static org.gongzhi.people.OrganisationKind.PARTY_BRANCH;
import static org.gongzhi.people.OrganisationKind.PROPERTY_COMPANY;
import static org.gongzhi.people.OrganisationKind.RESIDENTS_COUNCIL;
import static org.gongzhi.people.OrganisationKind.STREET;
import static org.gongzhi.people.OrganisationKind.UTILITY;

import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/** 职务. What a person is in an organisation, and how far they see by it. */
public enum Office {
  /** 社区党委书记. */
  SECRETARY(Reach.AREA, COMMUNITY),
  /** 全科社工. */
  COMMUNITY_WORKER(Reach.AREA, COMMUNITY),
  /** 网格员. */
  GRID_WORKER(Reach.AREA, COMMUNITY),
  /** 小区党支部书记. */
  BRANCH_SECRETARY(Reach.QUARTER, PARTY_BRANCH),
  /** 议事会成员. */
  COUNCIL_MEMBER(Reach.QUARTER, RESIDENTS_COUNCIL),
  /** 业委会成员. */
  COMMITTEE_MEMBER(Reach.QUARTER, OWNERS_COMMITTEE),
  /** 物业工作人员. */
  PROPERTY_STAFF(Reach.ORGANISATION, PROPERTY_COMPANY),
  /** 公用事业单位工作人员, and those of a district office. */
  UTILITY_STAFF(Reach.ORGANISATION, UTILITY, DISTRICT_OFFICE),
  /** 街道干部. */
  STREET_OFFICER(Reach.STREET, STREET),
  /** 系统管理员. */
  ADMINISTRATOR(Reach.AREA, COMMUNITY, STREET);

  private enum Reach {
    /** All cases of the area whose code the organisation has. */
    AREA,
    /** All cases of the communities of the street: the first nine digits. */
    STREET,
    /** The quarter the organisation serves. */
    QUARTER,
    /** What the organisation leads, nothing else. */
    ORGANISATION
  }

  private final Reach reach;
  private final Set<OrganisationKind> in;

  Office(Reach reach, OrganisationKind... in) {
    this.reach = reach;
    this.in = Set.of(in);
  }

  /** Whether there is such an office in such an organisation: a property company has no secretary. */
  public boolean existsIn(OrganisationKind kind) {
    return in.contains(kind);
  }

  /** The message key of its name. */
  public String label() {
    return "office." + name();
  }

  /** The division code, whole or as a prefix, that somebody with this office in that area oversees. */
  @Nullable String oversees(String area) {
    return switch (reach) {
      case AREA -> area;
      case STREET -> area.substring(0, 9);
      case QUARTER, ORGANISATION -> null;
    };
  }

  Set<UUID> quarters(@Nullable UUID ofOrganisation) {
    return reach == Reach.QUARTER && ofOrganisation != null ? Set.of(ofOrganisation) : Set.of();
  }

  /** Whether the actor holds this very office over this area. */
  boolean isHeldOver(Actor actor, String area) {
    return actor.posts().stream()
        .anyMatch(p -> p.office().equals(name()) && p.area() != null && area.startsWith(p.area()));
  }
}
