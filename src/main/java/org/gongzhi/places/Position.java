package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * 位置. Where something is, kept in WGS-84, with the system in which it was handed to us: when a
 * conversion is ever improved, that says which ones to redo.
 *
 * @param point in WGS-84
 * @param source the system it was given in
 */
public record Position(Point point, Datum source) {
  /** A position as a map, a phone or a survey gave it. */
  public static Position given(Datum datum, double longitude, double latitude) {
    return new Position(
        Coordinates.convert(new Point(longitude, latitude), datum, Datum.WGS_84), datum);
  }

  /** The same place as a map of another system shows it. */
  public Point in(Datum datum) {
    return Coordinates.convert(point, Datum.WGS_84, datum);
  }

  /** Great-circle distance in metres. */
  public double metresTo(Position other) {
    return Coordinates.metres(point, other.point);
  }

  /** Reads the columns {@code longitude}, {@code latitude} and {@code datum}, null if they are. */
  static @Nullable Position read(ResultSet row) throws SQLException {
    String datum = row.getString("datum");
    return datum == null
        ? null
        : new Position(
            new Point(row.getDouble("longitude"), row.getDouble("latitude")), Datum.valueOf(datum));
  }
}
