package org.gongzhi.channels.open311.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收补充. What a reporter says afterwards in the app they reported with: a word more, “it is done”, “it is not”. A program
 * speaks only of what it sent, and each word counts once.
 */
@Component
class UpdatePosting {
  private static final int TRIES = 3;
  private static final Set<String> DONE =
      Set.of("CLOSED", "FIXED", "FIXED - USER", "FIXED - COUNCIL", "RESOLVED");
  private static final Set<String> NOT_DONE = Set.of("OPEN", "REOPEN", "REOPENED", "CONFIRMED");

  private final Rooms rooms;
  private final PostStore posts;
  private final Reading reading;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  UpdatePosting(
      Rooms rooms,
      PostStore posts,
      Reading reading,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.rooms = rooms;
    this.posts = posts;
    this.reading = reading;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The rooms a word goes to. */
  @Component
  record Rooms(
      Casework casework,
      Matters matters,
      Persons persons,
      Keys keys,
      Speech speech,
      Clock clock) {}

  Answer answer(Call call, Client client) {
    Fields f = call.fields();
    String number =
        f.one("service_request_id")
            .orElseThrow(() -> Wrong.of(400, Sentence.of("open311.wrong.idMissing")));
    f.moment("updated_datetime");
    Wrong nobodys = Wrong.of(404, Sentence.of("open311.wrong.noRequest", number));
    String area = reading.areaOf(number).filter(client::covers).orElseThrow(() -> nobodys);
    UUID request = posts.raised(client, area, number).orElseThrow(() -> nobodys);
    long wait = rooms.keys.pace(client);
    if (wait > 0) throw Wrong.tooOften(wait);
    // FixMyStreet calls it by the second name
    String key =
        f.one("update_id")
            .or(() -> f.one("update_id_ext"))
            .map(id -> "id:" + id)
            .orElseGet(() -> "body:" + call.body());
    int seq = said(client, new CaseKey(area, request), digest(key), f);
    return Answer.of(
        call,
        call.format()
            .wire()
            .top("service_request_updates")
            .item("request_update")
            .text("update_id", number + "-" + seq)
            .end()
            .end());
  }

  private static String digest(String key) {
    return Sm3.hex(key.getBytes(UTF_8));
  }

  /** Somebody else may act at the same moment; then we look again. */
  private int said(Client client, CaseKey key, String once, Fields f) {
    for (int i = 1; ; i++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> saidOnce(client, key, once, f)));
      } catch (Refused r) {
        if (r.kind() != Refused.Kind.STALE || i == TRIES) throw r;
      }
    }
  }

  private int saidOnce(Client client, CaseKey key, String once, Fields f) {
    boolean first =
        jdbc.sql(
                    """
                    insert into channels.open311_said (area, client, key, request, at)
                    values (:area, :client, :key, :request, :at)
                    on conflict (area, client, key) do nothing
                    """)
                .param("area", key.area())
                .param("client", client.id())
                .param("key", once)
                .param("request", key.id())
                .param("at", Sql.at(rooms.clock.instant()))
                .update()
            == 1;
    if (!first) return seq(client, key, once);
    int seq = act(client, key, once, f).version();
    jdbc.sql(
            """
            update channels.open311_said
            set seq = :seq
            where area = :area and client = :client and key = :key
            """)
        .param("seq", seq)
        .param("area", key.area())
        .param("client", client.id())
        .param("key", once)
        .update();
    return seq;
  }

  private int seq(Client client, CaseKey key, String once) {
    return jdbc.sql(
            """
            select seq
            from channels.open311_said
            where area = :area and client = :client and key = :key and request = :request
            """)
        .param("area", key.area())
        .param("client", client.id())
        .param("key", once)
        .param("request", key.id())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> Wrong.of(400, Sentence.of("refused.keyUsed")));
  }

  private CaseFile act(Client client, CaseKey key, String once, Fields f) {
    CaseFile c = rooms.casework.find(Actor.SYSTEM, key);
    UUID reporter = Objects.requireNonNull(c.reporter());
    Actor speaks = Actor.resident(reporter, name(client, key.area(), reporter));
    String status = f.one("status").orElse("").toUpperCase(Locale.ROOT);
    Set<String> may =
        rooms.casework.moves(speaks, c).stream()
            .map(m -> m.verb().name())
            .collect(Collectors.toSet());
    MatterVerb verb = verb(may, status);
    String words = TypedText.clean(f.one("description").orElse(""));
    if (words.isEmpty() && !status.isEmpty() && verb != MatterVerb.CONFIRM)
      words = rooms.speech.chinese("open311.update.status", TypedText.head(status, 40));
    Deed deed =
        Deed.of(verb, c.version(), "open311/" + client.id() + "/" + once)
            .note(words)
            .facts(Map.of("via", client.name()));
    return rooms.matters.act(speaks, key, deed);
  }

  private String name(Client client, String area, UUID reporter) {
    if (reporter.equals(client.id())) return client.name();
    return rooms.persons.masked(client.actor(), area, List.of(reporter)).stream()
        .map(MaskedPerson::name)
        .findFirst()
        .orElse(client.name());
  }

  /** What they mean, among what may be done now. */
  private static MatterVerb verb(Set<String> may, String status) {
    List<MatterVerb> meant =
        DONE.contains(status)
            ? List.of(MatterVerb.CONFIRM, MatterVerb.SUPPLEMENT, MatterVerb.ADD)
            : NOT_DONE.contains(status)
                ? List.of(
                    MatterVerb.DISPUTE, MatterVerb.REOPEN, MatterVerb.SUPPLEMENT, MatterVerb.ADD)
                : List.of(MatterVerb.SUPPLEMENT, MatterVerb.ADD);
    return meant.stream()
        .filter(v -> may.contains(v.name()))
        .findFirst()
        .orElseThrow(() -> Wrong.of(400, Sentence.of("open311.wrong.noWord")));
  }
}
