package org.gongzhi.people.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * 邮件. Hands mails to the mail server of the installation. A server that broke off after it was given the words may have
 * taken them: that is kept as unsure, and only what was surely not taken is tried again.
 */
final class MailCarrier implements Carrier {
  private static final int FOR_GOOD = 500;

  private final MailSettings settings;

  MailCarrier(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean knowsRepeats() {
    return false;
  }

  @Override
  public String carry(Outgoing o) throws Failed {
    try {
      Letter letter = new Letter(Session.getInstance(properties()), o, settings);
      Transport.send(letter, settings.user().isEmpty() ? null : settings.user(), secret());
      return letter.getMessageID();
    } catch (MailConnectException e) {
      throw Failed.forNow(Word.key("notice.sending.noServer"));
    } catch (SendFailedException e) {
      throw refused(answer(e));
    } catch (MessagingException e) {
      throw e.getCause() instanceof IOException
          ? Failed.unsure(Word.key("notice.sending.unsure"))
          : Failed.forNow(Word.key("notice.sending.later"));
    }
  }

  /** What the server answered, a number of SMTP; below nought when it broke off instead of answering. */
  private static int answer(SendFailedException e) {
    for (Exception n = e; n instanceof MessagingException m; n = m.getNextException()) {
      if (n instanceof SMTPAddressFailedException a) return a.getReturnCode();
      if (n instanceof SMTPSendFailedException f) return f.getReturnCode();
    }
    return FOR_GOOD;
  }

  private static Failed refused(int answer) {
    if (answer >= FOR_GOOD) return Failed.forGood(Word.key("notice.sending.refused"));
    return answer < 0
        ? Failed.unsure(Word.key("notice.sending.unsure"))
        : Failed.forNow(Word.key("notice.sending.later"));
  }

  private @Nullable String secret() {
    return settings.password().isEmpty() ? null : settings.password();
  }

  private Properties properties() {
    Properties p = new Properties();
    p.put("mail.smtp.host", settings.host());
    p.put("mail.smtp.port", Integer.toString(settings.port()));
    p.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    p.put("mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
    p.put(
        "mail.smtp.starttls.enable",
        Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
    p.put(
        "mail.smtp.starttls.required",
        Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
    p.put("mail.smtp.ssl.checkserveridentity", "true");
    String patience = Long.toString(settings.patience().toMillis());
    p.put("mail.smtp.connectiontimeout", patience);
    p.put("mail.smtp.timeout", patience);
    p.put("mail.smtp.writetimeout", patience);
    return p;
  }

  /** A mail whose id is that of the sending, so that whoever looks for it finds it. */
  private static final class Letter extends MimeMessage {
    private final String id;

    Letter(Session session, Outgoing o, MailSettings settings) throws MessagingException {
      super(session);
      InternetAddress from = new InternetAddress(settings.from());
      this.id = "<" + o.id() + from.getAddress().substring(from.getAddress().indexOf('@')) + ">";
      setFrom(from);
      setRecipient(Message.RecipientType.TO, new InternetAddress(o.address(), true));
      setSubject(o.letter().title(), StandardCharsets.UTF_8.name());
      setText(o.letter().written(settings.site()), StandardCharsets.UTF_8.name());
      // no machine answers a machine
      setHeader("Auto-Submitted", "auto-generated");
      setSentDate(new Date(0));
      saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
