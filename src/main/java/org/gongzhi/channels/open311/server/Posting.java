package org.gongzhi.channels.open311.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 收件. Takes reports of programs: each once, whole or not at all. A class that is offered in batches gets its token at
 * once and becomes a matter a little later, whatever happens in between.
 */
@Service
public class Posting {
  static final SealedColumn WAITING = SealedColumn.of("channels.open311_post", "waiting", "id");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PostStore store;
  private final Filing filing;
  private final Publisher publisher;
  private final Tools tools;
  private final TransactionTemplate transaction;

  Posting(
      PostStore store,
      Filing filing,
      Publisher publisher,
      Tools tools,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.filing = filing;
    this.publisher = publisher;
    this.tools = tools;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What taking a report needs beside the rooms it goes to. */
  @Component
  record Tools(Vault vault, Keys keys, PublicFacts facts, Clock clock) {}

  /**
   * 只算一次.
   *
   * @param key what makes two posts the same
   * @param memory how long
   */
  record Once(String key, Duration memory) {}

  /**
   * Takes a report; the same one again gets the answer of the first.
   *
   * @param batch whether it becomes a matter later
   * @throws Wrong if it means no place of ours
   * @throws Refused if something needs mending
   */
  Posted post(Client client, Report r, Once once, boolean batch) {
    UUID id = Ids.next();
    if (batch) {
      PublicStore.Shown shown = filing.shown(r, filing.spot(r).id());
      return first(client, r, once, id, () -> keep(client, r, id, shown));
    }
    Filing.Prepared p = filing.prepare(client, r, id);
    return first(client, r, once, id, () -> raise(client, r, id, p));
  }

  /** Does it if it is the first with its key, all in one transaction. */
  private Posted first(Client client, Report r, Once once, UUID id, Supplier<Posted> work) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              Instant now = tools.clock.instant();
              return store.claim(r.area(), client, once.key(), id, now, once.memory())
                  ? work.get()
                  : store.find(r.area(), store.first(r.area(), client, once.key())).orElseThrow();
            }));
  }

  private Posted keep(Client client, Report r, UUID id, PublicStore.Shown shown) {
    byte[] sealed = tools.vault.seal(JSON.writeValueAsString(r), context(r.area(), id));
    store.insert(r, id, client, shown, null, sealed, tools.clock.instant());
    return new Posted(id, null, false, null, "");
  }

  private Posted raise(Client client, Report r, UUID id, Filing.Prepared p) {
    CaseFile c = filing.raise(client, p.matter());
    store.insert(r, id, client, p.shown(), c, null, tools.clock.instant());
    publisher.raised(c, p.shown());
    return new Posted(id, c.number(), false, c.clock().promiseAt(), tools.facts.agency(c.lead()));
  }

  /**
   * Makes matters of what waits.
   *
   * @return how many it looked at
   */
  public int fileWaiting(int limit) {
    int looked = 0;
    while (looked < limit && next()) looked++;
    return looked;
  }

  private boolean next() {
    AtomicReference<PostStore.Waiting> taken = new AtomicReference<>();
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              _ -> {
                store.waiting(1).forEach(taken::set);
                PostStore.Waiting w = taken.get();
                if (w != null) file(w);
                return w != null;
              }));
    } catch (Refused r) {
      store.refused(Objects.requireNonNull(taken.get()), r.sentence().key());
    } catch (Wrong w) {
      store.refused(Objects.requireNonNull(taken.get()), w.sentences().getFirst().key());
    }
    return true;
  }

  private void file(PostStore.Waiting w) {
    String plain = tools.vault.open(w.waiting(), context(w.area(), w.id()));
    Report r = JSON.readValue(plain, Report.class);
    // a key that was taken back meanwhile was good when this was taken
    Client client = tools.keys.find(w.clientArea(), w.client()).orElseThrow();
    Filing.Prepared p = filing.prepare(client, r, w.id());
    CaseFile c = filing.raise(client, p.matter());
    store.filed(w, c, tools.clock.instant());
    publisher.raised(c, p.shown());
  }

  private static String context(String area, UUID post) {
    return WAITING.context(area, post);
  }
}
