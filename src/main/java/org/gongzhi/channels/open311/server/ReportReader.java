package org.gongzhi.channels.open311.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Moments;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.places.Point;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** 读来件. Reads what a program posts; everything that is wrong is told at once. */
final class ReportReader {
  private static final int DESCRIPTION = 4_000;
  private static final int LINE = 200;
  private static final int URL = 1_000;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]*)\\](\\[\\])?");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!][^<>]*>");

  private final Fields fields;
  private final List<Sentence> wrong = new ArrayList<>();

  private ReportReader(Fields fields) {
    this.fields = fields;
  }

  /**
   * @throws Wrong with everything that needs mending
   */
  static Report read(Fields fields, String area, Offer offer) {
    ReportReader r = new ReportReader(fields);
    Report report =
        new Report(
            area,
            offer.code(),
            r.description(),
            r.answers(offer),
            r.place(),
            r.sender(),
            r.mediaUrl());
    if (!r.wrong.isEmpty()) throw Wrong.of(400, r.wrong);
    return report;
  }

  private void wrong(String key, Object... args) {
    wrong.add(Sentence.of(key, args));
  }

  /** Line breaks yes, markup no: what looks like a tag goes, the words stay. */
  private String description() {
    String typed = fields.one("description").orElse("");
    String text = TypedText.clean(MARKUP.matcher(typed).replaceAll(" "));
    if (TypedText.length(text) > DESCRIPTION)
      wrong("open311.wrong.tooLong", "description", DESCRIPTION, TypedText.length(text));
    return text;
  }

  private String line(String name) {
    String text = TypedText.line(fields.one(name).orElse(""));
    if (TypedText.length(text) > LINE)
      wrong("open311.wrong.tooLong", name, LINE, TypedText.length(text));
    return text;
  }

  private Report.Place place() {
    Optional<Double> latitude = told(() -> fields.degree("lat", 90));
    Optional<Double> longitude = told(() -> fields.degree("long", 180));
    String address = line("address_string");
    UUID id = fields.one("address_id").map(this::id).orElse(null);
    boolean half = fields.one("lat").isPresent() != fields.one("long").isPresent();
    if (half) wrong("open311.wrong.halfPoint");
    boolean none = fields.one("lat").isEmpty() && fields.one("long").isEmpty();
    if (none && address.isEmpty() && fields.one("address_id").isEmpty())
      wrong("open311.wrong.noPlace");
    Point point =
        latitude.isPresent() && longitude.isPresent()
            ? new Point(longitude.get(), latitude.get())
            : null;
    return new Report.Place(point, address, id);
  }

  /** What is wrong with one field is told together with the others. */
  private <T> Optional<T> told(Supplier<Optional<T>> reading) {
    try {
      return reading.get();
    } catch (Wrong w) {
      wrong.addAll(w.sentences());
      return Optional.empty();
    }
  }

  private @Nullable UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      wrong("open311.wrong.addressId");
      return null;
    }
  }

  private Report.Sender sender() {
    String first = line("first_name");
    String last = line("last_name");
    String email = line("email");
    if (!email.isEmpty() && !MAIL.matcher(email).matches()) wrong("open311.wrong.email");
    boolean chinese = HAN.matcher(first + last).find();
    String name = chinese ? last + first : (first + " " + last).strip();
    line("device_id");
    return new Report.Sender(name, line("phone"), email, line("account_id"));
  }

  private @Nullable String mediaUrl() {
    String typed = fields.one("media_url").orElse("");
    if (typed.isEmpty()) return null;
    try {
      URI uri = new URI(typed);
      String scheme = String.valueOf(uri.getScheme());
      if (typed.length() <= URL
          && (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null) return uri.toASCIIString();
    } catch (URISyntaxException e) {
      // said below
    }
    wrong("open311.wrong.mediaUrl");
    return null;
  }

  private List<Report.Answered> answers(Offer offer) {
    Map<String, List<String>> sent = sent(offer);
    List<Report.Answered> answers = new ArrayList<>();
    for (Question q : offer.questions()) {
      if (!q.asks()) continue;
      List<String> given = sent.getOrDefault(q.code(), List.of());
      if (!given.isEmpty()) answer(q, given).ifPresent(answers::add);
      else if (q.required()) wrong("open311.wrong.answerMissing", q.code(), q.words());
    }
    return answers;
  }

  /** By code; what no question asks for is told, because it would be lost. */
  private Map<String, List<String>> sent(Offer offer) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    offer.questions().forEach(q -> known.add(q.code()));
    fields
        .beginning("attribute[")
        .forEach(
            (name, values) -> {
              var m = ATTRIBUTE.matcher(name);
              if (!m.matches() || !known.contains(m.group(1)))
                wrong("open311.wrong.noQuestion", TypedText.head(name, 60));
              else sent.computeIfAbsent(m.group(1), _ -> new ArrayList<>()).addAll(values);
            });
    return sent;
  }

  private Optional<Report.Answered> answer(Question q, List<String> given) {
    boolean several = q.type() == Question.Type.MULTIVALUELIST;
    if (!several && given.size() > 1) {
      wrong("open311.wrong.oneAnswer", q.code());
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (String value : given) {
      String word = q.type().isList() ? choice(q, value) : fits(q, value) ? value : null;
      if (word == null) {
        wrong("open311.wrong.answer." + q.type().word(), q.code());
        return Optional.empty();
      }
      words.add(word);
    }
    return Optional.of(new Report.Answered(q.words(), String.join(", ", words)));
  }

  private static @Nullable String choice(Question q, String key) {
    return q.choices().stream()
        .filter(c -> c.key().equals(key))
        .map(Question.Choice::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(Question q, String value) {
    return switch (q.type()) {
      case NUMBER -> value.matches("[-+]?\\d{1,15}(\\.\\d{1,6})?");
      case DATETIME -> Moments.read(value).isPresent();
      case STRING -> TypedText.length(value) <= LINE && !value.contains("\n");
      default -> TypedText.length(value) <= DESCRIPTION;
    };
  }
}
