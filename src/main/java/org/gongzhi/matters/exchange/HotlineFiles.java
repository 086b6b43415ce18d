package org.gongzhi.matters.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.exchange.HotlineOrder.Trouble;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableFile.Limits;
import org.gongzhi.platform.documents.TableRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交办文件. Takes a file up, matches its columns, and tries it row by row before anything is taken over. For those who
 * oversee a community or its street.
 */
@Service
public class HotlineFiles {
  /** Rows looked through for headings; above them stand titles. */
  private static final int HEADINGS = 10;

  private static final int AT_A_TIME = 1_000;
  private static final int LATEST = 50;
  private static final int NAME = 120;

  private final HotlineStore store;
  private final Workplaces workplaces;
  private final Clock clock;

  HotlineFiles(HotlineStore store, Workplaces workplaces, Clock clock) {
    this.store = store;
    this.workplaces = workplaces;
    this.clock = clock;
  }

  /** The communities whose files this person may handle; none for who oversees no area. */
  public List<Workplaces.Community> communities(Actor actor) {
    List<Workplaces.Community> all = workplaces.communities(actor);
    List<Workplaces.Community> overseen =
        all.stream().filter(c -> actor.oversees(c.area())).toList();
    if (overseen.isEmpty()) throw Refused.notFound();
    return overseen;
  }

  private Set<String> areas(Actor actor) {
    Set<String> areas = new HashSet<>();
    communities(actor).forEach(c -> areas.add(c.area()));
    return areas;
  }

  public List<HotlineFile> latest(Actor actor) {
    return store.latest(areas(actor), LATEST);
  }

  /**
   * @throws Refused as not found when there is none this person may handle
   */
  public HotlineFile find(Actor actor, UUID id) {
    return store.find(areas(actor), id).orElseThrow(Refused::notFound);
  }

  /**
   * Takes a file up. Its columns are matched as they were for the last file of the same headings, else as the
   * headings say.
   *
   * @throws Refused as invalid in {@link TableFile#FIELD} when it is no table one can read
   */
  @Transactional
  public HotlineFile upload(Actor actor, String area, String name, byte[] content) {
    if (!areas(actor).contains(area)) throw Refused.notFound();
    List<TableRow> top = new ArrayList<>();
    int all = TableFile.read(content, limits(), row -> { if (top.size() < HEADINGS) top.add(row); });
    TableRow head = head(top);
    List<String> headings = head.cells().stream().map(TableRow.Cell::text).toList();
    HotlineColumns columns =
        store.remembered(area, headings).orElseGet(() -> HotlineColumns.guessed(headings));
    int above = (int) top.stream().filter(r -> r.number() <= head.number()).count();
    boolean xlsx = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    HotlineFile file =
        new HotlineFile(
            area,
            Ids.next(),
            TypedText.head(TypedText.line(name), NAME),
            new HotlineFile.Form(
                xlsx ? DocumentAnswer.Type.XLSX : DocumentAnswer.Type.CSV, head.number(), headings),
            columns,
            HotlineFile.State.NEW,
            new HotlineFile.Counts(all - above, 0, 0, 0, 0),
            actor.name(),
            clock.instant());
    store.insert(file, content, actor.person());
    return file;
  }

  /** A hundred thousand rows, and what stands above them. */
  static Limits limits() {
    return new Limits(
        Limits.USUAL.bytes(),
        Limits.USUAL.rows() + HEADINGS,
        Limits.USUAL.columns(),
        Limits.USUAL.cell());
  }

  /** Among the first rows the one that looks most like headings. */
  private static TableRow head(List<TableRow> top) {
    TableRow best = null;
    int most = 0;
    for (TableRow row : top) {
      List<String> cells = row.cells().stream().map(TableRow.Cell::text).toList();
      int likely = HotlineColumns.guessed(cells).of().size();
      if (likely > most || best == null && cells.stream().filter(c -> !c.isEmpty()).count() > 1) {
        best = row;
        most = likely;
      }
    }
    if (best == null) throw Refused.invalid(TableFile.FIELD, "hotline.noHeadings");
    return best;
  }

  /**
   * 试读. Reads every row and says what is wrong with which, and which orders were taken over before. Nothing is
   * taken over yet. The columns are remembered.
   *
   * @throws Refused as invalid when something needed has no column or two fields share one
   */
  @Transactional
  public HotlineFile check(Actor actor, HotlineFile file, HotlineColumns columns) {
    require(columns, file.form().headings().size());
    Checking checking = new Checking(file, columns);
    store.clearTroubles(file);
    TableFile.read(store.content(file), limits(), checking::row);
    checking.flush();
    store.checked(
        file,
        columns,
        new HotlineFile.Counts(0, checking.good, checking.known, checking.bad, 0));
    store.remember(file, columns);
    return find(actor, file.id());
  }

  private static void require(HotlineColumns columns, int width) {
    for (HotlineField field : HotlineField.values()) {
      Integer column = columns.of().get(field);
      if (column == null && field.isNeeded())
        throw Refused.invalid(field.name(), "hotline.column.missing");
      if (column == null) continue;
      if (column < 0 || column >= width)
        throw Refused.invalid(field.name(), "hotline.column.missing");
      boolean shared =
          columns.of().entrySet().stream()
              .anyMatch(e -> e.getKey().ordinal() < field.ordinal() && e.getValue().equals(column));
      if (shared) throw Refused.invalid(field.name(), "hotline.column.shared");
    }
  }

  /** Goes through the rows, a thousand at a time. */
  private final class Checking {
    private final HotlineFile file;
    private final HotlineColumns columns;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private int good;
    private int known;
    private int bad;

    Checking(HotlineFile file, HotlineColumns columns) {
      this.file = file;
      this.columns = columns;
    }

    void row(TableRow row) {
      if (row.number() <= file.form().headerRow()) return;
      String number = columns.text(row, HotlineField.NUMBER);
      Optional<Sentence> problem =
          HotlineOrder.trouble(row, columns).or(() -> repeated(row, number));
      if (problem.isPresent()) {
        bad++;
        troubles.add(
            new Trouble(row.number(), TypedText.head(number, 100), problem.get()));
      } else {
        numbers.add(number);
      }
      if (troubles.size() >= AT_A_TIME || numbers.size() >= AT_A_TIME) flush();
    }

    private Optional<Sentence> repeated(TableRow row, String number) {
      Integer before = seen.putIfAbsent(number, row.number());
      return before == null
          ? Optional.empty()
          : Optional.of(Sentence.of("hotline.twice", Integer.toString(before)));
    }

    void flush() {
      store.troubles(file, troubles);
      int before = numbers.isEmpty() ? 0 : store.known(file.area(), numbers).size();
      known += before;
      good += numbers.size() - before;
      troubles.clear();
      numbers.clear();
    }
  }
}
