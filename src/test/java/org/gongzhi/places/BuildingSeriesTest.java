package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.places.BuildingSeries.Added;
import org.gongzhi.places.BuildingSeries.Floors;
import org.gongzhi.places.Retirements.Kind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Many buildings from a few typed lines, and what becomes of those that are gone. */
class BuildingSeriesTest {
  private final Neighbourhood here = new Neighbourhood();
  private final BuildingSeries series =
      new BuildingSeries(here.buildings, here.dwellings, here.sql);
  private final Retirements retirements =
      new Retirements(
          here.sql,
          here.gazetteer,
          Clock.fixed(Instant.parse("2024-06-18T00:30:00Z"), ZoneOffset.UTC));
  private final Quarter miya = here.quarter("米亚花园三期");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          1-3栋, 2单元, 18层              => 1栋 2/18/0 2栋 2/18/0 3栋 2/18/0
          １－２栋，２单元，６层，每层２户    => 1栋 2/6/2 2栋 2/6/2
          1、3、5-6号楼 3单元 6层          => 1号楼 3/6/0 3号楼 3/6/0 5号楼 3/6/0 6号楼 3/6/0
          红旗三路教师楼 4单元 6层         => 红旗三路教师楼 4/6/0
          A1-A2栋，十八层                 => A1栋 0/18/0 A2栋 0/18/0
          7-8, 2 entrances, 6 floors, 2 homes => 7栋 2/6/2 8栋 2/6/2
          十六栋2单元18层一梯四户          => 16栋 2/18/4
          """)
  void aLineIsReadAsPeopleWriteIt(String line, String planned) {
    StringBuilder read = new StringBuilder();
    BuildingLines.read(line)
        .forEach(
            p ->
                read.append(
                    " %s %d/%d/%d".formatted(p.label(), p.entrances(), p.floors(), p.doors())));
    assertThat(read.toString().strip()).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({
    "'2单元，6层', places.lines.unreadable",
    "'16-1栋', places.lines.unreadable",
    "'1-900栋', places.lines.unreadable",
    "'<script>', places.lines.unreadable",
    "'1栋 900单元', places.lines.size"
  })
  void whatCannotBeReadIsNamedAndNothingIsAdded(String line, String key) {
    assertThatThrownBy(() -> add("5栋\n" + line))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.fields().get("lines").key()).isEqualTo(key));
    assertThat(here.buildings.of(DONGFANGHONG, miya.id())).isEmpty();
    assertThatThrownBy(() -> add(" \n")).hasMessageContaining("places.lines.none");
  }

  @Test
  void theSameLinesTwiceAddNothingTheSecondTime() {
    assertThat(add("1-3栋，2单元，6层，每层2户\n教师楼")).isEqualTo(new Added(4, 6, 3 * 2 * 12));
    assertThat(add("1-3栋，2单元，6层，每层2户\n教师楼")).isEqualTo(new Added(0, 0, 0));
    assertThat(add("3幢，3单元，7层，每层2户")).isEqualTo(new Added(0, 1, 2 * 2 + 14));
    assertThat(here.buildings.of(DONGFANGHONG, miya.id()))
        .extracting(Building::label)
        .containsExactly("1栋", "2栋", "3栋", "教师楼");
  }

  @Test
  void homesComeByFloorAndDoorOrByHand() {
    UUID old = here.building(miya, "老楼").id();
    assertThat(series.homes(Actor.SYSTEM, DONGFANGHONG, old, null, new Floors(1, 14, 2)))
        .isEqualTo(28);
    assertThat(series.homes(Actor.SYSTEM, DONGFANGHONG, old, null, "1402、1403 门面1，1403"))
        .isEqualTo(2);
    assertThat(here.dwellings.behind(DONGFANGHONG, old, null, "1402室")).isPresent();
    assertThatThrownBy(
            () -> series.homes(Actor.SYSTEM, DONGFANGHONG, old, null, new Floors(5, 3, 2)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatIsRetiredIsNotOfferedAnyMoreAndComesBackAsItWas() {
    UUID sixteen = here.building(miya, "16栋").id();
    assertThat(here.gazetteer.of(DONGFANGHONG).building(miya.id(), "16栋")).isEqualTo(sixteen);
    retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.BUILDING, sixteen);
    assertThat(here.gazetteer.of(DONGFANGHONG).building(miya.id(), "16栋")).isNull();
    assertThat(here.buildings.of(DONGFANGHONG, miya.id())).isEmpty();
    assertThat(here.buildings.find(DONGFANGHONG, sixteen)).isPresent();
    retirements.restore(Actor.SYSTEM, DONGFANGHONG, Kind.BUILDING, sixteen);
    retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.QUARTER, miya.id());
    assertThat(here.quarters.all(DONGFANGHONG)).isEmpty();
    assertThat(here.gazetteer.of(DONGFANGHONG).building(miya.id(), "16栋")).isNull();
    retirements.restore(Actor.SYSTEM, DONGFANGHONG, Kind.QUARTER, miya.id());
    assertThat(here.gazetteer.of(DONGFANGHONG).building(miya.id(), "16栋")).isEqualTo(sixteen);
  }

  @Test
  void aGridIsRetiredOnlyWhenNothingBelongsToItAndEntrancesAndHomesAreToo() {
    UUID grid = here.grids.add(Actor.SYSTEM, DONGFANGHONG, DONGFANGHONG + "001", "第一网格").id();
    here.grids.assignQuarter(Actor.SYSTEM, DONGFANGHONG, miya.id(), grid);
    assertThatThrownBy(() -> retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.GRID, grid))
        .isInstanceOf(Refused.class);
    here.grids.assignQuarter(Actor.SYSTEM, DONGFANGHONG, miya.id(), null);
    retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.GRID, grid);
    assertThat(here.grids.all(DONGFANGHONG)).isEmpty();
    UUID one = here.building(miya, "1栋").id();
    UUID door = here.dwellings.addEntrance(Actor.SYSTEM, DONGFANGHONG, one, "1单元").id();
    UUID home =
        here.dwellings.add(Actor.SYSTEM, DONGFANGHONG, one, door, List.of("101")).getFirst().id();
    retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.DWELLING, home);
    retirements.retire(Actor.SYSTEM, DONGFANGHONG, Kind.ENTRANCE, door);
    assertThat(here.dwellings.of(DONGFANGHONG, one)).isEmpty();
    assertThat(here.dwellings.entrances(DONGFANGHONG, one)).isEmpty();
  }

  @Test
  void sixtyFourAtOnceGiveOneNameToOneBuilding() {
    List<UUID> all = new ArrayList<>();
    for (int i = 1; i <= 64; i++) all.add(here.building(miya, i + "栋").id());
    AtomicInteger renamed = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (UUID id : all) {
        threads.submit(
            () -> {
              try {
                rename(id);
                renamed.incrementAndGet();
              } catch (Refused r) {
                if (r.fields().containsKey("label")) taken.incrementAndGet();
              }
            });
      }
    }
    assertThat(renamed).hasValue(1);
    assertThat(taken).hasValue(63);
  }

  /** Each call takes a connection of its own; where the server has none left, it is tried again. */
  private void rename(UUID id) {
    while (true) {
      try {
        here.buildings.change(Actor.SYSTEM, DONGFANGHONG, id, "幸福楼", 6);
        return;
      } catch (CannotGetJdbcConnectionException e) {
        Thread.yield();
      }
    }
  }

  @Test
  void nobodyElseChangesPlaces() {
    Actor stranger = Neighbourhood.holding("GRID_WORKER", DONGFANGHONG);
    assertThatThrownBy(() -> series.add(stranger, DONGFANGHONG, miya.id(), "1栋"))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(
            () -> retirements.retire(stranger, DONGFANGHONG, Kind.QUARTER, miya.id()))
        .hasMessageContaining("NOT_FOUND");
  }

  private Added add(String lines) {
    return series.add(Actor.SYSTEM, DONGFANGHONG, miya.id(), lines);
  }
}
