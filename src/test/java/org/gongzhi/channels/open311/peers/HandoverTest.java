package org.gongzhi.channels.open311.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
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
import org.gongzhi.channels.open311.check.RawHttp;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.server.Publisher;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo town hands matters over to servers that speak Open311: to a second town, and to broken ones. */
@TownTest
class HandoverTest {
  private static final String AREA = "340303004007";
  private static final String THERE = "340303004004";
  private static final String PICTURE = "https://app.example/p/lamp.jpg";

  @Autowired Environment environment;
  @Autowired Keys keys;
  @Autowired Peers peers;
  @Autowired Handovers handovers;
  @Autowired HandoverStore store;
  @Autowired Teller teller;
  @Autowired Matters matters;
  @Autowired Casework casework;
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
  void aMatterGoesOverToASecondTownAndItsAnswersComeBackOnceThoughItFellSilent()
      throws IOException {
    try (SecondTown there = new SecondTown().open(clock.instant())) {
      String key = settled(there);
      UUID peer = peers.add(Actor.SYSTEM, AREA, "红旗" + System.nanoTime(), there.url(), THERE, key);
      CaseFile lamp = reported("路灯不亮，打13800000313");
      handovers.hand(lead(lamp), lamp, peer, "A01", "路灯不亮，打138****0313");
      assertThatThrownBy(
              () -> handovers.hand(lead(lamp), file(lamp), peer, "A01", "路灯不亮"))
          .isInstanceOf(Refused.class);
      round();
      CaseFile taken = arrived(there, lamp);
      answered(there, taken, "灯泡已订货，后天换");

      there.close();
      CaseFile drain = raised("下水井盖松动");
      handovers.hand(lead(drain), drain, peer, "A01", "下水井盖松动");
      round();
      assertThat(handover(lamp).far().state()).isEqualTo(Handover.State.SENT);
      assertThat(handover(lamp).far().trouble()).isNotEmpty();
      assertThat(handover(drain).far().state()).isEqualTo(Handover.State.WAITING);

      there.open(clock.instant());
      for (int i = 0; i < 3; i++) round();
      assertThat(thread(lamp).stream().filter(a -> a.note().contains("灯泡已订货"))).hasSize(1);
      assertThat(thread(lamp).getLast().by().name()).startsWith("红旗");
      String remote = String.valueOf(handover(drain).far().remote());
      forgotten(drain);
      round();
      assertThat(handover(drain).far().remote()).isEqualTo(remote);
      assertThat(there.sql().sql("select count(*) from casework.case_file").query(Long.class).single())
          .isEqualTo(2);
      peers.use(Actor.SYSTEM, AREA, peer, false);
      assertThat(keysInClear()).noneMatch(k -> k.contains(key));
    }
  }

  /** A community that takes what others send; its key. */
  private static String settled(SecondTown there) {
    there
        .bean(Organisations.class)
        .register(
            Actor.SYSTEM,
            THERE,
            new NewOrganisation(OrganisationKind.COMMUNITY, "红旗社区居委会", "红旗社区", null, null));
    return there
        .bean(Keys.class)
        .give(Actor.SYSTEM, THERE, "东方红", new Client.Scope(List.of(THERE), List.of(), 100));
  }

  /** By a program, with a point and a picture: such a matter is public. */
  private CaseFile reported(String words) throws IOException {
    String key =
        keys.give(
            Actor.SYSTEM, AREA, "app" + System.nanoTime(),
            new Client.Scope(List.of(AREA), List.of(), 100));
    String body =
        "api_key=" + key + "&jurisdiction_id=" + AREA + "&service_code=A01&lat=32.91234&long=117.38"
            + "&media_url=" + PICTURE + "&description=" + URLEncoder.encode(words, UTF_8);
    URI site = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    RawHttp.Reply reply =
        new RawHttp(site)
            .send("POST", "/open311/v2/requests.json", Map.of(), body.getBytes(UTF_8));
    return casework.find(
        Actor.SYSTEM,
        new CaseKey(AREA, id(sql, reply.text().replaceAll("(?s).*_id\":\"([^\"]+)\".*", "$1"))));
  }

  private static UUID id(JdbcClient sql, String number) {
    return sql.sql("select id from casework.case_file where number = :number")
        .param("number", number)
        .query(UUID.class)
        .single();
  }

  /** What became of it over there, with its place and its picture, and without what is nobody's business. */
  private CaseFile arrived(SecondTown there, CaseFile c) {
    Handover sent = handover(c);
    assertThat(sent.far().state()).isEqualTo(Handover.State.SENT);
    Casework theirs = there.bean(Casework.class);
    CaseFile taken =
        theirs.find(
            Actor.SYSTEM,
            new CaseKey(THERE, id(there.sql(), String.valueOf(sent.far().remote()))));
    assertThat(theirs.thread(Actor.SYSTEM, taken.key()).getFirst().note())
        .contains("路灯不亮", PICTURE)
        .doesNotContain("13800000313");
    assertThat(
            there.sql()
                .sql("select latitude, longitude, media_url from channels.open311_request")
                .query()
                .singleRow())
        .containsEntry("latitude", 32.9123)
        .containsEntry("longitude", 117.38)
        .containsEntry("media_url", PICTURE);
    return taken;
  }

  private static void answered(SecondTown there, CaseFile c, String words) {
    Matters matters = there.bean(Matters.class);
    CaseFile taken =
        matters.act(
            lead(c), c.key(), Deed.of(MatterVerb.ACKNOWLEDGE, c.version(), UUID.randomUUID() + ""));
    matters.act(
        lead(c),
        c.key(),
        Deed.of(MatterVerb.REPLY, taken.version(), UUID.randomUUID() + "").note(words));
    while (there.bean(Publisher.class).follow(500) > 0) {
      // the timers stand still in tests
    }
  }

  private CaseFile file(CaseFile c) {
    return casework.find(Actor.SYSTEM, c.key());
  }

  /** One round of the courier, with everything due. */
  private void round() {
    due();
    courier().run(100);
  }

  /** As if this side had died between sending it and writing that down. */
  private void forgotten(CaseFile c) {
    sql.sql(
            """
            update channels.open311_handover
            set state = 'WAITING', remote = null
            where area = :area and case_id = :id
            """)
        .param("area", AREA)
        .param("id", c.key().id())
        .update();
  }

  private List<String> keysInClear() {
    return sql.sql(
            """
            select api_key::text
            from channels.open311_peer
            where area = :area and api_key is not null
            """)
        .param("area", AREA)
        .query(String.class)
        .list();
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
      assertThat(silent.trouble()).isEqualTo("SILENT");
      // this machine is nobody's peer
      assertThat(tried(base + "/silent", false).trouble()).isEqualTo("OURSELVES 127.0.0.1");
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
