package org.gongzhi.channels.open311.peers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * 对方平台. A server of others that takes matters over.
 *
 * @param area whose matters it gets
 * @param id what the ledger knows it by
 * @param name what people call it
 * @param url of its endpoint, without a slash at the end
 * @param jurisdiction what it calls our place; may be empty
 * @param keyed whether it gave us a key
 * @param active whether anything is sent to it
 */
public record Peer(
    String area,
    UUID id,
    String name,
    String url,
    String jurisdiction,
    boolean keyed,
    boolean active) {
  /** Where it tells what can be reported there. */
  public String services() {
    String list = url + "/services.xml";
    return jurisdiction.isEmpty()
        ? list
        : list + "?jurisdiction_id=" + URLEncoder.encode(jurisdiction, StandardCharsets.UTF_8);
  }
}
