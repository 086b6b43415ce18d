package org.gongzhi.places;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 标准地址. An address in the parts of GB/T 39609-2020: 行政区划, 街巷院落, 建筑门楼, 单元户室. Each part is as it is
 * shown; a part that is not known is null.
 *
 * @param code 区划代码 of the community
 */
public record StandardAddress(
    String code,
    @Nullable String province,
    @Nullable String city,
    @Nullable String district,
    @Nullable String street,
    @Nullable String community,
    @Nullable String road,
    @Nullable String roadNumber,
    @Nullable String quarter,
    @Nullable String building,
    @Nullable String entrance,
    @Nullable String dwelling) {

  /** 全称. “安徽省蚌埠市蚌山区黄庄街道东方红社区胜利路88号米亚花园三期16栋2单元1402室”. */
  public String text() {
    return joined(province, city, district, street, community, road, roadNumber) + within();
  }

  /** What a neighbour needs of it: “米亚花园三期16栋2单元1402室”. */
  public String within() {
    // 红旗三路教师楼 is a quarter and its only building
    String named = Objects.equals(quarter, building) ? null : building;
    return joined(quarter, named, entrance, dwelling);
  }

  /** 不含户室. {@link #within} down to the entrance, for pages anyone may read. */
  public String withoutDwelling() {
    String named = Objects.equals(quarter, building) ? null : building;
    return joined(quarter, named, entrance);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining());
  }
}
