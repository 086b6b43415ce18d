package org.gongzhi.channels.open311.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Moments;
import org.gongzhi.channels.open311.wire.Wire;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.stereotype.Component;

/** 写. Reports and words of programs that hold a key. */
@Component
class Writing {
  /** Without a key of its own, the same post within so long is the same report. */
  private static final Duration SHORTLY = Duration.ofMinutes(10);

  private static final Duration FOR_GOOD = Duration.ofDays(3_650);
  private static final int ONCE = 200;

  private final Keys keys;
  private final Jurisdictions jurisdictions;
  private final Offers offers;
  private final Posting posting;
  private final UpdatePosting updates;

  Writing(
      Keys keys,
      Jurisdictions jurisdictions,
      Offers offers,
      Posting posting,
      UpdatePosting updates) {
    this.keys = keys;
    this.jurisdictions = jurisdictions;
    this.offers = offers;
    this.posting = posting;
    this.updates = updates;
  }

  Answer answer(Call call, Speech speech) {
    try {
      return call.route().resource() == Route.Resource.UPDATES
          ? updates.answer(call, client(call.fields()))
          : report(call, speech);
    } catch (Refused r) {
      throw Wrong.of(r);
    }
  }

  private Client client(Fields f) {
    String sent =
        f.one("api_key").orElseThrow(() -> Wrong.of(403, Sentence.of("open311.wrong.noKey")));
    return keys.open(sent)
        .orElseThrow(() -> Wrong.of(403, Sentence.of("open311.wrong.badKey")));
  }

  private Answer report(Call call, Speech speech) {
    Fields f = call.fields();
    Client client = client(f);
    String area = jurisdictions.of(f);
    if (!client.covers(area))
      throw Wrong.of(403, Sentence.of("open311.wrong.notThere", area));
    String code =
        f.one("service_code")
            .orElseThrow(() -> Wrong.of(400, Sentence.of("open311.wrong.serviceMissing")));
    Offer offer =
        offers
            .find(area, code)
            .orElseThrow(() -> Wrong.of(404, Sentence.of("open311.wrong.noService", code)));
    if (!client.takes(code))
      throw Wrong.of(403, Sentence.of("open311.wrong.notThat", code));
    long wait = keys.pace(client);
    if (wait > 0) throw Wrong.tooOften(wait);
    Report report = ReportReader.read(f, area, offer);
    Posted posted = posting.post(client, report, once(call), offer.batch());
    Wire wire = call.format().wire().top("service_requests").item("request");
    if (posted.number() != null) wire.text("service_request_id", posted.number());
    else wire.text("token", posted.token().toString());
    wire.text("service_notice", notice(call, posted, speech))
        .text("account_id", report.sender().account())
        .end()
        .end();
    return Answer.of(call, wire);
  }

  private static String notice(Call call, Posted p, Speech speech) {
    if (p.number() == null) return speech.t(call.language(), "open311.notice.batch");
    if (p.agency().isEmpty()) return speech.t(call.language(), "open311.notice.again");
    return p.promised() == null
        ? speech.t(call.language(), "open311.notice.agency", p.agency())
        : speech.t(
            call.language(), "open311.notice.promise", p.agency(), Moments.text(p.promised()));
  }

  /** The program's own key, else what it sent. */
  private static Posting.Once once(Call call) {
    String key = call.once();
    if (key == null || key.isBlank())
      return new Posting.Once("body:" + Sm3.hex(call.body().getBytes(UTF_8)), SHORTLY);
    if (key.length() > ONCE || key.chars().anyMatch(c -> c < ' ' || c > '~'))
      throw Wrong.of(400, Sentence.of("open311.wrong.once", ONCE));
    return new Posting.Once("key:" + key, FOR_GOOD);
  }
}
