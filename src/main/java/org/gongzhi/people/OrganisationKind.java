package org.gongzhi.people;

import java.util.EnumSet;
import java.util.Set;

/** 单位类别. What an organisation is; the first four are the four parties (四方) of a quarter. */
public enum OrganisationKind {
  /** 小区党支部. */
  PARTY_BRANCH,
  /** 居民议事会. */
  RESIDENTS_COUNCIL,
  /** 业主委员会. */
  OWNERS_COMMITTEE,
  /** 物业服务企业. */
  PROPERTY_COMPANY,
  /** 社区. */
  COMMUNITY,
  /** 街道. */
  STREET,
  /** 区级部门. */
  DISTRICT_OFFICE,
  /** 公用事业单位: water, power, gas, heat. */
  UTILITY;

  private static final Set<OrganisationKind> FOUR_PARTIES =
      EnumSet.of(PARTY_BRANCH, RESIDENTS_COUNCIL, OWNERS_COMMITTEE, PROPERTY_COMPANY);

  /** 四方. Whether it sits at the quarter's weekly table. */
  public boolean isOfTheFourParties() {
    return FOUR_PARTIES.contains(this);
  }

  /** The message key of its name. */
  public String label() {
    return "organisation.kind." + name();
  }
}
