package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.fences.Catalog;
import org.gongzhi.platform.crypto.KeyRenewal;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rotation of keys reaches everything that lies sealed, in every room. */
@TownTest
class SealedColumnsTest {
  /** Digests, which no key opens. */
  private static final Set<String> DIGESTS =
      Set.of(
          "hash", "head", "previous", "root", "digest", "receipt", "phone_index", "name_index", "mail_index",
          "subject", "secret");

  /** Bytes that are neither a secret nor a digest. */
  private static final Set<String> OPEN =
      Set.of(
          "platform.scheduled_task.task_data",
          "matters.hotline_file.content",
          "understanding.model.content");

  @Autowired KeyRenewal renewal;
  @Autowired Vault vault;
  @Autowired JdbcClient sql;

  @Test
  void everyColumnOfBytesIsKnown() {
    Set<String> sealed =
        renewal.columns().stream().map(c -> c.table() + "." + c.column()).collect(Collectors.toSet());
    assertThat(
            Catalog.of(Database.fresh()).columns().stream()
                .filter(c -> c.type().equals("bytea") && !DIGESTS.contains(c.name()))
                .map(c -> c.relation() + "." + c.name())
                .filter(c -> !OPEN.contains(c)))
        .containsExactlyInAnyOrderElementsOf(sealed);
  }

  @Test
  void afterARotationEverythingInTheTownIsSealedAnewAndOpens() {
    assertThat(renewal.rotate().values()).isPositive();
    for (SealedColumn c : renewal.columns()) {
      List<byte[]> all =
          sql.sql("select * from " + c.table() + " where " + c.column() + " is not null")
              .query(
                  (r, _) -> {
                    byte[] sealed = r.getBytes(c.column());
                    UUID id = r.getObject(c.keys().getLast(), UUID.class);
                    String context =
                        c.keys().size() > 1 ? c.context(r.getString("area"), id) : c.context(id);
                    assertThat(vault.open(sealed, context)).as(context).isNotEmpty();
                    return sealed;
                  })
              .list();
      assertThat(all).as(c.table()).noneMatch(vault::isStale);
    }
  }
}
