package org.gongzhi.voting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 范围. For whom somebody may put things to the vote: their community, or quarters in it, called by the body that sits there. */
@Component
class Scopes {
  private static final int CODE = 12;

  private final Organisations organisations;

  Scopes(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * @param quarter null for the whole community
   */
  record Scope(String area, @Nullable UUID quarter, String name) {
    String value() {
      return area + (quarter == null ? "" : " " + quarter);
    }
  }

  /** Whether the actor has any, without asking which. */
  static boolean any(Actor actor) {
    return actor.posts().stream()
        .anyMatch(p -> wholeCommunity(p.area()) || !p.quarters().isEmpty());
  }

  private static boolean wholeCommunity(@Nullable String area) {
    return area != null && area.length() == CODE;
  }

  /** Every scope of the actor, the widest first. */
  List<Scope> of(Actor actor) {
    Map<String, Scope> all = new LinkedHashMap<>();
    for (Actor.Post post : actor.posts()) {
      String area = post.area();
      if (area != null && wholeCommunity(area)) community(area, post.organisationName(), all);
      for (UUID quarter : post.quarters())
        organisations
            .find(post.organisation())
            .ifPresent(o -> add(new Scope(o.area(), quarter, o.name()), all));
    }
    return List.copyOf(all.values());
  }

  private void community(String area, String name, Map<String, Scope> all) {
    add(new Scope(area, null, name), all);
    List<Organisation> there = organisations.in(area);
    for (OrganisationKind kind :
        List.of(OrganisationKind.OWNERS_COMMITTEE, OrganisationKind.RESIDENTS_COUNCIL))
      there.stream()
          .filter(o -> o.kind() == kind && o.quarter() != null)
          .forEach(o -> add(new Scope(area, o.quarter(), o.name()), all));
  }

  /** One of each quarter. */
  private static void add(Scope scope, Map<String, Scope> all) {
    all.putIfAbsent(scope.value(), scope);
  }

  static List<Choice> choices(List<Scope> scopes) {
    List<Choice> choices = new ArrayList<>();
    for (Scope s : scopes) choices.add(Choice.of(s.value(), s.name()));
    return choices;
  }

  /**
   * @throws Refused as invalid if it is none of them
   */
  static Scope chosen(List<Scope> scopes, String value) {
    return scopes.stream()
        .filter(s -> s.value().equals(value))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("scope", "voting.scope.missing"));
  }
}
