package org.gongzhi.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * 图标. One sign each, drawn on a 24 grid; the drawing is the file of that name in {@code
 * static/icons}.
 */
public enum Icon {
  ALERT,
  BELL,
  BOOK,
  BOOKMARK,
  BUILDING,
  CALENDAR,
  CAMERA,
  CHAT,
  CHECK,
  CHECK_CIRCLE,
  CLOCK,
  DOWN,
  DOWNLOAD,
  EDIT,
  EXIT,
  EYE,
  FILE,
  FILTER,
  FORWARD,
  GAVEL,
  GRID,
  HAND,
  HEART,
  HOME,
  IMAGE,
  INBOX,
  INFO,
  KEY,
  LEFT,
  LINK,
  LIST,
  MERGE,
  MIC,
  MOON,
  MORE,
  PAUSE,
  PHONE,
  PIN,
  PLUS,
  PRINTER,
  REDO,
  RIGHT,
  SEARCH,
  SEND,
  SETTINGS,
  SHIELD,
  SORT,
  SORT_UP,
  STAR,
  TREND,
  TYPE,
  USER,
  USERS,
  VOTE,
  WALK,
  WIFI_OFF,
  X,
  X_CIRCLE;

  private final String paths = read();

  /** What stands inside the {@code svg} element; our own files, so it needs no escaping. */
  public String paths() {
    return paths;
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }

  private String read() {
    try (InputStream in = Icon.class.getResourceAsStream("/static/icons/" + fileName())) {
      if (in == null) {
        throw new IllegalStateException("no drawing " + fileName());
      }
      String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
