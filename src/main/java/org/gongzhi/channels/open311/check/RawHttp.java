package org.gongzhi.channels.open311.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * 裸请求. Sends what no orderly program would send, byte for byte, and reads what comes back until the other side
 * closes.
 */
public final class RawHttp {
  private static final int PATIENCE = 10_000;

  private final InetSocketAddress server;

  public RawHttp(URI site) {
    this.server = new InetSocketAddress(site.getHost(), site.getPort());
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing came back, which is an answer too
   * @param headers by their names in lower case
   */
  public record Reply(int status, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, UTF_8);
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** An orderly request with this path and body. */
  public Reply send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (body.length > 0) head.append("Content-Length: ").append(body.length).append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return send(all.toByteArray());
  }

  /** These very bytes. */
  public Reply send(byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE);
      socket.connect(server, PATIENCE);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      // that is all: whoever waits for the rest of half a request need not
      socket.shutdownOutput();
      return read(socket.getInputStream().readAllBytes());
    }
  }

  private static Reply read(byte[] all) {
    String text = new String(all, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.startsWith("HTTP/1.1 ")) return new Reply(0, Map.of(), new byte[0]);
    Map<String, String> headers = new TreeMap<>();
    text.substring(0, end)
        .lines()
        .skip(1)
        .forEach(
            l -> {
              int colon = l.indexOf(':');
              if (colon > 0)
                headers.put(
                    l.substring(0, colon).toLowerCase(Locale.ROOT), l.substring(colon + 1).strip());
            });
    byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
    boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
    return new Reply(
        Integer.parseInt(text.substring(9, 12)), headers, chunked ? joined(body) : body);
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int line = at;
      while (chunks[line] != '\r') line++;
      int size = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1).strip(), 16);
      body.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
      if (size == 0) break;
    }
    return body.toByteArray();
  }
}
