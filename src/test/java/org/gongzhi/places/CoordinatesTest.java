package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatesTest {
  /** The town hall of Bengbu, roughly. */
  private static final Point BENGBU = new Point(117.3893, 32.9155);

  @ParameterizedTest
  @EnumSource
  void thereAndBackIsTheSamePlaceEverywhereInChina(Datum datum) {
    Random chance = new Random(datum.ordinal());
    for (int i = 0; i < 20_000; i++) {
      Point p = new Point(chance.nextDouble(72.004, 137.8347), chance.nextDouble(0.8293, 55.8271));
      Point there = Coordinates.convert(p, Datum.WGS_84, datum);
      assertThat(Coordinates.metres(p, Coordinates.convert(there, datum, Datum.WGS_84)))
          .isLessThan(0.001);
      Point gcj = Coordinates.convert(p, Datum.BD_09, Datum.GCJ_02);
      assertThat(Coordinates.metres(p, Coordinates.convert(gcj, Datum.GCJ_02, Datum.BD_09)))
          .isLessThan(0.001);
    }
  }

  @Test
  void theEdgesOfTheMapCloseToo() {
    for (double lon : new double[] {72.004, 72.0045, 137.8346, 137.8347}) {
      for (double lat : new double[] {0.8293, 0.83, 55.827, 55.8271}) {
        Point p = new Point(lon, lat);
        Point there = Coordinates.convert(p, Datum.WGS_84, Datum.BD_09);
        assertThat(Coordinates.metres(p, Coordinates.convert(there, Datum.BD_09, Datum.WGS_84)))
            .isLessThan(0.001);
      }
    }
  }

  /** Values of the formulas in common use, computed apart from this code. */
  @ParameterizedTest
  @CsvSource({
    "GCJ_02, 116.404, 39.915, 116.41024449916938, 39.91640428150164",
    "GCJ_02, 117.3893, 32.9155, 117.39514739461849, 32.9137937777945",
    "BD_09, 116.404, 39.915, 116.41662724378733, 39.922699552216216",
  })
  void theShiftIsTheOneMapMakersUse(
      Datum datum, double lon, double lat, double shiftedLon, double shiftedLat) {
    Point shifted = Coordinates.convert(new Point(lon, lat), Datum.WGS_84, datum);
    assertThat(shifted.longitude()).isCloseTo(shiftedLon, within(1e-6));
    assertThat(shifted.latitude()).isCloseTo(shiftedLat, within(1e-6));
  }

  @Test
  void baiduShiftsOnceMore() {
    Point bd = Coordinates.convert(new Point(116.404, 39.915), Datum.GCJ_02, Datum.BD_09);
    assertThat(bd.longitude()).isCloseTo(116.41036949371029, within(1e-9));
    assertThat(bd.latitude()).isCloseTo(39.92133699351021, within(1e-9));
  }

  @Test
  void inBengbuTheShiftIsHundredsOfMetres() {
    Point gcj = Coordinates.convert(BENGBU, Datum.WGS_84, Datum.GCJ_02);
    assertThat(Coordinates.metres(BENGBU, gcj)).isBetween(300.0, 700.0);
    assertThat(Coordinates.convert(BENGBU, Datum.CGCS2000, Datum.WGS_84)).isEqualTo(BENGBU);
  }

  @ParameterizedTest
  @CsvSource({"2.3522, 48.8566", "-74.006, 40.7128", "151.2093, -33.8688", "-180, 90", "180, -90"})
  void outsideChinaNothingIsShifted(double lon, double lat) {
    Point p = new Point(lon, lat);
    assertThat(Coordinates.convert(p, Datum.WGS_84, Datum.GCJ_02)).isEqualTo(p);
    assertThat(Coordinates.convert(p, Datum.GCJ_02, Datum.WGS_84)).isEqualTo(p);
  }

  @Test
  void aDegreeOfTheMeridianIs111Kilometres() {
    assertThat(Coordinates.metres(new Point(117, 32), new Point(117, 33)))
        .isCloseTo(111_195, within(10.0));
    assertThat(Coordinates.metres(BENGBU, BENGBU)).isZero();
    assertThat(Coordinates.metres(new Point(0, 0), new Point(180, 0)))
        .isCloseTo(Math.PI * 6371008.8, within(1.0));
  }

  @Test
  void aPositionRemembersWhereItCameFrom() {
    Position position = Position.given(Datum.BD_09, 117.4, 32.92);
    assertThat(position.source()).isEqualTo(Datum.BD_09);
    assertThat(Coordinates.metres(position.in(Datum.BD_09), new Point(117.4, 32.92)))
        .isLessThan(0.001);
    assertThat(position.metresTo(Position.given(Datum.GCJ_02, 117.4, 32.92))).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({"181, 0", "0, 91", "NaN, 0", "0, NaN", "Infinity, 0"})
  void placesOffTheGlobeAreRefused(double lon, double lat) {
    assertThatThrownBy(() -> new Point(lon, lat)).isInstanceOf(IllegalArgumentException.class);
  }
}
