package org.gongzhi.matters.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Understood;
import org.gongzhi.platform.html.Form;

/**
 * 草稿. A report between its two steps: what was typed, and for the rest what was understood.
 *
 * @param home where the reporter lives
 * @param understood what was understood of the words
 * @param form the fields, typed or understood
 * @param photos photos sent so far
 */
record Draft(Home home, Understood understood, Form form, List<UUID> photos) {
  /** Chosen for “不在小区里”. */
  static final String NO_QUARTER = "none";

  /** The hidden field that tells of which words the other fields were understood. */
  private static final String READ = "read";

  static Draft of(Home home, Understood understood, Form typed, List<UUID> photos) {
    Understood.Place place = understood.place();
    // what was refused is about the words as they are
    Form fields = isOfOtherWords(typed) && typed.errors().isEmpty() ? wordsAlone(typed) : typed;
    Form form =
        fields
            .known("quarter", place.quarter())
            .known("place", place.words())
            .known("room", place.room())
            .known("class", understood.likely().map(g -> g.matterClass().code()).orElse(""))
            .known("kind", understood.kind().name())
            .known("urgency", understood.urgency().name());
    return new Draft(home, understood, form, photos);
  }

  /** Whether the words were changed since the other fields were understood of them. */
  static boolean isOfOtherWords(Form typed) {
    String read = typed.line(READ);
    return !read.isEmpty() && !read.equals(mark(typed.text("text")));
  }

  /** What the hidden field of this draft says. */
  String read() {
    return mark(form.text("text"));
  }

  private static String mark(String text) {
    return Integer.toHexString(text.hashCode());
  }

  /** What is understood anew; who it is said for stays. */
  private static Form wordsAlone(Form typed) {
    Form form = Form.empty();
    for (String field : List.of("text", "at", "here", "found", "behalf", "name", "phone", "consent", Form.ONCE))
      if (!typed.value(field).isEmpty()) form = form.known(field, typed.value(field));
    return form;
  }

  Optional<UUID> quarter() {
    return form.id("quarter");
  }

  /** The same draft, in no quarter where none is known, and there where no place is. */
  Draft anywhere(String there) {
    Form known = Form.empty();
    if (quarter().isEmpty()) known = known.known("quarter", NO_QUARTER);
    if (form.line("place").isEmpty() && !there.isEmpty()) known = known.known("place", there);
    return new Draft(home, understood, known.or(form), photos);
  }

  /** The choice of this field, empty when none of its kind was made. */
  <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(form.line(field)))
        .findFirst();
  }
}
