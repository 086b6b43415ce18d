package org.gongzhi.people.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongzhi.people.notices.Carrier.Failed;
import org.gongzhi.people.notices.Carrier.Outgoing;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;

/** Mails over a real connection, to a server that takes, refuses or breaks off. */
class MailCarrierTest {
  private static final UUID ID = Ids.next();

  @Test
  void aMailArrivesWithItsLinksAndTheIdOfItsSending() throws Exception {
    try (Server server = new Server("250", false)) {
      String receipt = carrier(server.port()).carry(mail());
      assertThat(receipt).isEqualTo("<" + ID + "@gongzhi.example.org>");
      String sent = String.join("\n", server.heard);
      assertThat(sent)
          .contains("RCPT TO:<gu@example.org>", "Auto-Submitted: auto-generated", "Message-ID: " + receipt);
      assertThat(server.words())
          .contains("我反映的", "楼道灯修好了", "https://gongzhi.example.org/matters/DFH-2024-000066");
    }
  }

  @Test
  void aRefusalIsForGoodAndAFullServerIsNot() throws Exception {
    try (Server server = new Server("550", false)) {
      assertThat(refusal(server).end()).isEqualTo(Failed.End.FOR_GOOD);
    }
    try (Server server = new Server("451", false)) {
      assertThat(refusal(server).end()).isEqualTo(Failed.End.FOR_NOW);
    }
  }

  @Test
  void whoBreaksOffAfterTheWordsMayHaveTakenThem() throws Exception {
    try (Server server = new Server("250", true)) {
      assertThat(refusal(server).end()).isEqualTo(Failed.End.UNSURE);
    }
  }

  @Test
  void whereNobodyListensItIsTriedLater() throws Exception {
    int free;
    try (ServerSocket s = new ServerSocket(0)) {
      free = s.getLocalPort();
    }
    assertThat(catchThrowableOfType(Failed.class, () -> carrier(free).carry(mail())).end())
        .isEqualTo(Failed.End.FOR_NOW);
  }

  private static Failed refusal(Server server) {
    return catchThrowableOfType(Failed.class, () -> carrier(server.port()).carry(mail()));
  }

  private static Outgoing mail() {
    return new Outgoing(
        NoticeTown.AREA,
        ID,
        ID,
        "gu@example.org",
        new Carrier.Letter(
            "东方红社区",
            "",
            List.of(new Carrier.Line("我反映的", "楼道灯修好了", "/matters/DFH-2024-000066"))));
  }

  private static MailCarrier carrier(int port) {
    return new MailCarrier(
        new MailSettings(
            "127.0.0.1",
            port,
            MailSettings.Security.NONE,
            "notices@gongzhi.example.org",
            "",
            "",
            "https://gongzhi.example.org",
            Duration.ofSeconds(5)));
  }

  /** As much of a mail server as one mail needs. */
  private static final class Server implements AutoCloseable {
    private final ServerSocket socket;
    private final String answer;
    private final boolean breaksOff;
    final List<String> heard = new CopyOnWriteArrayList<>();

    Server(String answer, boolean breaksOff) throws IOException {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      this.answer = answer;
      this.breaksOff = breaksOff;
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return socket.getLocalPort();
    }

    /** The words, as their reader's program shows them. */
    String words() throws Exception {
      String mail =
          String.join("\r\n", heard.subList(heard.indexOf("DATA") + 1, heard.indexOf(".")));
      return (String)
          new MimeMessage(
                  Session.getInstance(new Properties()),
                  new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
              .getContent();
    }

    private void serve() {
      try (Socket s = socket.accept();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8));
          PrintWriter out = new PrintWriter(s.getOutputStream(), true, StandardCharsets.UTF_8)) {
        out.print("220 here\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          heard.add(line);
          if (data && !line.equals(".")) continue;
          if (data && breaksOff) return;
          data = line.equals("DATA");
          out.print(data ? "354 go on\r\n" : line.startsWith("RCPT") ? answer + " said\r\n" : "250 well\r\n");
          out.flush();
        }
      } catch (IOException e) {
        // the test is over
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
