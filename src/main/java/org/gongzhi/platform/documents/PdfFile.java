package org.gongzhi.platform.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Templates;
import org.gongzhi.platform.html.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * PDF 文稿. Prints a paper from the template it is also shown by. It loads nothing but our own style sheet, and
 * refuses in a sentence where the machine has no Chinese font, instead of printing signs nobody can read.
 */
@Component
public class PdfFile {
  private static final String FAMILY = "Paper";
  private static final String STYLE = "paper:style";

  private final Templates templates;
  private final Supplier<Optional<File>> font;

  public PdfFile(Templates templates, @Value("${gongzhi.documents.font:}") String font) {
    this.templates = templates;
    // looked for once: walking the fonts of a machine takes a moment
    this.font = SingletonSupplier.of(() -> PaperFont.find(font));
    XRLog.setLoggingEnabled(false);
  }

  /** Whether this machine can print Chinese. */
  public boolean works() {
    return font.get().isPresent();
  }

  /**
   * @throws Refused as not allowed when this machine has no font for it
   */
  public byte[] of(Ui ui, Paper paper) {
    File file = font.get().orElseThrow(() -> Refused.notAllowed("document.noFont"));
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          // whatever else a text may smuggle in leads nowhere
          .useUriResolver((_, uri) -> STYLE.equals(uri) ? STYLE : null)
          .useProtocolsStreamImplementation(_ -> new Style(), "paper")
          .useFont(file, FAMILY)
          .withHtmlContent(templates.string("ui/paper", ui, paper), null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private record Style() implements FSStream {
    @Override
    public InputStream getStream() {
      return Objects.requireNonNull(
          PdfFile.class.getResourceAsStream("/documents/paper.css"), "no style for papers");
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
