package org.gongzhi.matters;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.intake.Hints;
import org.gongzhi.matters.intake.Proposal;
import org.gongzhi.matters.intake.Saying;
import org.gongzhi.understanding.CsvRows;
import org.gongzhi.understanding.locate.PlaceWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate community --test F}: how well the starting catalogue understands residents before
 * anything was learned. Several answers joined by “|” all count as right.
 */
public final class EvaluateCommunity {
  private static final JsonMapper JSON = new JsonMapper();

  /** No class of the tree. */
  private static final String NONE = "X00";

  /** The tree the labels were given by (D 3.7); a class that came later is none of these. */
  private static final Set<String> LABELLED =
      Set.of(
          "A01", "A02", "A03", "A04", "A05", "A06", "A07", "B01", "B02", "C01", "C02", "C03", "D01",
          "D02", "D03", "E01", "E02", "F01", "F02", "F03", "G01", "H01");

  /** How the labels call a kind. */
  private static final Map<MatterKind, String> WORD =
      Map.of(
          MatterKind.COMPLAINT, "投诉",
          MatterKind.HELP, "求助",
          MatterKind.QUESTION, "咨询",
          MatterKind.SUGGESTION, "建议",
          MatterKind.REPORT, "举报",
          MatterKind.PRAISE, "表扬");

  /** Rules that look at the day find none in these texts. */
  private static final LocalDate DAY = LocalDate.of(2024, 6, 17);

  private EvaluateCommunity() {}

  /** 一条. A labelled text and what was made of it. */
  private record Case(Map<String, String> row, Proposal proposal) {
    boolean right(String answer, String... columns) {
      return Arrays.stream(columns)
          .flatMap(c -> Arrays.stream(CsvRows.cell(row, c).split("\\|")))
          .anyMatch(label -> !label.isEmpty() && label.equals(answer));
    }

    /** The place as the resident wrote it; empty when there is none. */
    String place() {
      return PlaceWords.in(CsvRows.cell(row, "title"), CsvRows.cell(row, "detail")).orElse("");
    }

    /** The places that count as right; an empty one says that there is none. */
    Stream<String> places() {
      return Arrays.stream(CsvRows.cell(row, "place").split("\\|", -1));
    }

    double placeF1() {
      return places().mapToDouble(p -> overlap(p, place())).max().orElse(0);
    }

    /** How many characters two texts share, of those in both (F1); two empty ones are the same. */
    private static double overlap(String a, String b) {
      if (a.isEmpty() && b.isEmpty()) return 1;
      List<Integer> left = new ArrayList<>(a.chars().boxed().toList());
      long both = b.chars().boxed().filter(left::remove).count();
      return 2.0 * both / (a.length() + b.length());
    }
  }

  /**
   * Reads, compares and prints one line of JSON.
   *
   * @return 0, or 1 if the file cannot be used
   */
  public static int run(Path test, PrintStream out) {
    Map<String, Object> report = new LinkedHashMap<>();
    int exit = 0;
    try {
      List<Map<String, String>> rows =
          CsvRows.read(test, "title", "detail", "code", "second", "urgency", "kind", "place");
      List<Case> cases = new ArrayList<>();
      Saying saying = Saying.by(Catalogue.starting());
      for (Map<String, String> row : rows) cases.add(new Case(row, read(saying, row)));
      report(cases, report);
    } catch (IOException e) {
      report.put("error", String.valueOf(e.getMessage()));
      exit = 1;
    }
    out.println(JSON.writeValueAsString(report));
    return exit;
  }

  private static Proposal read(Saying saying, Map<String, String> row) {
    String text = CsvRows.cell(row, "title") + "\n" + CsvRows.cell(row, "detail");
    return saying.read("", text, DAY, Hints.NONE);
  }

  private static void report(List<Case> cases, Map<String, Object> report) {
    report.put("class_accuracy", share(cases, c -> c.right(code(c.proposal), "code", "second")));
    report.put(
        "urgency_accuracy",
        share(
            cases,
            c ->
                c.right(
                    Integer.toString(c.proposal.urgency().value().ordinal() + 1), "urgency")));
    report.put(
        "kind_accuracy", share(cases, c -> c.right(WORD.getOrDefault(c.proposal.kind().value(), ""), "kind")));
    report.put("place_exact", share(cases, c -> c.places().anyMatch(c.place()::equals)));
    report.put("place_f1", rounded(cases.stream().mapToDouble(Case::placeF1).average().orElse(0)));
    report.put("texts", cases.size());
  }

  private static String code(Proposal p) {
    String code =
        p.classes().isEmpty() ? NONE : p.classes().getFirst().value().matterClass().code();
    return LABELLED.contains(code) ? code : NONE;
  }

  private static double share(List<Case> cases, Function<Case, Boolean> right) {
    double hits = cases.stream().filter(right::apply).count();
    return rounded(hits / Math.max(1, cases.size()));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
