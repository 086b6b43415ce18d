package org.gongzhi.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 小区. A residential quarter, the unit in which neighbours govern themselves; an old building that
 * stands alone is one too (“红旗三路教师楼”).
 *
 * @param area code of the community it lies in
 * @param id its id
 * @param facts what is written about it
 * @param aliases what else people call it
 * @param grid the grid it belongs to, if the whole of it does
 * @param position its middle, if known
 */
public record Quarter(
    String area,
    UUID id,
    Facts facts,
    List<String> aliases,
    @Nullable UUID grid,
    @Nullable Position position) {

  /**
   * What is written about a quarter.
   *
   * @param name its name, unique in its community
   * @param road 路、街、巷
   * @param roadNumber 门牌号, for example “88号”
   * @param hasPropertyCompany whether a property company serves it; many old quarters have none
   * @param households 户数, if known
   */
  public record Facts(
      String name,
      @Nullable String road,
      @Nullable String roadNumber,
      boolean hasPropertyCompany,
      @Nullable Integer households) {

    public static Facts named(String name) {
      return new Facts(name, null, null, true, null);
    }

    public Facts on(@Nullable String road, @Nullable String roadNumber) {
      return new Facts(name, road, roadNumber, hasPropertyCompany, households);
    }

    public Facts withoutPropertyCompany() {
      return new Facts(name, road, roadNumber, false, households);
    }

    public Facts ofHouseholds(int households) {
      return new Facts(name, road, roadNumber, hasPropertyCompany, households);
    }
  }

  public String name() {
    return facts.name();
  }

  public boolean hasPropertyCompany() {
    return facts.hasPropertyCompany();
  }
}
