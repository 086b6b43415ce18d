package org.gongzhi.channels.open311.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** 乱写的请求. Makes up one request after the other, random and malformed, and now and then a good one. */
final class Rubbish {
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "BREW");

  private static final List<String> PATHS =
      List.of(
          "/discovery", "/services", "/services/A01", "/requests", "/requests/DFH-2024-000066",
          "/tokens/018f0000-0000-7000-8000-000000000001", "/servicerequestupdates", "/openapi", "",
          "/services/", "/requests/../requests", "/requests//", "/nothing");

  private static final List<String> SUFFIXES =
      List.of(".xml", ".json", ".xml", ".json", "", ".html", ".XML", ".json.xml", ".");

  private static final List<String> NAMES =
      List.of(
          "jurisdiction_id", "service_code", "start_date", "end_date", "status", "page",
          "page_size", "after", "service_request_id", "api_key", "lat", "long", "address_string",
          "address_id", "description", "email", "phone", "first_name", "media_url",
          "attribute[FLOOR]", "attribute[FLOOR][]", "extensions", "update_id", "constructor");

  private static final List<String> VALUES =
      List.of(
          "", "340303004007", "A01", "open", "closed,open", "0", "-1", "1e999", "NaN", "91",
          "2024-06-20T08:30:00+08:00", "2024-06-20T08:30:00%2B08:00", "2024-02-30T00:00:00Z",
          "+999999999-12-31T23:59:59Z", "'; drop table channels.open311_request; --", "%00",
          "%F0%28%8C%28", "%zz", "%", "%E6%A5%BC%E9%81%93%E7%81%AF", "<script>alert(1)</script>",
          "&amp;", "DFH-2024-000066,DFH-2024-000067", "2147483648", "${jndi:ldap://x}", "../../etc",
          "http://169.254.169.254/", "javascript:alert(1)", "018f0000-0000-7000-8000-000000000001");

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8",
          "application/x-www-form-urlencoded; charset=gbk", "multipart/form-data; boundary=x",
          "application/json", "text/xml", "*/*", "");

  private final Random random;
  private final String key;

  /**
   * @param key a good one, so that it gets past the door
   */
  Rubbish(Random random, String key) {
    this.random = random;
    this.key = key;
  }

  /**
   * 一次请求.
   *
   * @param target path and query as they should arrive
   * @param path of it, whose suffix says in which format the answer is wished
   */
  record Request(byte[] bytes, String target, String path) {
    /** Its first line, to tell it by. */
    String head() {
      return new String(bytes, ISO_8859_1).lines().findFirst().orElse("");
    }

    /** Whether the server can see the path as it was meant. */
    boolean isWhole() {
      return head().endsWith(" " + target + " HTTP/1.1");
    }
  }

  Request next() {
    String path = "/open311/v2" + any(PATHS) + any(SUFFIXES);
    String query = random.nextInt(3) == 0 ? "" : "?" + pairs();
    String method = any(METHODS);
    byte[] bytes =
        switch (random.nextInt(12)) {
          case 0 -> noise();
          case 1 -> (method + " " + path + query + "\r\n\r\n").getBytes(ISO_8859_1);
          case 2 -> raw(method, path + noiseText() + query, new byte[0]);
          default ->
              raw(method, path + query, method.equals("POST") ? body() : new byte[0]);
        };
    return new Request(bytes, path + query, path);
  }

  private byte[] raw(String method, String target, byte[] body) {
    String head =
        method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
            + any(TYPES)
            + (body.length == 0 ? "" : "\r\nContent-Length: " + body.length)
            + (random.nextInt(9) == 0 ? "\r\nIdempotency-Key: " + any(VALUES) : "")
            + (random.nextInt(9) == 0 ? "\r\nAccept-Language: en\r\nCookie: gz=" + any(VALUES) : "")
            + "\r\n\r\n";
    byte[] all = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(ISO_8859_1), 0, all, 0, head.length());
    System.arraycopy(body, 0, all, head.length(), body.length);
    return all;
  }

  private byte[] body() {
    return switch (random.nextInt(6)) {
      case 0 -> noise();
      case 1 -> ("description=" + "%E7%81%AF".repeat(4_500)).getBytes(ISO_8859_1);
      default -> ("api_key=" + (random.nextInt(3) == 0 ? any(VALUES) : key) + "&" + pairs())
          .getBytes(UTF_8);
    };
  }

  private String pairs() {
    StringBuilder pairs = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--)
      pairs.append(any(NAMES)).append('=').append(any(VALUES).replace(" ", "%20")).append('&');
    return pairs.toString().replace("<", "%3C").replace(">", "%3E").replace("{", "%7B");
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(300) + 1];
    random.nextBytes(noise);
    // ended, so that nobody waits for the rest
    byte[] end = "\r\n\r\n".getBytes(ISO_8859_1);
    System.arraycopy(end, 0, noise, Math.max(0, noise.length - 4), Math.min(4, noise.length));
    return noise;
  }

  private String noiseText() {
    return new String(noise(), ISO_8859_1).replaceAll("[\\s]", "");
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
