package org.gongzhi.channels.open311.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.channels.open311.wire.Format;
import org.gongzhi.channels.open311.wire.Wire;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.html.Language;
import org.springframework.stereotype.Component;

/** 答读. Writes what was read as the protocol wants it. */
@Component
class Readings {
  static final String PATH = "/open311/v2";

  /** What we serve has been so since then. */
  private static final Instant CHANGED = Instant.parse("2024-06-01T00:00:00Z");

  private static final String GEOREPORT = "http://wiki.open311.org/GeoReport_v2";

  /** What a question keeps from page to page. */
  private static final List<String> ASKED =
      List.of(
          "jurisdiction_id", "service_code", "start_date", "end_date", "updated_after",
          "updated_before", "status", "page_size",
          "extensions");

  /** The OpenAPI description, as it lies among the resources. */
  static final byte[] DESCRIPTION = description();

  private final Reading reading;
  private final Jurisdictions jurisdictions;
  private final Offers offers;
  private final PostStore posts;
  private final Speech speech;

  Readings(
      Reading reading,
      Jurisdictions jurisdictions,
      Offers offers,
      PostStore posts,
      Speech speech) {
    this.reading = reading;
    this.jurisdictions = jurisdictions;
    this.offers = offers;
    this.posts = posts;
    this.speech = speech;
  }

  Answer answer(Call call) {
    return switch (call.route().resource()) {
      case DISCOVERY -> discovery(call);
      case SERVICES -> services(call);
      case SERVICE -> definition(call);
      case REQUESTS -> requests(call);
      case REQUEST -> {
        Wire wire = call.format().wire().top("service_requests");
        request(wire, call, reading.request(call));
        yield Answer.of(call, wire.end());
      }
      case TOKEN -> token(call);
      case UPDATES -> updates(call);
      case OPENAPI -> new Answer(200, call.format().contentType(), DESCRIPTION, Map.of());
    };
  }

