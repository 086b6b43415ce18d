package org.gongzhi.platform.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * 文稿. A document as people of the trade expect it to look (GB/T 9704-2012), written once and made into Word, PDF
 * and print from there. It has no red head: that is for organs of state only.
 *
 * @param title the title
 * @param under the line below it: number, or whose list it is; empty for none
 * @param wide whether it lies on its side, as lists do
 * @param blocks what it says, from top to bottom
 */
public record Paper(String title, String under, boolean wide, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** 段落. */
  public sealed interface Block {
    /**
     * 标题.
     *
     * @param level 1 is 黑体, 2 is 楷体
     */
    record Heading(int level, String text) implements Block {}

    /** 正文, its first line two characters in. */
    record Text(String text) implements Block {}

    /** 顶格: a line that begins at the margin, such as whom a letter is for. */
    record Line(String text) implements Block {}

    /** 落款: who signs, and the date, to the right. */
    record Signature(String by, String date) implements Block {}

    /** 表. */
    record Table(SheetTable table) implements Block {}
  }

  /** A list as a document of its own. */
  public static Paper of(SheetTable table) {
    return new Paper(table.title(), table.under(), true, List.of(new Block.Table(table)));
  }

  public static Writing titled(String title) {
    return new Writing(title);
  }

  /** 写文稿. Puts one together, part by part. */
  public static final class Writing {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private String under = "";

    private Writing(String title) {
      this.title = title;
    }

    public Writing under(String line) {
      under = line;
      return this;
    }

    public Writing heading(int level, String text) {
      return add(new Block.Heading(level, text));
    }

    /** One paragraph a line. */
    public Writing text(String text) {
      text.lines().filter(l -> !l.isBlank()).forEach(l -> add(new Block.Text(l.strip())));
      return this;
    }

    public Writing line(String text) {
      return add(new Block.Line(text));
    }

    public Writing table(SheetTable table) {
      return add(new Block.Table(table));
    }

    public Writing signed(String by, String date) {
      return add(new Block.Signature(by, date));
    }

    private Writing add(Block block) {
      blocks.add(block);
      return this;
    }

    public Paper done() {
      return new Paper(title, under, false, blocks);
    }
  }
}
