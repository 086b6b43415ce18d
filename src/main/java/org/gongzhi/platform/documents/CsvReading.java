package org.gongzhi.platform.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.TableRow.Kind;

/** Reads csv as RFC 4180 has it, with comma, tab or semicolon, in whatever encoding an office program wrote it. */
final class CsvReading {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final CharBuffer text;
  private final char comma;
  private final TableFile.Counting rows;
  private int line = 1;

  private CsvReading(CharBuffer text, char comma, TableFile.Counting rows) {
    this.text = text;
    this.comma = comma;
    this.rows = rows;
  }

  static void read(byte[] file, TableFile.Counting rows) {
    CharBuffer text = decoded(file);
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) == 0) throw Refused.invalid(TableFile.FIELD, "sheet.noTable");
    new CsvReading(text, comma(text), rows).rows();
  }

  private static CharBuffer decoded(byte[] b) {
    try {
      if (b.length > 2 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf)
        return strict(StandardCharsets.UTF_8, b, 3);
      if (b.length > 1 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe)
        return strict(StandardCharsets.UTF_16LE, b, 2);
      if (b.length > 1 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff)
        return strict(StandardCharsets.UTF_16BE, b, 2);
      return unmarked(b);
    } catch (CharacterCodingException e) {
      throw Refused.invalid(TableFile.FIELD, "sheet.encoding");
    }
  }

  /** Text in GB18030 is hardly ever valid UTF-8, but not the other way round. */
  private static CharBuffer unmarked(byte[] b) throws CharacterCodingException {
    try {
      return strict(StandardCharsets.UTF_8, b, 0);
    } catch (CharacterCodingException e) {
      return strict(GB18030, b, 0);
    }
  }

  private static CharBuffer strict(Charset charset, byte[] b, int from)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(b, from, b.length - from));
  }

  /** Whichever separator the first line has most of. */
  private static char comma(CharBuffer text) {
    int[] counts = new int[3];
    String candidates = ",\t;";
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      if (!quoted && (c == '\n' || c == '\r')) break;
      int k = quoted ? -1 : candidates.indexOf(c);
      if (k >= 0) counts[k]++;
    }
    if (counts[1] > counts[0] && counts[1] >= counts[2]) return '\t';
    return counts[2] > counts[0] ? ';' : ',';
  }

  private void rows() {
    List<TableRow.Cell> cells = new ArrayList<>();
    int first = line;
    while (text.hasRemaining()) {
      cells.add(cell());
      rows.width(first, cells.size());
      if (text.hasRemaining() && text.get(text.position()) == comma) {
        text.get();
        if (!text.hasRemaining()) cells.add(new TableRow.Cell(Kind.EMPTY, ""));
        continue;
      }
      endOfLine();
      rows.row(new TableRow(first, List.copyOf(cells)));
      cells.clear();
      first = line;
    }
    if (!cells.isEmpty()) rows.row(new TableRow(first, List.copyOf(cells)));
  }

  private void endOfLine() {
    if (!text.hasRemaining()) return;
    char c = text.get();
    if (c == '\r' && text.hasRemaining() && text.get(text.position()) == '\n') text.get();
    line++;
  }

  private TableRow.Cell cell() {
    String told = text.get(text.position()) == '"' ? quoted() : plain();
    String clean = TypedText.clean(told);
    if (clean.isEmpty()) return new TableRow.Cell(Kind.EMPTY, "");
    // a formula in a text file is one only for the program that opens it
    boolean formula = clean.startsWith("=");
    return new TableRow.Cell(formula ? Kind.FORMULA : Kind.TEXT, Formulas.plain(clean));
  }

  private String plain() {
    StringBuilder out = new StringBuilder();
    while (text.hasRemaining()) {
      char c = text.get(text.position());
      if (c == comma || c == '\n' || c == '\r') break;
      out.append(text.get());
      rows.cell(line, out.length());
    }
    return out.toString();
  }

  private String quoted() {
    int opened = line;
    StringBuilder out = new StringBuilder();
    text.get();
    while (text.hasRemaining()) {
      char c = text.get();
      if (c == '"') {
        if (!text.hasRemaining() || text.get(text.position()) != '"')
          return out.append(plain()).toString();
        text.get();
      } else if (c == '\n') {
        line++;
      }
      out.append(c);
      rows.cell(opened, out.length());
    }
    throw Refused.invalid(TableFile.FIELD, "sheet.openQuote", opened);
  }
}
