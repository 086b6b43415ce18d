package org.gongzhi.channels.open311.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.channels.open311.peers.Handover.Far;
import org.gongzhi.channels.open311.peers.Handover.State;
import org.gongzhi.channels.open311.peers.HandoverStore.Heard;
import org.gongzhi.channels.open311.peers.PeerTrouble.Kind;
import org.gongzhi.channels.open311.wire.Moments;
import org.gongzhi.channels.open311.wire.XmlReading;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.Sm3;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * 跑腿. Carries what is handed over to other servers and brings their answers back. Each step is tried again until it
 * works, further and further apart; a server that does not answer is left alone for the rest of the round, so that
 * nobody waits for it but what was meant for it.
 */
final class Courier {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATE = Duration.ofHours(6);
  private static final Duration LOOK = Duration.ofMinutes(10);
  private static final Duration SLACK = Duration.ofDays(1);
  private static final Duration FURTHEST = Duration.ofDays(80);

  /** No round takes longer, however slow the others are. */
  private static final Duration ROUND = Duration.ofSeconds(20);

  private static final int TRIES = 20;
  private static final int WORDS = 1_000;

  private final HandoverStore store;
  private final Peers peers;
  private final PeerDoor door;
  private final Teller teller;
  private final Clock clock;

  Courier(HandoverStore store, Peers peers, PeerDoor door, Teller teller, Clock clock) {
    this.store = store;
    this.peers = peers;
    this.door = door;
    this.teller = teller;
    this.clock = clock;
  }

  /**
   * One round.
   *
   * @return how many it looked at
   */
  int run(int limit) {
    long end = System.nanoTime() + ROUND.toNanos();
    Set<UUID> silent = new HashSet<>();
    int looked = 0;
    for (HandoverStore.Due due : store.due(clock.instant(), limit)) {
      if (System.nanoTime() > end) break;
      if (silent.contains(due.handover().peer())) continue;
      if (!store.claim(due, clock.instant(), LEASE)) continue;
      looked++;
      Handover h = due.handover();
      try {
        step(h, peers.find(h.key().area(), h.peer()).orElseThrow());
      } catch (PeerTrouble t) {
        if (!t.isForGood()) silent.add(h.peer());
        trouble(h, t);
      }
    }
    return looked;
  }

  private void step(Handover h, Peer peer) throws PeerTrouble {
    if (!peer.active()) throw PeerTrouble.passing(Kind.RESTING, peer.name());
    switch (h.far().state()) {
      case WAITING -> send(h, peer);
      case TOKEN -> token(h, peer);
      case SENT -> listen(h, peer);
      case DONE, FAILED -> {}
    }
  }

  private void send(Handover h, Peer peer) throws PeerTrouble {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("api_key", peers.key(peer));
    said.put("service_code", h.service());
    said.put("description", h.what().words());
    Handover.Beside beside = h.what().beside();
    said.put("address_string", beside.address());
    said.put("lat", degrees(beside.latitude()));
    said.put("long", degrees(beside.longitude()));
    said.put("media_url", Objects.toString(beside.mediaUrl(), ""));
    List<Element> answer =
        door.post(peer, "/requests.xml", said, h.key().area() + "/" + h.id());
    String remote = text(answer, "service_request_id");
    String token = text(answer, "token");
    if (remote.isEmpty() && token.isEmpty())
      throw PeerTrouble.lasting(Kind.EMPTY, "");
    if (remote.isEmpty()) got(h, new Far(State.TOKEN, token, null, ""), null, SOON);
    else got(h, new Far(State.SENT, null, remote, ""), true, SOON);
  }

  private static String degrees(@Nullable Double d) {
    return d == null ? "" : BigDecimal.valueOf(d).toPlainString();
  }

  private void token(Handover h, Peer peer) throws PeerTrouble {
    String token = Objects.requireNonNull(h.far().token());
    String remote =
        text(door.get(peer, "/tokens/" + path(token) + ".xml", Map.of()), "service_request_id");
    if (remote.isEmpty()) got(h, new Far(State.TOKEN, token, null, ""), null, LOOK);
    else got(h, new Far(State.SENT, token, remote, ""), true, SOON);
  }

  private void listen(Handover h, Peer peer) throws PeerTrouble {
    String remote = Objects.requireNonNull(h.far().remote());
    Instant now = clock.instant();
    List<Element> request = door.get(peer, "/requests/" + path(remote) + ".xml", Map.of());
    Optional<List<Element>> updates = updates(h, peer, now);
    for (Element u : updates.orElse(List.of()))
      if (XmlReading.text(u, "service_request_id").filter(remote::equals).isPresent())
        store.hear(h, heard("update:" + XmlReading.text(u, "update_id").orElse(""), u), now);
    String status = text(request, "status");
    String notes = text(request, "status_notes");
    boolean open = !status.equals("closed");
    // whoever tells step by step has told this already
    if (updates.isEmpty() && (!open || !notes.isEmpty()))
      store.hear(
          h, new Heard("state:" + digest(status + notes), open, TypedText.head(notes, WORDS)), now);
    teller.tell(h, peer);
    Far far = new Far(open ? State.SENT : State.DONE, h.far().token(), remote, "");
    store.put(h, far, open, 0, open ? now.plus(LOOK) : null, now);
  }

  /** Empty where they are not served; then the state of the request must do. */
  private Optional<List<Element>> updates(Handover h, Peer peer, Instant now) throws PeerTrouble {
    Instant from = h.heardTo().minus(SLACK);
    Instant furthest = now.minus(FURTHEST);
    try {
      return Optional.of(
          door.get(
              peer,
              "/servicerequestupdates.xml",
              Map.of(
                  // who does not know this tells of the others as well
                  "service_request_id", Objects.requireNonNull(h.far().remote()),
                  "start_date", Moments.text(from.isBefore(furthest) ? furthest : from),
                  "end_date", Moments.text(now.plus(SLACK)))));
    } catch (PeerTrouble t) {
      if (t.isForGood()) return Optional.empty();
      throw t;
    }
  }

  private static Heard heard(String key, Element u) {
    String status = XmlReading.text(u, "status").orElse("");
    String words = XmlReading.text(u, "description").orElse("");
    return new Heard(
        key.length() > 200 ? "update:" + digest(key) : key,
        status.isEmpty() ? null : !status.toLowerCase(Locale.ROOT).startsWith("clos"),
        TypedText.clean(TypedText.head(words, WORDS)));
  }

  private void got(Handover h, Far far, @Nullable Boolean open, Duration next) {
    store.put(h, far, open, 0, clock.instant().plus(next), h.heardTo());
  }

  private void trouble(Handover h, PeerTrouble t) {
    int attempts = h.attempts() + 1;
    boolean sending = h.far().state() == State.WAITING;
    boolean over = sending && (t.isForGood() || attempts >= TRIES);
    Duration wait = SOON.multipliedBy(1L << Math.min(attempts - 1, 9));
    store.put(
        h,
        new Far(
            over ? State.FAILED : h.far().state(), h.far().token(), h.far().remote(), t.kept()),
        null,
        attempts,
        over ? null : clock.instant().plus(wait.compareTo(LATE) > 0 ? LATE : wait),
        h.heardTo());
  }

  private static String text(List<Element> answer, String name) {
    return answer.stream()
        .flatMap(e -> XmlReading.text(e, name).stream())
        .findFirst()
        .map(TypedText::line)
        .orElse("");
  }

  private static String path(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  private static String digest(String text) {
    return Sm3.hex(text.getBytes(UTF_8));
  }
}
