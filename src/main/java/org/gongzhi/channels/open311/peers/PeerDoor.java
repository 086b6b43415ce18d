package org.gongzhi.channels.open311.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.gongzhi.channels.open311.peers.PeerTrouble.Kind;
import org.gongzhi.channels.open311.wire.XmlReading;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * 敲门. Asks other servers, in XML, which every one of them speaks. It trusts none of them: an answer has a time and a size,
 * nothing is followed elsewhere, and this machine itself is nobody's peer unless the settings say so.
 */
final class PeerDoor {
  private static final long MOST = 2_000_000;

  private final HttpClient http;
  private final Duration patience;
  private final boolean local;

  /**
   * @param patience how long an answer may take, from the first byte to the last
   * @param local whether addresses of this machine may be asked
   */
  PeerDoor(Duration patience, boolean local) {
    this.patience = patience;
    this.local = local;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** The elements of a list that lies at this path. */
  List<Element> get(Peer peer, String path, Map<String, String> parameters) throws PeerTrouble {
    String query = written(peer, parameters);
    return ask(
        HttpRequest.newBuilder(uri(peer, path + (query.isEmpty() ? "" : "?" + query))).GET());
  }

  /**
   * Posts there.
   *
   * @param once makes a repeated post one, where the other side knows how
   */
  List<Element> post(Peer peer, String path, Map<String, String> parameters, String once)
      throws PeerTrouble {
    return ask(
        HttpRequest.newBuilder(uri(peer, path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .header("Idempotency-Key", once)
            .POST(BodyPublishers.ofString(written(peer, parameters))));
  }

  private static String written(Peer peer, Map<String, String> parameters) {
    String all =
        parameters.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return peer.jurisdiction().isEmpty()
        ? all
        : all + "&jurisdiction_id=" + URLEncoder.encode(peer.jurisdiction(), UTF_8);
  }

  private URI uri(Peer peer, String path) throws PeerTrouble {
    URI uri = URI.create(peer.url() + path);
    try {
      for (InetAddress a : InetAddress.getAllByName(uri.getHost()))
        if (!local
            && (a.isLoopbackAddress()
                || a.isAnyLocalAddress()
                || a.isLinkLocalAddress()
                || a.isMulticastAddress()))
          throw PeerTrouble.lasting(Kind.OURSELVES, uri.getHost());
    } catch (UnknownHostException e) {
      throw PeerTrouble.passing(Kind.NOWHERE, uri.getHost());
    }
    return uri;
  }

  private List<Element> ask(HttpRequest.Builder request) throws PeerTrouble {
    HttpResponse<byte[]> response =
        answer(request.header("Accept", "text/xml").build());
    int status = response.statusCode();
    if (status == 200) return elements(response.body());
    boolean forGood =
        status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
    String words = status + " " + told(response.body());
    throw forGood
        ? PeerTrouble.lasting(Kind.REFUSED, words)
        : PeerTrouble.passing(Kind.REFUSED, words);
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws PeerTrouble {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    try {
      // a limit of the request's own would end with the headers; ours holds for the last byte too
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw PeerTrouble.passing(Kind.SILENT, "");
    } catch (ExecutionException e) {
      throw PeerTrouble.passing(Kind.BROKEN, "");
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw PeerTrouble.passing(Kind.BROKEN, "");
    }
  }

  private static List<Element> elements(byte[] xml) throws PeerTrouble {
    try {
      return XmlReading.children(XmlReading.root(new ByteArrayInputStream(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw PeerTrouble.passing(Kind.GARBLED, "");
    }
  }

  /** What the other side says of its refusal. */
  private static String told(byte[] body) {
    try {
      return elements(body).stream()
          .flatMap(e -> XmlReading.text(e, "description").stream())
          .collect(Collectors.joining(" "));
    } catch (PeerTrouble e) {
      return "";
    }
  }
}
