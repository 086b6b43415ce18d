package org.gongzhi.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 经办人. Who is acting or looking: a person, and the posts they hold today. Passed to every service and
 * query; there is no ambient current user.
 *
 * @param person the person's id
 * @param name the name shown beside what they do
 * @param posts the posts in force now; empty for a resident
 */
public record Actor(UUID person, String name, List<Post> posts) {
  /** 自动. Timers act as the system: it has no posts and a name of its own in every language. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), "", List.of());

  /**
   * 任职. One post of a person.
   *
   * @param organisation the organisation served
   * @param organisationName its name, shown beside the person's
   * @param office the office held, a key of the people module
   * @param area the division code whose cases this post oversees, whole or as a prefix (“340303004”
   *     for a street); null when the post oversees no area
   * @param quarters the residential quarters this post serves
   */
  public record Post(
      UUID organisation,
      String organisationName,
      String office,
      @Nullable String area,
      Set<UUID> quarters) {}

  public Actor {
    posts = List.copyOf(posts);
  }

  /** A resident or anyone else without a post. */
  public static Actor resident(UUID person, String name) {
    return new Actor(person, name, List.of());
  }

  public boolean isSystem() {
    return equals(SYSTEM);
  }

  public boolean holds(String office) {
    return posts.stream().anyMatch(p -> p.office().equals(office));
  }

  public boolean serves(UUID organisation) {
    return posts.stream().anyMatch(p -> p.organisation().equals(organisation));
  }

  /** Whether a post of theirs oversees this area or one that contains it. */
  public boolean oversees(String area) {
    return posts.stream().anyMatch(p -> p.area() != null && area.startsWith(p.area()));
  }

  public Set<UUID> organisations() {
    return posts.stream().map(Post::organisation).collect(Collectors.toUnmodifiableSet());
  }

  /** The division codes or prefixes this person oversees. */
  public Set<String> areas() {
    return posts.stream()
        .flatMap(p -> java.util.stream.Stream.ofNullable(p.area()))
        .collect(Collectors.toUnmodifiableSet());
  }

  public Set<UUID> quarters() {
    return posts.stream().flatMap(p -> p.quarters().stream()).collect(Collectors.toUnmodifiableSet());
  }
}
