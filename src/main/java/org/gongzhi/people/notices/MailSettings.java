package org.gongzhi.people.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gongzhi.mail.*}: the mail server of this installation. Without a host no mail goes out and nobody is asked for an
 * address. The password comes from the environment ({@code GONGZHI_MAIL_PASSWORD}) and stands in no file of ours.
 *
 * @param host name of the server; empty for none
 * @param port usually 587 with STARTTLS, 465 with TLS
 * @param security how the way there is kept secret; NONE is for a server on this machine
 * @param from the address mails come from
 * @param user empty when the server asks for none
 * @param password never written down here
 * @param site address of this site, before the links: https://gongzhi.example.org
 * @param patience how long the server may keep us waiting
 */
@ConfigurationProperties("gongzhi.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("STARTTLS") Security security,
    @DefaultValue("") String from,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String site,
    @DefaultValue("20s") Duration patience) {
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }
}
