package org.gongzhi.people.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.people.notices.Carrier.Outgoing;
import org.gongzhi.people.notices.MailClaims.State;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An address gets no mail before whoever reads it has said that it is theirs. */
class MailClaimsTest {
  private static final String AREA = NoticeTown.AREA;
  private static final String HERE = "192.0.2.7";

  private final Crowd crowd = new Crowd(Database.fresh());
  private final NoticeTown town = new NoticeTown(crowd.sql());
  private final TransactionTemplate together =
      new TransactionTemplate(new JdbcTransactionManager(crowd.pool()));
  private final UUID gu = town.person("顾海", "13800000001");

  @AfterEach
  void home() {
    crowd.close();
  }

  @Test
  void mailGoesThereOnlyAfterTheLinkOfItsLetterWasUsed() {
    ask("gu@example.org");
    tellSomethingPressing("a");
    town.postman.round(10);
    Outgoing letter = only();
    assertThat(letter.address()).isEqualTo("gu@example.org");
    assertThat(letter.letter().title()).contains("请确认您的邮箱");
    assertThat(letter.letter().written("https://gz.example.org"))
        .contains("https://gz.example.org/mail/", "24 小时内");
    assertThat(town.claims.find(token(letter), HERE))
        .isEqualTo(new MailClaims.Found("g***@example.org", State.OPEN));
    assertThat(confirm(letter)).isTrue();
    assertThat(confirm(letter)).isFalse();
    assertThat(town.claims.find(token(letter), HERE).state()).isEqualTo(State.CONFIRMED);

    tellSomethingPressing("b");
    town.postman.round(10);
    assertThat(town.mails.carried.values().stream().flatMap(List::stream))
        .hasSize(2)
        .allSatisfy(o -> assertThat(o.address()).isEqualTo("gu@example.org"));
    assertThat(town.column("select kind from people.notice where pace = 'DAILY'"))
        .as("told in the inbox too")
        .containsExactly("people.address");
  }

  @Test
  void theLinkLiesNowhereAndIsOverAfterADayOrAnotherAddress() {
    ask("gu@example.org");
    town.postman.round(10);
    Outgoing first = only();
    assertThat(town.column("select encode(secret, 'escape') from people.mail_claim"))
        .singleElement()
        .asString()
        .doesNotContain(token(first).substring(8));
    ask("hai@example.org");
    assertThat(confirm(first)).isFalse();
    assertThat(town.claims.find(token(first), HERE).state()).isEqualTo(State.OVER);
    town.mails.carried.clear();
    town.postman.round(10);
    town.now("2024-06-19T10:00");
    assertThat(confirm(only())).isFalse();
    assertThat(town.claims.find(token(only()), HERE).state()).isEqualTo(State.OVER);
    assertThat(town.column("select person from people.notice_habit where mail is not null")).isEmpty();
    assertThatThrownBy(() -> town.claims.find("nonsense", HERE)).isInstanceOf(Refused.class);
  }

  @Test
  void aStrangerIsNotFlooded() {
    for (int i = 0; i < 5; i++) ask("stranger" + (i % 2) + "@example.org");
    assertThatThrownBy(() -> ask("gu@example.org")).isInstanceOfSatisfying(
        Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.THROTTLED));
    UUID other = town.person("沈兰", "13800000002");
    ask(other, "Stranger0@example.org");
    ask(other, "stranger0@example.org");
    assertThatThrownBy(() -> ask(other, "stranger0@example.org")).isInstanceOf(Refused.class);
    town.now("2024-06-19T10:01");
    ask("gu@example.org");
  }

  @Test
  void of64WhoUseOneLinkOneConfirmsAndOf64WhoAskOneWaits() throws Exception {
    ask("gu@example.org");
    town.postman.round(10);
    Outgoing letter = only();
    assertThat(crowd.atOnce(_ -> confirm(letter))).filteredOn(Crowd.Fate::answer).hasSize(1);
    UUID other = town.person("沈兰", "13800000002");
    crowd.atOnce(
        i -> {
          ask(other, "lan" + i + "@example.org");
          return i;
        });
    assertThat(
            town.column(
                "select id from people.mail_claim where confirmed_at is null and dropped_at is null"))
        .hasSize(1);
    assertThat(town.column("select id from people.mail_claim where person = '" + other + "'"))
        .hasSizeLessThanOrEqualTo(5);
  }

  private void ask(String address) {
    ask(gu, address);
  }

  private void ask(UUID person, String address) {
    together.executeWithoutResult(_ -> town.claims.ask(AREA, person, address));
  }

  private boolean confirm(Outgoing letter) {
    return Boolean.TRUE.equals(together.execute(_ -> town.claims.confirm(token(letter))));
  }

  private void tellSomethingPressing(String cause) {
    town.notices.tell(town.telling(NoticeTown.PRESSING, cause, Audience.person(gu)));
  }

  private Outgoing only() {
    return town.mails.carried.values().stream().flatMap(List::stream).findFirst().orElseThrow();
  }

  private static String token(Outgoing letter) {
    return letter.letter().lines().getFirst().path().substring("/mail/".length());
  }
}
