package org.gongzhi.platform.documents;

/**
 * 公式. What somebody typed must not become a formula on another person's machine. A spreadsheet takes text for
 * a formula by its first character, at the latest when the sheet is saved as text and opened again.
 */
final class Formulas {
  private static final String BEGINNINGS = "=+-@\t\r＝＋－＠";

  private Formulas() {}

  /** The text, with a quotation mark in front if it could be taken for a formula. */
  static String disarmed(String text) {
    return isArmed(text) ? "'" + text : text;
  }

  /** What stood there before it was disarmed. */
  static String plain(String text) {
    return text.startsWith("'") && isArmed(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean isArmed(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
