package org.gongzhi.channels.open311.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongzhi.channels.open311.check.RawHttp.Reply;
import org.gongzhi.channels.open311.wire.Format;

/**
 * 逐项核对. Every method in both formats, right and wrong: status, type and schema of the answer.
 */
public final class Probes {
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

  private final RawHttp http;
  private final Schemas schemas;
  private final Ground ground;
  private final List<String> faults = new ArrayList<>();
  private int asked;

  /**
   * What there is to ask about.
   *
   * @param jurisdiction a community
   * @param key one that may post every service there
   * @param service one that is offered at once and asks nothing that must be answered
   * @param batch one that is offered in batches
   * @param number of a public request
   */
  public record Ground(
      String jurisdiction, String key, String service, String batch, String number) {}

  public Probes(URI site, Schemas schemas, Ground ground) {
    this.http = new RawHttp(site);
    this.schemas = schemas;
    this.ground = ground;
  }

  /** What was wrong. */
  public List<String> faults() {
    return faults;
  }

  /** How many replies were looked at. */
  public int asked() {
    return asked;
  }

  /** Asks everything. */
  public Probes run() throws IOException {
    for (Format f : Format.values()) {
      reads(f);
      wrongReads(f);
      posts(f);
      wrongPosts(f);
      updates(f);
    }
    return this;
  }

  private void reads(Format f) throws IOException {
    String in = "?jurisdiction_id=" + ground.jurisdiction();
    get(f, "/discovery", "", 200, "discovery.json");
    get(f, "/services", in, 200, "services.json");
    get(f, "/services/" + ground.service(), in, 200, "service-definition.json");
    get(f, "/services/" + ground.batch(), in, 200, "service-definition.json");
    get(f, "/requests", in, 200, "requests.json");
    get(f, "/requests", in + "&status=open,closed&page_size=3&page=2", 200, "requests.json");
    get(f, "/requests", in + "&status=closed&service_code=" + ground.service(), 200, "requests.json");
    get(
        f, "/requests",
        in + "&start_date=2024-06-01T00:00:00%2B08:00&end_date=2024-06-30T00:00:00Z",
        200, "requests.json");
    // whoever forgot to encode the plus sign is understood
    get(f, "/requests", in + "&start_date=2024-06-01T00:00:00+08:00", 200, "requests.json");
    get(f, "/requests", "?service_request_id=" + ground.number(), 200, "one-request.json");
    get(f, "/requests/" + ground.number(), in, 200, "one-request.json");
    get(f, "/requests/" + ground.number(), in + "&status=&lat=", 200, "one-request.json");
    get(
        f, "/requests", "?extensions=true&service_request_id=" + ground.number(),
        200, "extended-requests.json");
    get(f, "/servicerequestupdates", in, 200, "updates.json");
  }

  private void wrongReads(Format f) throws IOException {
    String in = "?jurisdiction_id=" + ground.jurisdiction();
    for (String path : List.of("/nothing", "/services/", "/requests/a/b", "/"))
      get(f, path, "", 404, "errors.json");
    get(f, "/services", "?jurisdiction_id=999999999999", 404, "errors.json");
    get(f, "/services/Z99", in, 404, "errors.json");
    get(f, "/requests/DFH-1999-000001", in, 404, "errors.json");
    get(f, "/requests", "?service_request_id=nothing", 404, "errors.json");
    get(f, "/tokens/nothing", "", 404, "errors.json");
    get(f, "/tokens/018f0000-0000-7000-8000-000000000001", in, 404, "errors.json");
    for (String wrong :
        List.of(
            "status=solved", "start_date=yesterday", "start_date=2024-06-01T00:00:00", "page=0",
            "page_size=1001", "page_size=x", "page=1000&page_size=1000", "after=x",
            "start_date=2024-01-01T00:00:00Z&end_date=2024-06-01T00:00:00Z",
            "start_date=2024-06-02T00:00:00Z&end_date=2024-06-01T00:00:00Z", "status=%zz"))
      get(f, "/requests", in + "&" + wrong, 400, "errors.json");
    for (String method : List.of("PUT", "DELETE", "PATCH"))
      look(method, f, "/requests", "", http.send(method, path(f, "/requests", ""), Map.of(), none()), 405, "errors.json");
    look("POST", f, "/services", "", http.send("POST", path(f, "/services", ""), FORM, none()), 405, "errors.json");
  }