  private static byte[] description() {
    try (InputStream in = Readings.class.getResourceAsStream("/open311/openapi.json")) {
      return Objects.requireNonNull(in, "open311/openapi.json").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer discovery(Call call) {
    String developers = call.site() + "/open311";
    Wire wire =
        call.format()
            .wire()
            .whole("discovery")
            .moment("changeset", CHANGED)
            .text("contact", speech.t(call.language(), "open311.contact", developers))
            .text("key_service", speech.t(call.language(), "open311.keyService", developers))
            .list("endpoints")
            .item("endpoint")
            .text("specification", GEOREPORT)
            .text("url", call.site() + PATH)
            .moment("changeset", CHANGED)
            .text("type", "production")
            .list("formats");
    for (Format f : Format.values()) wire.value("format", f.type());
    return Answer.of(call, wire.end().end().end().end());
  }

  private Answer services(Call call) {
    Wire wire = call.format().wire().top("services");
    for (Offer o : offers.of(jurisdictions.of(call.fields())))
      wire.item("service")
          .text("service_code", o.code())
          .text("service_name", o.matterClass().name())
          .text("description", String.join(", ", o.matterClass().examples()))
          .flag("metadata", !o.questions().isEmpty())
          .text("type", o.batch() ? "batch" : "realtime")
          .text("keywords", keywords(o))
          .text("group", o.group())
          .end();
    return Answer.of(call, wire.end());
  }

  /** Words only: ours may say that several must come together. */
  private static String keywords(Offer o) {
    return o.matterClass().keywords().stream()
        .filter(k -> !k.contains("+") && !k.contains(","))
        .collect(Collectors.joining(","));
  }

  private Answer definition(Call call) {
    Offer o =
        offers
            .find(jurisdictions.of(call.fields()), call.id())
            .orElseThrow(() -> Wrong.of(404, Sentence.of("open311.wrong.noService", call.id())));
    Wire wire =
        call.format()
            .wire()
            .whole("service_definition")
            .text("service_code", o.code())
            .list("attributes");
    for (Question q : o.questions()) {
      wire.item("attribute")
          .flag("variable", q.asks())
          .text("code", q.code())
          .text("datatype", q.type().word())
          .flag("required", q.required())
          .text("datatype_description", q.hint())
          .number("order", q.place())
          .text("description", q.words())
          .list("values");
      for (Question.Choice c : q.choices())
        wire.item("value").text("key", c.key()).text("name", c.name()).end();
      wire.end().end();
    }
    return Answer.of(call, wire.end().end());
  }

  private Answer requests(Call call) {
    Reading.Page<PublicRequest> page = reading.requests(call);
    Wire wire = call.format().wire().top("service_requests");
    for (PublicRequest r : page.rows()) request(wire, call, r);
    Answer answer = Answer.of(call, wire.end());
    PublicQuery.Seen next = page.next();
    return next == null
        ? answer
        : answer.header("Link", "<" + next(call, Reading.mark(next)) + ">; rel=\"next\"");
  }

  /** The same question, from the row after the last one on. */
  private static String next(Call call, String mark) {
    StringBuilder url = new StringBuilder(call.site()).append(PATH).append("/requests.");
    url.append(call.format().suffix()).append("?after=").append(encoded(mark));
    for (String name : ASKED)
      call.fields()
          .all(name)
          .forEach(v -> url.append('&').append(name).append('=').append(encoded(v)));
    return url.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void request(Wire wire, Call call, PublicRequest r) {
    Language language = call.language();
    wire.item("request")
        .text("service_request_id", r.number())
        .text("status", status(r.standing()))
        .text("status_notes", speech.note(language, r.standing().note(), r.words()))
        .text("service_name", offers.name(r.key().area(), r.service()))
        .text("service_code", r.service())
        .text("description", r.description())
        .text("agency_responsible", r.agency())
        .text("service_notice", null)
        .moment("requested_datetime", r.times().requested())
        .moment("updated_datetime", r.times().updated())
        .moment("expected_datetime", r.times().expected())
        .text("address", r.spot().address())
        .text("address_id", Objects.toString(r.spot().id(), ""))
        .text("zipcode", null)
        .number("lat", r.spot().latitude())
        .number("long", r.spot().longitude())
        .text("media_url", r.mediaUrl());
    if (call.fields().one("extensions").filter("true"::equals).isPresent()) extended(wire, call, r);
    wire.end();
  }

  private void extended(Wire wire, Call call, PublicRequest r) {
    wire.part("extended_attributes")
        .text("jurisdiction_id", r.key().area())
        .text("detailed_status", r.standing().note())
        .text("channel", r.source())
        .number("acts", r.seq())
        .text("group", r.service().substring(0, 1))
        .text("url", call.site() + PATH + "/requests/" + r.number() + ".json")
        .end();
  }

  private static String status(Standing s) {
    return s.open() ? "open" : "closed";
  }

  private Answer token(Call call) {
    Posted p =
        token(call.id())
            .flatMap(id -> posted(call, id))
            .orElseThrow(() -> Wrong.of(404, Sentence.of("open311.wrong.noToken", call.id())));
    if (p.refused()) throw Wrong.of(404, Sentence.of("open311.wrong.tokenRefused"));
    return Answer.of(
        call,
        call.format()
            .wire()
            .top("service_requests")
            .item("request")
            .text("service_request_id", p.number())
            .text("token", p.token().toString())
            .end()
            .end());
  }

  private Optional<Posted> posted(Call call, UUID token) {
    return jurisdictions
        .named(call.fields())
        .map(area -> posts.find(area, token))
        .orElseGet(() -> posts.find(token));
  }

  private static Optional<UUID> token(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Answer updates(Call call) {
    Wire wire = call.format().wire().top("service_requests_updates");
    for (PublicUpdate u : reading.updates(call).rows())
      wire.item("request_update")
          .text("update_id", u.id())
          .text("service_request_id", u.number())
          .text("status", status(u.standing()))
          .moment("updated_datetime", u.at())
          .text("description", speech.note(call.language(), u.standing().note(), u.words()))
          .text("media_url", null)
          .end();
    return Answer.of(call, wire.end());
  }
}
