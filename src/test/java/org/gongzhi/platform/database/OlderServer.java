package org.gongzhi.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a real PostgreSQL and lies about its version, in as many characters. */
final class OlderServer implements AutoCloseable {
  private final ServerSocket door;
  private final int behind;
  private final String truth;
  private final String lie;

  OlderServer(int behind, String truth, String lie) throws IOException {
    this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.behind = behind;
    this.truth = truth;
    this.lie = lie;
    Thread.startVirtualThread(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    try (Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      Thread.startVirtualThread(() -> {
        try {
          client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException e) {
          // the client has left
        }
      });
      lie(server.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      // the test is over
    }
  }

  private void lie(InputStream from, OutputStream to) throws IOException {
    byte[] bytes = new byte[8192];
    for (int n = from.read(bytes); n > 0; n = from.read(bytes)) {
      String said = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
      to.write(said.replace(truth, lie).getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
