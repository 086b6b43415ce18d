package org.gongzhi.channels.open311.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gongzhi.TownTest;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.server.Publisher;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo town hands matters over to a server that speaks Open311: to itself, as it happens. */
@TownTest
class HandoverTest {
  private static final String AREA = "340303004007";

  @Autowired Environment environment;
  @Autowired Keys keys;
  @Autowired Peers peers;
  @Autowired Handovers handovers;
  @Autowired HandoverStore store;
  @Autowired Teller teller;
  @Autowired Matters matters;
  @Autowired Casework casework;
  @Autowired Publisher publisher;
  @Autowired TownClock clock;
  @Autowired JdbcClient sql;

  private Courier courier() {
    return new Courier(
        store, peers, new PeerDoor(Duration.ofSeconds(2), true), teller, clock);
  }

  private CaseFile raised(String title) {
    return matters.raise(
        Actor.resident(UUID.randomUUID(), "沈雪"),
        new NewMatter(
            AREA,
            title,
            title,
            new NewMatter.Filing("A01", MatterKind.HELP, Urgency.NORMAL),
            new NewMatter.Where(null, null, "", "", "", "大门口"),
            new NewMatter.Reporter.Self(),
            NewMatter.Source.SELF,
            List.of(),
            UUID.randomUUID().toString()));
  }

  private static Actor lead(CaseFile c) {
    return new Actor(
        UUID.randomUUID(),
        "吕敏",
        List.of(new Actor.Post(c.lead(), "牵头单位", "PROPERTY_STAFF", null, Set.of())));
  }

  private List<Act> thread(CaseFile c) {
    return casework.thread(Actor.SYSTEM, c.key());
  }

  private Handover handover(CaseFile c) {
    return store.of(List.of(AREA), 100).stream()
        .filter(h -> h.key().equals(c.key()))
        .toList()
        .getFirst();
  }

  /** As if so much time had gone by. */
  private void due() {
    sql.sql(
            """
            update channels.open311_handover
            set next_at = made_at
            where area = :area and next_at is not null
            """)
        .param("area", AREA)
        .update();
  }

  @Test
  void aMatterGoesOverAndItsAnswersComeBackOnce() {
    String key =
        keys.give(
            Actor.SYSTEM, AREA, "peer" + System.nanoTime(),
            new Client.Scope(List.of(AREA), List.of(), 100));
    String url =
        "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/open311/v2/";
    UUID peer =
        peers.add(Actor.SYSTEM, AREA, "城市平台" + System.nanoTime(), url, AREA, key);
    CaseFile c = raised("路灯不亮，打13800000313");
    Actor lead = lead(c);
    handovers.hand(lead, c, peer, "A01", Handovers.suggestion(c));
    assertThatThrownBy(() -> handovers.hand(lead, casework.find(lead, c.key()), peer, "A01", "x"))
        .isInstanceOf(Refused.class);
    courier().run(10);
    Handover sent = handover(c);
    assertThat(sent.far().state()).isEqualTo(Handover.State.SENT);
    String remote = String.valueOf(sent.far().remote());
    CaseFile there = there(remote);
    assertThat(there.subject().source()).isEqualTo("OPEN311");
    assertThat(thread(there).getFirst().note()).contains("路灯不亮").doesNotContain("13800000313");
    answered(there);
    while (publisher.follow(500) > 0) {
      // the timers stand still in tests
    }
    due();
    courier().run(10);
    due();
    courier().run(10);
    assertThat(thread(c).stream().filter(a -> a.note().contains("灯泡已订货"))).hasSize(1);
    assertThat(thread(c).getLast().by().name()).startsWith("城市平台");
    assertThat(
            sql.sql("select api_key::text from channels.open311_peer where area = :area")
                .param("area", AREA)
                .query(String.class)
                .list())
        .noneMatch(k -> k != null && k.contains(key));
  }

  private CaseFile there(String number) {
    UUID id =
        sql.sql("select id from casework.case_file where area = :area and number = :number")
            .param("area", AREA)
            .param("number", number)
            .query(UUID.class)
            .single();
    return casework.find(Actor.SYSTEM, new CaseKey(AREA, id));
  }

  private void answered(CaseFile c) {
    Actor lead = lead(c);
    CaseFile taken =
        matters.act(
            lead, c.key(), Deed.of(MatterVerb.ACKNOWLEDGE, c.version(), UUID.randomUUID() + ""));
    matters.act(
        lead,
        c.key(),
        Deed.of(MatterVerb.REPLY, taken.version(), UUID.randomUUID() + "")
            .note("灯泡已订货，后天换")
            .facts(Map.of()));
  }

  @Test
  void sixtyFourHandsGiveItToAPeerOnce() throws InterruptedException, ExecutionException {
    UUID peer =
        peers.add(Actor.SYSTEM, AREA, "q" + System.nanoTime(), "http://peer.example/v2", "", "");
    CaseFile c = raised("护栏松动");
    Actor lead = lead(c);
    Callable<Boolean> one =
        () -> {
          try {
            handovers.hand(lead, c, peer, "1", "护栏松动");
            return true;
          } catch (Refused r) {
            return false;
          }
        };
    int given = 0;
    try (var crowd = Executors.newFixedThreadPool(64)) {
      for (var hand : crowd.invokeAll(Collections.nCopies(64, one))) given += hand.get() ? 1 : 0;
    }
    assertThat(given).isEqualTo(1);
    assertThat(thread(c)).hasSize(2);
    peers.use(Actor.SYSTEM, AREA, peer, false);
  }

  @Test
  void aBrokenPeerIsLeftAloneAndTriedAgainLater() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server = broken(over);
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(tried(base + "/moved", true).state()).isEqualTo(Handover.State.FAILED);
      assertThat(tried(base + "/endless", true).state()).isEqualTo(Handover.State.WAITING);
      Handover.Far silent = tried(base + "/silent", true);
      assertThat(silent.state()).isEqualTo(Handover.State.WAITING);
      assertThat(silent.trouble()).contains("no answer in time");
      // this machine is nobody's peer
      assertThat(tried(base + "/silent", false).trouble()).contains("of this machine");
    } finally {
      over.countDown();
      server.stop(0);
    }
  }

  /** It moves on, never ends, or says nothing. */
  private static HttpServer broken(CountDownLatch over) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/moved/",
        x -> {
          x.getResponseHeaders().add("Location", "http://127.0.0.1:1/secret");
          x.sendResponseHeaders(302, -1);
        });
    server.createContext(
        "/endless/",
        x -> {
          x.sendResponseHeaders(200, 0);
          byte[] much = new byte[1_000_000];
          try (var out = x.getResponseBody()) {
            for (int i = 0; i < 50; i++) out.write(much);
          }
        });
    server.createContext(
        "/silent/",
        x -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }

  private Handover.Far tried(String url, boolean local) {
    UUID peer = peers.add(Actor.SYSTEM, AREA, "p" + System.nanoTime(), url, "", "");
    CaseFile c = raised("井盖松动");
    handovers.hand(lead(c), c, peer, "1", "井盖松动");
    new Courier(store, peers, new PeerDoor(Duration.ofMillis(700), local), teller, clock).run(100);
    Handover.Far far = handover(c).far();
    peers.use(Actor.SYSTEM, AREA, peer, false);
    return far;
  }
}
