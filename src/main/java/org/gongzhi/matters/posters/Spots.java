package org.gongzhi.matters.posters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 地点码. Finds the places codes hang at; where they are is no secret. */
@Service
public class Spots {
  private static final Pattern CODE = Pattern.compile("([0-9]{12})\\.([0-9a-f-]{36})");

  /** The quarter, its buildings and their entrances, in the order people walk along them. */
  private static final String ALL =
      """
      select s.area, s.id, s.quarter, q.name as quarter_name, s.building, s.entrance
      from (
        select area, id, id as quarter, '' as building, '' as entrance
        from places.pub_quarter
        where area = :area and retired_on is null
        union all
        select area, id, quarter, label, ''
        from places.pub_building
        where area = :area and retired_on is null
        union all
        select area, id, quarter, building_label, label
        from places.pub_entrance
        where area = :area and retired_on is null
      ) s
        join places.pub_quarter q on q.area = s.area and q.id = s.quarter
      """;

  private static final String IN_ORDER =
      """
      order by s.building <> '', nullif(regexp_replace(s.building, '[^0-9]', '', 'g'), '')::numeric
        nulls last, s.building, length(s.entrance), s.entrance
      """;

  private final JdbcClient jdbc;

  Spots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Spot> find(String area, UUID id) {
    return jdbc.sql(ALL + "where s.area = :area and s.id = :id")
        .param("area", area)
        .param("id", id)
        .query(Spot.class)
        .optional();
  }

  /** The place a form names; empty when it names none. */
  public Optional<Spot> find(String code) {
    Matcher m = CODE.matcher(code);
    try {
      return m.matches() ? find(m.group(1), UUID.fromString(m.group(2))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A quarter, then its buildings, each with its entrances. */
  public List<Spot> of(String area, UUID quarter) {
    return jdbc.sql(ALL + "where s.area = :area and s.quarter = :quarter\n" + IN_ORDER)
        .param("area", area)
        .param("quarter", quarter)
        .query(Spot.class)
        .list();
  }
}
