package org.gongzhi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongzhi.Rendered;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents, opened with the programs of others. */
class PapersTest {
  private static final Paper LETTER =
      Paper.titled("督办通知")
          .under("东方红督〔2024〕3号")
          .line("米亚物业服务中心：")
          .heading(1, "一、事项")
          .text("9栋1单元14层楼道灯坏了，已超期2个工作日。\n请在6月21日前办结。<b>&")
          .heading(2, "（一）要求")
          .table(Ledger.VALUE)
          .signed("东方红社区居民委员会", "2024年6月18日")
          .done();

  private final PdfFile pdf = new PdfFile(Templates.compiled(), "");

  @Test
  void aLetterInWordHasTheMeasuresOfTheStandard() throws IOException {
    byte[] file = DocxFile.of(LETTER);
    keep("letter.docx", file);
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
      var margins = read.getDocument().getBody().getSectPr().getPgMar();
      // twentieths of a point: 37 mm above, 28 mm at the binding
      assertThat(margins.getTop()).hasToString("2098");
      assertThat(margins.getLeft()).hasToString("1587");
      var title = read.getParagraphs().getFirst();
      assertThat(title.getText()).isEqualTo("督办通知");
      assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
      assertThat(read.getParagraphs())
          .filteredOn(p -> p.getText().startsWith("9栋1单元"))
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.getIndentationFirstLine()).isEqualTo(640);
                assertThat(p.getRuns().getFirst().getFontFamily()).isEqualTo("仿宋_GB2312");
                assertThat(p.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
              });
      var table = read.getTables().getFirst();
      assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("责任");
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("14层楼道灯坏了");
      assertThat(table.getRow(2).getCell(6).getText()).isEqualTo("62.5%");
      assertThat(read.getFooterList().getFirst().getText()).contains("—");
    }
  }

  @Test
  void thePrintSaysTheSame() throws IOException {
    byte[] file = pdf.of(Rendered.plain().ui(), LETTER);
    keep("letter.pdf", file);
    try (PDDocument read = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(read);
      assertThat(text)
          .contains("督办通知", "东方红督〔2024〕3号", "请在6月21日前办结。<b>&", "14层楼道灯坏了")
          .contains("东方红社区居民委员会", "— 1 —");
      var box = read.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isBetween(595f, 596f);
    }
  }

  @Test
  void aListLiesOnItsSide() throws IOException {
    byte[] file = pdf.of(Rendered.plain().ui(), Paper.of(Ledger.VALUE));
    keep("list.pdf", file);
    try (PDDocument read = Loader.loadPDF(file)) {
      assertThat(read.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
    }
    keep("list.docx", DocxFile.of(Paper.of(Ledger.VALUE)));
  }

  @Test
  void withoutAFontItSaysSo(@TempDir Path folder) throws IOException {
    Path none = Files.writeString(folder.resolve("none.ttf"), "no font");
    PdfFile poor = new PdfFile(Templates.compiled(), none.toString());
    assertThat(poor.works()).isFalse();
    assertThatThrownBy(() -> poor.of(Rendered.plain().ui(), LETTER))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.sentence().key()).isEqualTo("document.noFont"));
  }

  private static void keep(String name, byte[] file) throws IOException {
    Path shots = Files.createDirectories(Path.of("target", "shots"));
    Files.write(shots.resolve(name), file);
  }
}
