package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.GRID_WORKER;

import java.util.UUID;
import java.util.stream.IntStream;
import org.gongzhi.platform.crypto.KeyRenewal;
import org.junit.jupiter.api.Test;

class KeyRenewalTest {
  private final SampleTown town = new SampleTown();

  @Test
  void afterARotationEverythingIsSealedAnewAndNothingIsLost() {
    IntStream.range(0, 25).forEach(i -> town.person("居民" + i, "138000001" + (10 + i)));
    UUID plain = town.person("不留电话", null);
    UUID id = town.person("顾海", "13800000001");
    UUID account = town.account(id, "13800000001");
    assertThat(town.renewal.run(10)).isZero();

    town.register.rotate();
    assertThat(unmask(id, PersonField.PHONE)).isEqualTo("13800000001");
    assertThat(town.renewal.run(10)).isEqualTo(25 + 1 + 1);
    assertThat(town.renewal.run(10)).isZero();

    assertThat(stale()).isZero();
    assertThat(unmask(id, PersonField.PHONE)).isEqualTo("13800000001");
    assertThat(unmask(plain, PersonField.NAME)).isEqualTo("不留电话");
    assertThat(town.persons.search(GRID_WORKER, AREA, "13800000001")).hasSize(1);
    assertThat(town.accounts.named("13800000001")).contains(account);
  }

  @Test
  void aMailAddressIsSealedAnewToo() {
    UUID id = town.person("顾海", null);
    OpenPhones phones = new OpenPhones(town.sql, null, town.vault);
    town.sql
        .sql(
            """
            insert into people.notice_habit (area, person, digest_hour, language, mail, changed_at)
            values (:area, :person, 9, 'zh-CN', :mail, '2024-06-18T00:30:00Z')
            """)
        .param("area", AREA)
        .param("person", id)
        .param("mail", phones.sealMail(AREA, id, "gu@example.org"))
        .update();
    town.register.rotate();
    assertThat(town.renewal.run(10)).isEqualTo(1);
    assertThat(town.renewal.run(10)).isZero();
    byte[] sealed =
        town.sql
            .sql("select mail from people.notice_habit where area = :area and person = :person")
            .param("area", AREA)
            .param("person", id)
            .query((r, _) -> r.getBytes("mail"))
            .single();
    assertThat(phones.openMail(AREA, id, sealed)).isEqualTo("gu@example.org");
  }

  @Test
  void stoppedInTheMiddleItGoesOnWithTheSameKey() {
    IntStream.range(0, 30).forEach(i -> town.person("居民" + i, "138000001" + (10 + i)));
    KeyRenewal.Done first = town.renewal.rotate();
    assertThat(first.values()).isEqualTo(30);
    assertThat(first.resumed()).isFalse();

    // as a kill leaves it: the key is made and on record, and not everything is sealed with it
    String key = town.register.rotate();
    town.settings.put("crypto.renewal", key);
    town.sql
        .sql(
            """
            update people.person
            set phone = null,
              phone_index = null
            where area = :area
              and name in ('居民0', '居民1')
            """)
        .param("area", AREA)
        .update();
    int keys = town.ring.ids().size();
    KeyRenewal.Done again = town.renewal.rotate();
    assertThat(again.resumed()).isTrue();
    assertThat(again.key()).isEqualTo(key);
    assertThat(again.values()).isEqualTo(28);
    assertThat(town.ring.ids()).hasSize(keys);
    assertThat(stale()).isZero();

    assertThat(town.renewal.rotate().resumed()).isFalse();
    assertThat(town.ring.ids()).hasSize(keys + 1);
  }

  private String unmask(UUID id, PersonField field) {
    return town.persons.unmask(GRID_WORKER, AREA, id, field, "核对", _ -> false);
  }

  private long stale() {
    return town.sql
        .sql(
            """
            select count(*)
            from (
              select phone as sealed from people.person
              union all
              select name from people.account) s
            where substr(sealed, 1, 5) <> :head
            """)
        .param("head", town.vault.head())
        .query(Long.class)
        .single();
  }
}
