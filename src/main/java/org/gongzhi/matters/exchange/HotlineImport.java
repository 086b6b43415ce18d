package org.gongzhi.matters.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.matters.exchange.HotlineOrder.Trouble;
import org.gongzhi.matters.exchange.HotlineStore.Running;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 导入. Takes over the good rows of a file, each in a transaction of its own, and goes on where it stopped, whoever
 * stopped it. What was taken over before is passed by, so that a file may come again.
 */
@Service
public class HotlineImport {
  private static final int AT_A_TIME = 100;

  private final HotlineStore store;
  private final HotlineTaking taking;
  private final Clock clock;

  HotlineImport(HotlineStore store, HotlineTaking taking, Clock clock) {
    this.store = store;
    this.taking = taking;
    this.clock = clock;
  }

  /**
   * Begins, and takes over the first rows at once.
   *
   * @throws Refused as not allowed unless the file was tried
   */
  public void start(Actor actor, HotlineFile file) {
    if (!store.start(file, actor)) throw Refused.notAllowed("hotline.notChecked");
    some(AT_A_TIME);
  }

  /**
   * Takes over some rows of whatever file waits.
   *
   * @param limit how many orders at most
   * @return how many rows it looked at; 0 when nothing waits
   */
  public int some(int limit) {
    Optional<Running> running = store.running();
    return running.isEmpty() ? 0 : some(running.get(), limit);
  }

  private int some(Running running, int limit) {
    HotlineFile file = running.file();
    List<TableRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int[] doneTo = {Math.max(running.doneTo(), file.form().headerRow())};
    boolean[] more = new boolean[1];
    TableFile.read(
        store.content(file),
        HotlineFiles.limits(),
        row -> {
          if (row.number() <= file.form().headerRow()) return;
          boolean first = seen.add(file.columns().text(row, HotlineField.NUMBER));
          if (row.number() <= doneTo[0]) return;
          if (rows.size() >= limit) more[0] = true;
          else if (first && HotlineOrder.trouble(row, file.columns()).isEmpty()) rows.add(row);
        });
    int imported = 0;
    int last = doneTo[0];
    List<Trouble> troubles = new ArrayList<>();
    for (TableRow row : rows) {
      if (one(running, row, troubles)) imported++;
      last = row.number();
    }
    store.troubles(file, troubles);
    store.progress(file, last, imported, !more[0]);
    return rows.size();
  }

  private boolean one(Running running, TableRow row, List<Trouble> troubles) {
    HotlineOrder order = HotlineOrder.of(row, running.file().columns());
    try {
      return taking.take(running.importer(), running.file(), order, called(order), clock.instant());
    } catch (Refused r) {
      Sentence why = r.fields().values().stream().findFirst().orElse(r.sentence());
      troubles.add(new Trouble(row.number(), order.number(), why));
      return false;
    }
  }

  private static @Nullable Instant called(HotlineOrder order) {
    LocalDateTime at = order.calledAt();
    return at == null ? null : at.atZone(TownClock.ZONE).toInstant();
  }
}
