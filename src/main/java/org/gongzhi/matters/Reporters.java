package org.gongzhi.matters;

import java.util.UUID;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.NewMatter.Consent;
import org.gongzhi.matters.NewMatter.Reporter;
import org.gongzhi.people.Masking;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 反映人. Who a matter belongs to: the actor, or somebody they speak for and who is registered by it. */
@Service
class Reporters {
  private final Persons persons;

  Reporters(Persons persons) {
    this.persons = persons;
  }

  /**
   * A reporter as the ledger knows them.
   *
   * @param person their id; null when nobody reported it
   * @param name their masked name: the ledger cannot be changed, so it holds no plain one
   * @param consent how they agreed to be spoken for; null when they speak themself
   * @param onBehalf whom the actor speaks for; null when for nobody but themself
   */
  record Known(
      @Nullable UUID person,
      String name,
      @Nullable Consent consent,
      Deed.@Nullable OnBehalf onBehalf) {}

  Known of(Actor actor, String area, Reporter reporter) {
    return switch (reporter) {
      case Reporter.Nobody() -> new Known(null, "", null, null);
      case Reporter.Self() ->
          new Known(actor.person(), Masking.name(actor.name()), null, null);
      case Reporter.OnBehalf(String name, String phone, Consent consent) -> {
        UUID person = persons.register(actor, area, NewPerson.contact(name, phone));
        yield other(person, Masking.name(name), consent);
      }
      case Reporter.Elsewhere e -> elsewhere(actor, area, e);
      case Reporter.Known(UUID person, String name) ->
          person.equals(actor.person())
              ? new Known(person, Masking.name(actor.name()), null, null)
              : other(person, name, null);
    };
  }

  /** The name of a system is nobody's, so it stays as it is. */
  private Known elsewhere(Actor actor, String area, Reporter.Elsewhere e) {
    String name = e.name();
    if (name == null) return new Known(actor.person(), actor.name(), null, null);
    UUID person = persons.register(actor, area, NewPerson.contact(name, e.phone()));
    return other(person, Masking.name(name), null);
  }

  private static Known other(UUID person, String name, @Nullable Consent consent) {
    return new Known(person, name, consent, new Deed.OnBehalf(person, name));
  }
}
