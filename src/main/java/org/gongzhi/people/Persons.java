package org.gongzhi.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 人. Residents and contacts of an area. What is sensitive is sealed in the database and masked on pages;
 * whoever wants to see it says why, and the person can read who did.
 */
@Service
public class Persons {
  private static final int REASON = 200;

  private final PersonStore store;
  private final Clock clock;

  Persons(PersonStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * 登记. The same name with the same telephone number in the same area is the same person, whoever
   * registers them and however often.
   *
   * @param actor who writes it down: the person themself, somebody on their behalf, or the system
   * @return the person's id
   * @throws Refused if a field needs mending
   */
  public UUID register(Actor actor, String area, NewPerson person) {
    NewPerson checked = person.checked();
    UUID id = Ids.next();
    return store.insert(area, id, checked, actor.person(), clock.instant())
        ? id
        : store.same(area, checked).orElseThrow(Refused::stale);
  }

  /** A person, masked; for those who oversee the area and for the person themself. */
  public Optional<MaskedPerson> find(Actor actor, String area, UUID person) {
    if (!isOwn(actor, person) && !actor.oversees(area)) return Optional.empty();
    return store.masked(area, List.of(person)).stream().findFirst();
  }

  /**
   * Several persons, masked, in no order: the people of a case one may see. Holding their ids is enough,
   * because nothing here tells who they are to somebody who does not know them.
   */
  public List<MaskedPerson> masked(Actor actor, String area, Collection<UUID> persons) {
    return persons.isEmpty() ? List.of() : store.masked(area, persons);
  }

  /**
   * 找人. By telephone number or by the beginning of the name, for those who oversee the area, at most 20,
   * the best match first.
   */
  public List<MaskedPerson> search(Actor actor, String area, String words) {
    if (!actor.oversees(area)) throw Refused.notFound();
    String line = TypedText.line(words);
    if (line.isEmpty()) return List.of();
    return Phones.looksLikeOne(line)
        ? store.withPhone(area, Phones.normal("words", line))
        : store.named(area, TypedText.line("words", words, 100));
  }

  /** How many persons a page of the list has. */
  public static final int PAGE = 50;

  /**
   * 名册. The persons of an area, masked, the newest first, for those who oversee it.
   *
   * @param before only those registered before this one; null for the newest
   */
  public List<MaskedPerson> newest(Actor actor, String area, @Nullable UUID before) {
    if (!actor.oversees(area)) throw Refused.notFound();
    return store.newest(area, before, PAGE);
  }

  /**
   * Whether somebody of this name is registered already with this telephone number or, where no number is
   * known, in this home.
   */
  public Optional<UUID> known(Actor actor, String area, NewPerson person) {
    if (!actor.isSystem() && !actor.oversees(area)) throw Refused.notFound();
    NewPerson checked = person.checked();
    return checked.phone() != null
        ? store.same(area, checked)
        : store.inHome(area, checked);
  }

  /**
   * 找人, everywhere the actor oversees: by telephone number, by the beginning of the name or by the initials
   * of its pinyin (“zab” finds 张爱兵); at most 20, masked. Who oversees nothing finds nobody.
   */
  public List<MaskedPerson> search(Actor actor, String words) {
    String line = TypedText.line(words);
    if (line.isEmpty() || actor.areas().isEmpty()) return List.of();
    return Phones.looksLikeOne(line)
        ? store.withPhoneAmong(actor.areas(), Phones.normal("words", line))
        : store.among(actor.areas(), TypedText.line("words", words, 100));
  }

  /**
   * 更正. Replaces one field; empty text removes it, except the name.
   *
   * @throws Refused if the actor is neither the person nor oversees the area, or it needs mending
   */
  public void correct(Actor actor, String area, UUID person, PersonField field, String typed) {
    if (!isOwn(actor, person) && !actor.oversees(area)) throw Refused.notFound();
    boolean remove = field != PersonField.NAME && TypedText.clean(typed).isEmpty();
    String value = remove ? null : NewPerson.checked(field, typed);
    switch (store.correct(area, person, field, value)) {
      case CHANGED -> {}
      case NO_PERSON -> throw Refused.notFound();
      case SAME_AS_ANOTHER -> throw Refused.notAllowed("person.same");
    }
  }

  /**
   * 查看原文. The plain value of one field. The look is on record before the value is read, and stays there.
   * Somebody reading their own field leaves no record.
   *
   * @param reason why, at most 200 characters; the person will read it
   * @param concerned whether the actor serves the party responsible for a case of this person. It opens
   *     name and telephone, never a {@linkplain PersonField#isSensitive() sensitive} field.
   * @throws Refused if the actor may not see it or there is nothing to see, or without a reason
   */
  public String unmask(
      Actor actor,
      String area,
      UUID person,
      PersonField field,
      String reason,
      Predicate<Actor> concerned) {
    if (isOwn(actor, person)) {
      return store.plain(area, person, field).orElseThrow(Refused::notFound);
    }
    boolean may = actor.oversees(area) || !field.isSensitive() && concerned.test(actor);
    if (!may) throw Refused.notFound();
    String why = TypedText.line("reason", reason, REASON);
    if (why.isEmpty()) throw Refused.invalid("reason", "look.reason.missing");
    ActingAs as = actingAs(actor, area);
    return store
        .lookUp(new LookUp(area, Ids.next(), person, field, as, why, clock.instant()))
        .orElseThrow(Refused::notFound);
  }

  /** 谁看过我的信息. All looks at the actor's own fields, newest first, at most 500. */
  public List<Look> looks(Actor actor) {
    return store.looks(actor.person());
  }

  record LookUp(
      String area,
      UUID id,
      UUID person,
      PersonField field,
      ActingAs actor,
      String reason,
      Instant at) {}

  record ActingAs(UUID person, String name, String organisation, String office) {}

  private static boolean isOwn(Actor actor, UUID person) {
    return !actor.isSystem() && actor.person().equals(person);
  }

  /** The post by which they look: one that oversees the area before any other. */
  private static ActingAs actingAs(Actor actor, String area) {
    return actor.posts().stream()
        .min(Comparator.comparing(p -> p.area() == null || !area.startsWith(p.area())))
        .map(p -> new ActingAs(actor.person(), actor.name(), p.organisationName(), p.office()))
        .orElseGet(() -> new ActingAs(actor.person(), actor.name(), "", ""));
  }
}
