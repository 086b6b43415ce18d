package org.gongzhi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gongzhi.demo.DemoPlaces.Built;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 剧中人. Who and what the files of the demo mean by a name.
 *
 * @param quarters 小区, by name
 * @param organisations 单位, by short name
 * @param people everyone, by name
 * @param staff names of those who serve an organisation, in the order of the files
 * @param actors those who have acted, by name
 * @param door gives somebody their account, so that they can act
 */
record Cast(
    Map<String, Built> quarters,
    Map<String, Known> organisations,
    Map<String, Known> people,
    Map<UUID, List<String>> staff,
    Map<String, Actor> actors,
    BiFunction<String, Known, Actor> door) {

  /** Somebody or something with an id in an area. */
  record Known(String area, UUID id) {}

  Cast(Map<String, Built> quarters, BiFunction<String, Known, Actor> door) {
    this(
        quarters, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), door);
  }

  Built quarter(String name) {
    return there(quarters.get(name), name);
  }

  Known organisation(String shortName) {
    return there(organisations.get(shortName), shortName);
  }

  Known person(String name) {
    return there(people.get(name), name);
  }

  Actor actor(String name) {
    return actors.computeIfAbsent(name, n -> door.apply(n, person(n)));
  }

  /** The one of an organisation who does its daily work. */
  Actor of(UUID organisation) {
    return actor(there(staff.get(organisation), organisation.toString()).getFirst());
  }

  private static <T> T there(@Nullable T value, String name) {
    if (value == null) throw new IllegalStateException("the demo knows no " + name);
    return value;
  }
}