  private void posts(Format f) throws IOException {
    String place = "&address_string=9" + "%E6%A0%8B" + "&account_id=42";
    post(f, "/requests", good(ground.service(), f + "1") + place, 200, "posted.json");
    Reply token =
        post(f, "/requests", good(ground.batch(), f + "2") + place, 200, "posted-token.json");
    String id = token.text().replaceAll("(?s).*token\\W+([-0-9a-f]{36}).*", "$1");
    get(f, "/tokens/" + id, "", 200, "token.json");
    // again: the same answer, and no second matter
    Reply first = post(f, "/requests", good(ground.service(), f + "3") + place, 200, "posted.json");
    Reply again = post(f, "/requests", good(ground.service(), f + "3") + place, 200, "posted.json");
    String number = number(first);
    if (!number.equals(number(again))) faults.add(f + " the same post twice became two matters");
    get(f, "/requests/" + number, "", 200, "one-request.json");
    post(
        f, "/servicerequestupdates",
        "api_key=" + ground.key() + "&service_request_id=" + number
            + "&update_id=" + f + number + "&description=again&status=OPEN",
        200, "updated.json");
  }

  private static String number(Reply r) {
    return r.text().replaceAll("(?s).*service_request_id\\W+([-A-Z0-9]+).*", "$1");
  }

  private void wrongPosts(Format f) throws IOException {
    String at = "&address_string=x";
    String good = good(ground.service(), f + "wrong");
    post(f, "/requests", "", 403, "errors.json");
    post(f, "/requests", good.replace(ground.key(), "wrong") + at, 403, "errors.json");
    post(f, "/requests", good(ground.service(), "x"), 400, "errors.json");
    post(f, "/requests", good + "&lat=32.9", 400, "errors.json");
    post(f, "/requests", good + "&lat=x&long=117", 400, "errors.json");
    post(f, "/requests", good + "&address_id=1", 400, "errors.json");
    post(f, "/requests", good + at + "&email=nobody", 400, "errors.json");
    post(f, "/requests", good + at + "&phone=12", 400, "errors.json");
    post(f, "/requests", good + at + "&media_url=file:///etc/passwd", 400, "errors.json");
    post(f, "/requests", good + at + "&attribute%5BNOTHING%5D=1", 400, "errors.json");
    post(f, "/requests", good.replace("description=", "description=" + "x".repeat(4_001)) + at, 400, "errors.json");
    post(f, "/requests", good("", "x") + at, 400, "errors.json");
    post(f, "/requests", good("Z99", "x") + at, 404, "errors.json");
    post(f, "/requests", good.replace("_id=" + ground.jurisdiction(), "_id=999999999999") + at, 404, "errors.json");
    post(f, "/requests", "x".repeat(300_000), 413, "errors.json");
    look(
        "POST", f, "/requests", "",
        http.send("POST", path(f, "/requests", ""), Map.of("Content-Type", "text/xml"), "<x/>".getBytes(UTF_8)),
        415, "errors.json");
  }

  private void updates(Format f) throws IOException {
    String mine = "api_key=" + ground.key();
    post(f, "/servicerequestupdates", mine, 400, "errors.json");
    post(f, "/servicerequestupdates", "service_request_id=x", 403, "errors.json");
    post(f, "/servicerequestupdates", mine + "&service_request_id=DFH-1999-000001", 404, "errors.json");
    post(
        f, "/servicerequestupdates", mine + "&service_request_id=x&updated_datetime=now",
        400, "errors.json");
  }

  private String good(String service, String what) {
    return "api_key=" + ground.key() + "&jurisdiction_id=" + ground.jurisdiction()
        + "&service_code=" + service + "&description=" + what + "%0A%E7%81%AF%E5%9D%8F%E4%BA%86";
  }

  private static byte[] none() {
    return new byte[0];
  }

  private static String path(Format f, String path, String query) {
    return "/open311/v2" + path + "." + f.suffix() + query;
  }

  private Reply get(Format f, String path, String query, int status, String schema)
      throws IOException {
    Reply reply = http.send("GET", path(f, path, query), Map.of(), none());
    look("GET", f, path, query, reply, status, schema);
    return reply;
  }

  private Reply post(Format f, String path, String body, int status, String schema)
      throws IOException {
    Reply reply = http.send("POST", path(f, path, ""), FORM, body.getBytes(UTF_8));
    look("POST", f, path, body, reply, status, schema);
    return reply;
  }

  private void look(
      String method, Format f, String path, String what, Reply reply, int status, String schema) {
    asked++;
    String told = method + " " + path + "." + f.suffix() + " " + what.substring(0, Math.min(200, what.length()));
    if (reply.status() != status) {
      faults.add(told + ": " + reply.status() + " instead of " + status + " " + reply.text());
      return;
    }
    if (!reply.header("content-type").replace(" ", "").equalsIgnoreCase(f.contentType().replace(" ", "")))
      faults.add(told + ": is " + reply.header("content-type"));
    if (!reply.header("access-control-allow-origin").equals("*"))
      faults.add(told + ": no page of another site may read it");
    schemas.faults(schema, f, reply.body()).forEach(fault -> faults.add(told + ": " + fault));
  }
}
