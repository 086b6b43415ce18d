package org.gongzhi.channels.open311.server;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongzhi.channels.open311.server.PublicQuery.Filter;
import org.gongzhi.channels.open311.server.PublicQuery.Seen;
import org.gongzhi.channels.open311.server.PublicQuery.Span;
import org.gongzhi.channels.open311.server.PublicQuery.Window;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Moments;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 读. Matters and what became of them, for anybody. */
@Component
class Reading {
  /** 90 days or a thousand, whichever is smaller. */
  private static final Duration SPAN = Duration.ofDays(90);

  private static final int MOST = 1_000;

  /** Beyond so many rows a page is asked for by the row before it. */
  private static final int FAR = 10_000;

  private final Jurisdictions jurisdictions;
  private final PublicQuery query;
  private final Areas areas;
  private final Catalogues catalogues;
  private final Clock clock;

  Reading(
      Jurisdictions jurisdictions,
      PublicQuery query,
      Areas areas,
      Catalogues catalogues,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.query = query;
    this.areas = areas;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /**
   * 一页.
   *
   * @param rows in order
   * @param next the row the next page begins behind; null on the last
   */
  record Page<T>(List<T> rows, @Nullable Seen next) {}

  Page<PublicRequest> requests(Call call) {
    Fields f = call.fields();
    List<String> ids = f.listed("service_request_id");
    if (!ids.isEmpty()) return new Page<>(numbered(f, ids), null);
    String area = jurisdictions.of(f);
    Filter filter = filter(f);
    Window window = window(f);
    List<PublicRequest> rows = query.page(area, filter, window);
    if (rows.isEmpty()) mustBeServices(area, filter.services());
    if (rows.size() < window.size()) return new Page<>(rows, null);
    PublicRequest last = rows.getLast();
    return new Page<>(rows, new Seen(last.times().requested(), last.key().id()));
  }

  /** Who asks for what moved need not say when it was raised. */
  private Filter filter(Fields f) {
    Span updated =
        has(f, "updated_after", "updated_before")
            ? span(f, "updated_after", "updated_before")
            : null;
    Span requested =
        updated == null || has(f, "start_date", "end_date")
            ? span(f, "start_date", "end_date")
            : null;
    return new Filter(requested, updated, f.listed("service_code"), open(f));
  }

  private static boolean has(Fields f, String one, String other) {
    return f.one(one).isPresent() || f.one(other).isPresent();
  }

  /** A class that is gone may still have matters; one that never was is a slip of whoever asks. */
  private void mustBeServices(String area, List<String> codes) {
    var catalogue = catalogues.of(area).catalogue();
    for (String code : codes)
      if (catalogue.find(code).isEmpty())
        throw Wrong.of(404, Sentence.of("open311.wrong.noService", code));
  }

  /** The one of this number; it says itself where it lies. */
  PublicRequest request(Call call) {
    return numbered(call.fields(), List.of(call.id())).getFirst();
  }

  private List<PublicRequest> numbered(Fields f, List<String> numbers) {
    if (numbers.size() > MOST)
      throw Wrong.of(400, Sentence.of("open311.wrong.tooManyIds", MOST));
    Set<String> in = new TreeSet<>();
    Optional<String> named = jurisdictions.named(f);
    for (String number : numbers) areaOf(number).ifPresent(in::add);
    named.ifPresent(area -> in.retainAll(Set.of(area)));
    List<PublicRequest> found =
        in.isEmpty() ? List.of() : query.numbered(in, numbers, MOST);
    if (found.isEmpty())
      throw Wrong.of(404, Sentence.of("open311.wrong.noRequest", String.join(", ", numbers)));
    return found;
  }

  /** The community whose numbers begin so. */
  Optional<String> areaOf(String number) {
    int dash = number.indexOf('-');
    return dash < 0
        ? Optional.empty()
        : areas.withNumberPrefix(number.substring(0, dash)).map(Area::code);
  }

  Page<PublicUpdate> updates(Call call) {
    Fields f = call.fields();
    String area = jurisdictions.of(f);
    Span span = span(f, "start_date", "end_date");
    List<String> numbers = f.listed("service_request_id");
    return new Page<>(query.updates(area, span, numbers, window(f)), null);
  }

  /** From when to when; the last ninety days if nothing is said. */
  private Span span(Fields f, String after, String before) {
    Optional<Instant> start = f.moment(after);
    Optional<Instant> end = f.moment(before);
    Instant to = end.orElseGet(() -> start.map(s -> s.plus(SPAN)).orElseGet(clock::instant));
    Instant from = start.orElseGet(() -> to.minus(SPAN));
    if (from.isAfter(to)) throw Wrong.of(400, Sentence.of("open311.wrong.backwards"));
    // a second more, because dates are written to the second
    if (Duration.between(from, to).compareTo(SPAN.plusSeconds(1)) > 0)
      throw Wrong.of(400, Sentence.of("open311.wrong.span", SPAN.toDays()));
    return new Span(from, to);
  }

  private static @Nullable Boolean open(Fields f) {
    Set<String> wished = new TreeSet<>(f.listed("status"));
    if (!Set.of("open", "closed").containsAll(wished))
      throw Wrong.of(400, Sentence.of("open311.wrong.status"));
    return wished.size() == 1 ? wished.contains("open") : null;
  }

  private static Window window(Fields f) {
    int size = f.number("page_size", MOST, MOST);
    int page = f.number("page", 1, FAR);
    long skip = (page - 1L) * size;
    if (skip > FAR) throw Wrong.of(400, Sentence.of("open311.wrong.far", FAR));
    return new Window(size, (int) skip, f.one("after").map(Reading::after).orElse(null));
  }

  /** As {@link #mark} writes it. */
  private static Seen after(String mark) {
    String[] parts = mark.split("~", -1);
    try {
      Optional<Instant> at =
          parts.length == 2 ? Optional.of(Instant.parse(parts[0])) : Optional.empty();
      if (at.isPresent() && Moments.read(parts[0]).isPresent())
        return new Seen(at.get(), UUID.fromString(parts[1]));
    } catch (DateTimeException | IllegalArgumentException e) {
      // said below
    }
    throw Wrong.of(400, Sentence.of("open311.wrong.after"));
  }

  static String mark(Seen seen) {
    return seen.at() + "~" + seen.id();
  }
}
