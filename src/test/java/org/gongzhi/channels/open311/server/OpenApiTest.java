package org.gongzhi.channels.open311.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description for developers tells what there is, no more and no less. */
class OpenApiTest {
  private final JsonNode api = JsonMapper.builder().build().readTree(Readings.DESCRIPTION);

  @Test
  void everyMethodOfEveryPathIsThereAndIsDescribed() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      String plain = path.getKey().replace(".{format}", "").replaceAll("\\{\\w+}", "x");
      Route route = Route.of(plain).orElseThrow(() -> new AssertionError(plain));
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT);
        assertThat(route.resource().allows(name)).as(name + " " + plain).isTrue();
        assertThat(method.getValue().has("operationId")).isTrue();
        assertThat(method.getValue().get("responses").has("200")).isTrue();
        described.add(route.resource() + " " + name);
      }
    }
    Set<String> there = new TreeSet<>();
    for (Route.Resource r : Route.Resource.values())
      for (String method : Set.of("GET", "POST"))
        // what describes everything does not describe itself
        if (r.allows(method) && r != Route.Resource.OPENAPI) there.add(r + " " + method);
    assertThat(described).isEqualTo(there);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(api.get("openapi").asString()).isEqualTo("3.1.0");
    assertThat(api.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }
}
