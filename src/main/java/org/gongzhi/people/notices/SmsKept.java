package org.gongzhi.people.notices;

import java.time.Clock;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Sql;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 留在本机的短信. The demo's gateway: keeps what would have gone out, with the number masked, and sends nothing. The id is
 * the key, so that the same twice is kept once.
 */
@Component
@ConditionalOnProperty("gongzhi.demo")
public class SmsKept implements Carrier {
  private final JdbcClient jdbc;
  private final Clock clock;

  SmsKept(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean knowsRepeats() {
    return true;
  }

  @Override
  public String carry(Outgoing o) {
    jdbc.sql(
            """
            insert into people.sms_kept (area, id, person, phone, words, at)
            values (:area, :id, :person, :phone, :words, :at)
            on conflict (area, id) do nothing
            """)
        .param("area", o.area())
        .param("id", o.id())
        .param("person", o.person())
        .param("phone", Masking.phone(o.address()))
        .param("words", o.letter().brief())
        .param("at", Sql.at(clock.instant()))
        .update();
    return "";
  }
}
