package org.gongzhi.people;

import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * 居民或联系人 as typed. Only the name is needed; nothing is asked for that the matter does not need.
 *
 * @param name of any script, at most 100 characters
 * @param phone mobile or landline
 * @param idNumber number of a citizen's card or a passport
 * @param health what helpers must know, such as 行动不便
 * @param income such as 低保
 * @param dwelling home, an id of the places module
 */
public record NewPerson(
    String name,
    @Nullable String phone,
    @Nullable String idNumber,
    @Nullable String health,
    @Nullable String income,
    @Nullable UUID dwelling) {
  static final int NOTE = 500;

  /** 联系人. Somebody of whom a name and perhaps a number is known. */
  public static NewPerson contact(String name, @Nullable String phone) {
    return new NewPerson(name, phone, null, null, null, null);
  }

  /** The same in its normal form; refuses what needs mending. */
  public NewPerson checked() {
    return new NewPerson(
        checked(PersonField.NAME, name),
        optional(PersonField.PHONE, phone),
        optional(PersonField.ID_NUMBER, idNumber),
        optional(PersonField.HEALTH, health),
        optional(PersonField.INCOME, income),
        dwelling);
  }

  /** One field in its normal form. */
  static String checked(PersonField field, String typed) {
    return switch (field) {
      case NAME -> {
        String name = TypedText.line("name", typed, 100);
        if (name.isEmpty()) throw Refused.invalid("name", "person.name.missing");
        yield name;
      }
      case PHONE -> Phones.normal("phone", typed);
      case ID_NUMBER -> IdNumbers.normal("idNumber", typed);
      case HEALTH -> TypedText.clean("health", typed, NOTE);
      case INCOME -> TypedText.clean("income", typed, NOTE);
    };
  }

  private static @Nullable String optional(PersonField field, @Nullable String typed) {
    return typed == null || TypedText.clean(typed).isEmpty() ? null : checked(field, typed);
  }
}
