package org.gongzhi.channels.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.gongzhi.TownTest;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.peers.Peers;
import org.gongzhi.channels.open311.server.Offers;
import org.gongzhi.channels.open311.server.Question;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four administrators want the same name, or the same place in a form, at the same moment. */
@TownTest
class OneNameTest {
  private static final String AREA = "340303004007";
  private static final String SERVICE = "A05";
  private static final int CROWD = 64;

  @Autowired Keys keys;
  @Autowired Peers peers;
  @Autowired Offers offers;

  @Test
  void oneKeyHasTheName() throws InterruptedException, ExecutionException {
    Client.Scope scope = new Client.Scope(List.of(AREA), List.of(), 10);
    String name = "同名" + System.nanoTime();
    onlyOne("name", _ -> keys.give(Actor.SYSTEM, AREA, name, scope));
    Client first =
        keys.of(Actor.SYSTEM, AREA).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    keys.revoke(Actor.SYSTEM, AREA, first.id());
    assertThat(keys.give(Actor.SYSTEM, AREA, name, scope)).isNotEmpty();
  }

  @Test
  void onePeerHasTheName() throws InterruptedException, ExecutionException {
    String name = "同名" + System.nanoTime();
    onlyOne(
        "name", _ -> peers.add(Actor.SYSTEM, AREA, name, "https://peer.example/v2", "", ""));
    peers.of(AREA).stream()
        .filter(p -> p.name().equals(name))
        .forEach(p -> peers.use(Actor.SYSTEM, AREA, p.id(), false));
  }

  @Test
  void oneQuestionHasThePlace() throws InterruptedException, ExecutionException {
    onlyOne(
        "place",
        i -> {
          offers.ask(Actor.SYSTEM, AREA, SERVICE, question("Q" + i));
          return i;
        });
    for (int i = 0; i < CROWD; i++) offers.drop(Actor.SYSTEM, AREA, SERVICE, "Q" + i);
  }

  private static Question question(String code) {
    return new Question(code, 1, Question.Type.STRING, true, false, "在哪", "", List.of());
  }

  /** One of them does it, all the others are told at this field. */
  private static void onlyOne(String field, IntFunction<Object> work)
      throws InterruptedException, ExecutionException {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      int n = i;
      all.add(
          () -> {
            try {
              work.apply(n);
              return true;
            } catch (Refused r) {
              assertThat(r.fields()).containsOnlyKeys(field);
              return false;
            }
          });
    }
    int done = 0;
    try (var crowd = Executors.newFixedThreadPool(CROWD)) {
      for (var one : crowd.invokeAll(all)) done += one.get() ? 1 : 0;
    }
    assertThat(done).isEqualTo(1);
  }
}
