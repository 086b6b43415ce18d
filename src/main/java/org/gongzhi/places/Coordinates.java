package org.gongzhi.places;

import java.util.function.UnaryOperator;

/**
 * 坐标换算. WGS-84, GCJ-02 and BD-09 into each other, by the formulas in common use (the official ones
 * are not public). The inverses are found by iteration on the forward formulas, so that there and
 * back is the same place to a millimetre. Outside China nothing is shifted.
 */
public final class Coordinates {
  /** Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid. */
  private static final double AXIS = 6378245.0;

  private static final double ECCENTRICITY = 0.00669342162296594323;
  private static final double EARTH_RADIUS = 6371008.8;
  private static final double BAIDU_PI = Math.PI * 3000 / 180;

  /** In degrees, a tenth of a millimetre. */
  private static final double ENOUGH = 1e-9;

  private Coordinates() {}

  /** The same place in another system. */
  public static Point convert(Point p, Datum from, Datum to) {
    int above = level(to) - level(from);
    Point q = p;
    if (above > 0) {
      if (level(from) == 0) q = gcj(q);
      return level(to) == 2 ? baidu(q) : q;
    }
    if (above < 0) {
      if (level(from) == 2) q = inverse(Coordinates::baidu, q);
      return level(to) == 0 ? unshifted(q) : q;
    }
    return q;
  }

  /** Great-circle distance in metres between two points of the same system (of WGS-84, rightly). */
  public static double metres(Point a, Point b) {
    double lat1 = Math.toRadians(a.latitude());
    double lat2 = Math.toRadians(b.latitude());
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** How many shifts a system is away from the true place. */
  private static int level(Datum datum) {
    return switch (datum) {
      case WGS_84, CGCS2000 -> 0;
      case GCJ_02 -> 1;
      case BD_09 -> 2;
    };
  }

  private static Point gcj(Point p) {
    return inChina(p, 0) ? shifted(p) : p;
  }

  /** Asked of the true place, not of the shifted one: at the edges they lie on different sides. */
  private static Point unshifted(Point gcj) {
    Point p = inverse(Coordinates::shifted, gcj);
    return inChina(p, 10 * ENOUGH) ? p : gcj;
  }

  /** The rectangle all map makers use, a little wider where the place is only known so closely. */
  private static boolean inChina(Point p, double wider) {
    return p.longitude() >= 72.004 - wider
        && p.longitude() <= 137.8347 + wider
        && p.latitude() >= 0.8293 - wider
        && p.latitude() <= 55.8271 + wider;
  }

  private static Point shifted(Point p) {
    double x = p.longitude() - 105;
    double y = p.latitude() - 35;
    double lat = Math.toRadians(p.latitude());
    double magic = 1 - ECCENTRICITY * Math.sin(lat) * Math.sin(lat);
    double perLat = AXIS * (1 - ECCENTRICITY) / (magic * Math.sqrt(magic));
    double perLon = AXIS / Math.sqrt(magic) * Math.cos(lat);
    return bounded(
        p.longitude() + Math.toDegrees(eastward(x, y) / perLon),
        p.latitude() + Math.toDegrees(northward(x, y) / perLat));
  }

  private static double eastward(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + waves(20, 6, x)
        + waves(20, 2, x)
        + waves(20, 1, x)
        + waves(40, 1.0 / 3, x)
        + waves(150, 1.0 / 12, x)
        + waves(300, 1.0 / 30, x);
  }

  private static double northward(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + waves(20, 6, x)
        + waves(20, 2, x)
        + waves(20, 1, y)
        + waves(40, 1.0 / 3, y)
        + waves(160, 1.0 / 12, y)
        + waves(320, 1.0 / 30, y);
  }

  private static double waves(double height, double frequency, double at) {
    return height * 2 / 3 * Math.sin(frequency * at * Math.PI);
  }

  private static Point baidu(Point gcj) {
    double x = gcj.longitude();
    double y = gcj.latitude();
    double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_PI);
    double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_PI);
    return bounded(z * Math.cos(angle) + 0.0065, z * Math.sin(angle) + 0.006);
  }

  private static Point inverse(UnaryOperator<Point> forward, Point wanted) {
    Point guess = wanted;
    for (int i = 0; i < 50; i++) {
      Point got = forward.apply(guess);
      double east = wanted.longitude() - got.longitude();
      double north = wanted.latitude() - got.latitude();
      if (Math.abs(east) < ENOUGH && Math.abs(north) < ENOUGH) break;
      guess = bounded(guess.longitude() + east, guess.latitude() + north);
    }
    return guess;
  }

  /** A shift must not fall off the globe: BD-09 is asked for Greenland too. */
  private static Point bounded(double longitude, double latitude) {
    return new Point(Math.clamp(longitude, -180, 180), Math.clamp(latitude, -90, 90));
  }
}
