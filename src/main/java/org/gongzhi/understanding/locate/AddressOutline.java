package org.gongzhi.understanding.locate;

import java.util.List;

/**
 * 轮廓. What an address looks like from one of its pieces: the words of addresses (路, 号, 室), numbers and runs of other
 * characters to both sides, and which such words were said before and come after.
 */
final class AddressOutline {
  private static final String KINDS = "路街道巷弄号幢栋座楼层室村镇乡区园苑城厦店厂司组单市县省-";
  private static final int NEAR = 3;
  private static final int FAR = 5;
  private static final int FARTHEST = 7;
  private static final int MOST_NUMBERS = 4;

  private final List<String> pieces;
  private final List<String> shapes;

  AddressOutline(List<String> pieces, List<String> shapes) {
    this.pieces = pieces;
    this.shapes = shapes;
  }

  void add(int i, List<String> f) {
    String own = sign(i);
    String left = side(i, -1, NEAR);
    String right = side(i, 1, NEAR);
    f.add("ol" + own + left);
    f.add("or" + own + right);
    f.add("ox" + own + left + "|" + right);
    f.add("oL" + own + side(i, -1, FAR));
    f.add("oR" + own + side(i, 1, FAR));
    f.add("oy" + own + side(i, -1, FARTHEST));
    f.add("oz" + own + side(i, 1, FARTHEST));
    f.add("nb" + numbers(0, i) + shapes.get(i));
    f.add("nn" + numbers(0, i) + numbers(i + 1, pieces.size()) + shapes.get(i));
    kinds(0, i, "seen", shapes.get(i), f);
    kinds(i + 1, pieces.size(), "will", shapes.get(i), f);
  }

  private void kinds(int from, int to, String when, String shape, List<String> f) {
    for (String kind : pieces.subList(from, to).stream().distinct().toList())
      if (KINDS.contains(kind)) f.add(when + kind + shape);
  }

  private int numbers(int from, int to) {
    long all = shapes.subList(from, to).stream().filter(s -> s.startsWith("d")).count();
    return (int) Math.min(all, MOST_NUMBERS);
  }

  private String sign(int i) {
    String shape = shapes.get(i);
    if (shape.startsWith("d")) return "9";
    if (shape.equals("h")) return "h";
    String piece = pieces.get(i);
    if (!shape.equals("c")) return piece.substring(0, 1);
    return AddressFeatures.UNITS.contains(piece) ? piece : "c";
  }

  /** So many signs to one side; a run of other characters is one. */
  private String side(int i, int step, int most) {
    StringBuilder side = new StringBuilder();
    String last = "";
    int signs = 0;
    for (int j = i + step; j >= 0 && j < pieces.size() && signs < most; j += step) {
      String sign = sign(j);
      if (sign.equals("c") && last.equals("c")) continue;
      side.append(sign);
      last = sign;
      signs++;
    }
    return side.append(signs < most ? "." : "").toString();
  }
}
