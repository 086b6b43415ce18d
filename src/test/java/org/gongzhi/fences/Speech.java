package org.gongzhi.fences;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Java that speaks Chinese itself: literals with Han characters, escaped or not, comments aside. */
public final class Speech {
  private Speech() {}

  public static List<String> of(JavaFile file) {
    List<String> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree l, Void unused) {
        TemplateRules.HAN
            .matcher(String.valueOf(l.getValue()))
            .results()
            .limit(1)
            .forEach(m -> found.add(file.at(l, "speaks Chinese itself: " + m.group())));
        return null;
      }
    }.scan(file.tree(), null);
    return found;
  }
}
