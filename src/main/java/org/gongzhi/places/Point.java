package org.gongzhi.places;

/**
 * 点. A longitude and a latitude in degrees; which system they are of, the context says.
 *
 * @param longitude east of Greenwich, −180 to 180
 * @param latitude north of the equator, −90 to 90
 */
public record Point(double longitude, double latitude) {
  public Point {
    // written so that NaN is refused too
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("no such place: " + longitude + ", " + latitude);
    }
  }
}
