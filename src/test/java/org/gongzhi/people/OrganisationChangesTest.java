package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.OrganisationKind.UTILITY;
import static org.gongzhi.people.SampleTown.ADMINISTRATOR;
import static org.gongzhi.people.SampleTown.AREA;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

/** Two administrators have the same page open. */
class OrganisationChangesTest {
  private final SampleTown town = new SampleTown();

  @Test
  void of64WhoChangeWhatTheySawOneDoes() {
    UUID id = town.organisation(UTILITY, "供水站", null);
    String seen =
        town.sql
            .sql("select xmin::text from people.organisation where area = :area and id = :id")
            .param("area", AREA)
            .param("id", id)
            .query(String.class)
            .single();
    List<String> changed = new CopyOnWriteArrayList<>();
    List<Refused.Kind> refused = new CopyOnWriteArrayList<>();
    try (var threads = Executors.newFixedThreadPool(64)) {
      IntStream.range(0, 64)
          .forEach(
              i ->
                  threads.submit(
                      () -> {
                        String name = "供水" + i + "站";
                        try {
                          town.organisations.change(
                              ADMINISTRATOR,
                              AREA,
                              id,
                              new NewOrganisation(UTILITY, name, name, null, null),
                              seen);
                          changed.add(name);
                        } catch (Refused r) {
                          refused.add(r.kind());
                        }
                      }));
    }
    assertThat(changed).hasSize(1);
    assertThat(refused).hasSize(63).containsOnly(Refused.Kind.STALE);
    assertThat(town.organisations.find(id).orElseThrow().name()).isEqualTo(changed.getFirst());
  }
}
