package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.List;

/** 特征. What is seen at each piece of an address: the pieces around it, their shapes, what was said before. */
final class AddressFeatures {
  private static final String NUMERALS = "〇零一二两三四五六七八九十百千甲乙丙丁";
  static final String UNITS = "号弄幢栋座楼单室层房路街道巷村组社镇乡区县市省园苑城厦场院店期门口";
  private static final int AHEAD = 5;
  private static final int FAR = 8;

  private final List<String> pieces;
  private final List<String> shapes;
  private final AddressOutline outline;

  private AddressFeatures(List<String> pieces) {
    this.pieces = pieces;
    this.shapes = pieces.stream().map(AddressFeatures::shape).toList();
    this.outline = new AddressOutline(pieces, shapes);
  }

  static List<List<String>> of(List<String> pieces, Lexicon lexicon) {
    AddressFeatures f = new AddressFeatures(pieces);
    List<List<String>> all = new ArrayList<>();
    List<List<String>> known = lexicon.at(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      List<String> here = f.at(i);
      here.addAll(known.get(i));
      all.add(here);
    }
    return all;
  }

  private List<String> at(int i) {
    List<String> f = new ArrayList<>();
    f.add("");
    around(i, f);
    shapes(i, f);
    String next = unitAhead(i);
    String last = unitBehind(i);
    f.add("u" + next);
    f.add("v" + last);
    f.add("uv" + last + next);
    f.add("us" + shape(i) + last + next);
    f.add("n" + numbersAhead(i) + shape(i));
    wider(i, f);
    outline.add(i, f);
    if (saidBetween(i, 0, i)) f.add("again");
    if (saidBetween(i, i + 1, pieces.size())) f.add("later");
    if (i == 0 || i == pieces.size() - 1) f.add("edge" + (i == 0) + shape(i));
    return f;
  }

  private void around(int i, List<String> f) {
    for (int d = -3; d <= 3; d++) f.add(d + "=" + piece(i + d));
    for (int d = -2; d <= 1; d++) f.add(d + "+" + piece(i + d) + piece(i + d + 1));
    for (int d = -2; d <= 0; d++)
      f.add(d + "*" + piece(i + d) + piece(i + d + 1) + piece(i + d + 2));
    f.add("~" + piece(i - 1) + "_" + piece(i + 1));
  }

  private void wider(int i, List<String> f) {
    f.add("-4=" + piece(i - 4));
    f.add("4=" + piece(i + 4));
    for (int d = -3; d <= 0; d++)
      f.add(d + "^" + piece(i + d) + piece(i + d + 1) + piece(i + d + 2) + piece(i + d + 3));
    f.add("-_" + piece(i - 2) + piece(i));
    f.add("_+" + piece(i) + piece(i + 2));
    f.add("pos" + Math.min(i, FAR));
    f.add("left" + Math.min(pieces.size() - i, FAR));
  }

  private void shapes(int i, List<String> f) {
    for (int d = -2; d <= 2; d++) f.add(d + "s" + shape(i + d));
    f.add("s2" + shape(i - 1) + shape(i) + shape(i + 1));
    f.add("s4" + shape(i - 2) + shape(i - 1) + shape(i) + shape(i + 1) + shape(i + 2));
    f.add("sp" + shape(i) + piece(i + 1) + shape(i + 2));
    f.add("sq" + shape(i - 2) + piece(i - 1) + shape(i));
  }

  private String piece(int i) {
    if (i < 0) return "<";
    if (i >= pieces.size()) return ">";
    return shapes.get(i).startsWith("d") ? shapes.get(i) : pieces.get(i);
  }

  private String shape(int i) {
    return i < 0 ? "<" : i >= pieces.size() ? ">" : shapes.get(i);
  }

  private static String shape(String piece) {
    char c = piece.charAt(0);
    if (c >= '0' && c <= '9') return "d" + Math.min(piece.length(), 5);
    if (NUMERALS.indexOf(c) >= 0) return "h";
    if (c < 128) return Character.isLetter(c) ? piece.length() > 1 ? "A" : "a" : "-";
    return Character.isLetter(c) ? "c" : "p";
  }

  /** The next word of an address ahead (路, 号, 室), and how far. */
  private String unitAhead(int i) {
    for (int d = 1; d <= AHEAD && i + d < pieces.size(); d++)
      if (UNITS.contains(pieces.get(i + d))) return pieces.get(i + d) + (d > 2 ? "" : d);
    return "";
  }

  private String unitBehind(int i) {
    for (int d = 1; d <= AHEAD && i - d >= 0; d++)
      if (UNITS.contains(pieces.get(i - d))) return pieces.get(i - d) + (d > 2 ? "" : d);
    return "";
  }

  private int numbersAhead(int i) {
    int count = 0;
    for (int j = i + 1; j < pieces.size(); j++)
      if (shapes.get(j).startsWith("d") || shapes.get(j).equals("h")) count++;
    return Math.min(count, 4);
  }

  /** People say the town and the district twice. */
  private boolean saidBetween(int i, int from, int to) {
    for (int j = from; j + 1 < to && i + 1 < pieces.size(); j++)
      if (pieces.get(j).equals(pieces.get(i)) && pieces.get(j + 1).equals(pieces.get(i + 1)))
        return true;
    return false;
  }
}
