package org.gongzhi.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongzhi.platform.documents.Paper.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Word 文稿. Writes a paper as docx in the measures of GB/T 9704-2012: A4, 37 mm above and 28 mm at the binding, a
 * body of 156 by 225 mm with 22 lines of 28 characters, title in 小标宋 2, text in 仿宋 3, page numbers 4.
 */
public final class DocxFile {
  /** Twentieths of a point: what Word reckons lengths in. */
  private static final double MILLIMETRE = 1440 / 25.4;

  /** 22 lines on 225 mm. */
  private static final int LINE = (int) (225 * MILLIMETRE / 22);

  private static final int TWO = 22;
  private static final int THREE = 16;
  private static final int FOUR = 14;

  static final String TITLE = "方正小标宋简体";
  static final String BODY = "仿宋_GB2312";
  static final String HEADING = "黑体";
  static final String SECOND = "楷体_GB2312";
  private static final String PAGE = "宋体";

  private final XWPFDocument document;

  private DocxFile(XWPFDocument document) {
    this.document = document;
  }

  public static byte[] of(Paper paper) {
    var out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      new DocxFile(document).write(paper);
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(Paper paper) {
    page(paper.wide());
    document.getProperties().getCoreProperties().setTitle(paper.title());
    XWPFParagraph title = paragraph(ParagraphAlignment.CENTER);
    run(title, paper.title(), TITLE, TWO);
    if (!paper.under().isEmpty())
      run(paragraph(ParagraphAlignment.CENTER), paper.under(), SECOND, paper.wide() ? 12 : THREE);
    if (!paper.wide()) paragraph(ParagraphAlignment.LEFT);
    paper.blocks().forEach(this::block);
    pageNumber();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) ->
          run(indented(), text, level == 1 ? HEADING : SECOND, THREE);
      case Block.Text(String text) -> run(indented(), text, BODY, THREE);
      case Block.Line(String text) ->
          run(paragraph(ParagraphAlignment.LEFT), text, BODY, THREE);
      case Block.Table(SheetTable table) -> DocxTable.write(document, table);
      case Block.Signature(String by, String date) -> signature(by, date);
    }
  }

  private void signature(String by, String date) {
    paragraph(ParagraphAlignment.LEFT);
    for (String line : new String[] {by, date}) {
      if (line.isEmpty()) continue;
      XWPFParagraph p = paragraph(ParagraphAlignment.RIGHT);
      p.setKeepNext(line.equals(by));
      // four characters in from the right
      p.setIndentationRight(4 * THREE * 20);
      run(p, line, BODY, THREE);
    }
  }

  private XWPFParagraph indented() {
    XWPFParagraph p = paragraph(ParagraphAlignment.BOTH);
    p.setIndentationFirstLine(2 * THREE * 20);
    return p;
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph p = document.createParagraph();
    p.setAlignment(alignment);
    p.setSpacingBefore(0);
    p.setSpacingAfter(0);
    var spacing = p.getCTPPr().isSetSpacing() ? p.getCTPPr().getSpacing() : p.getCTPPr().addNewSpacing();
    spacing.setLine(BigInteger.valueOf(LINE));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    return p;
  }

  static XWPFRun run(XWPFParagraph p, String text, String font, int size) {
    XWPFRun run = p.createRun();
    run.setText(text);
    run.setFontFamily(font);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setUnderline(UnderlinePatterns.NONE);
    return run;
  }

  private void page(boolean wide) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(mm(wide ? 297 : 210));
    size.setH(mm(wide ? 210 : 297));
    if (wide) size.setOrient(STPageOrientation.LANDSCAPE);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(mm(wide ? 20 : 37));
    margins.setLeft(mm(wide ? 14 : 28));
    margins.setRight(mm(wide ? 14 : 26));
    margins.setBottom(mm(wide ? 18 : 35));
    margins.setHeader(mm(15));
    margins.setFooter(mm(wide ? 10 : 28));
  }

  /** — 1 —. */
  private void pageNumber() {
    XWPFParagraph p = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    p.setAlignment(ParagraphAlignment.CENTER);
    run(p, "\u2014 ", PAGE, FOUR);
    XWPFRun number = run(p, "", PAGE, FOUR);
    number.getCTR().addNewFldChar()
        .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
    run(p, "", PAGE, FOUR).getCTR().addNewInstrText().setStringValue("PAGE");
    run(p, "", PAGE, FOUR).getCTR().addNewFldChar()
        .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
    run(p, " \u2014", PAGE, FOUR);
  }

  static BigInteger mm(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
  }
}
