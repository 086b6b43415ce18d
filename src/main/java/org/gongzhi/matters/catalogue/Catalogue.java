package org.gongzhi.matters.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;

/**
 * 事项目录. The classes, limits and danger words in force somewhere: complete, checked and unchanging.
 *
 * @param classes in the order people see them
 * @param limits from the particular to the general
 * @param dangers words that make any matter 特急
 */
public record Catalogue(
    List<MatterClass> classes, List<TimeLimit> limits, List<DangerWord> dangers) {
  /** Kinds of organisation that can lead, as the people module names them. */
  private static final Set<String> LEAD_KINDS =
      Stream.of(OrganisationKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}");

  /**
   * @throws Refused when {@link #faults} finds any, each as a field
   */
  public Catalogue {
    classes = List.copyOf(classes);
    limits = List.copyOf(limits);
    dangers = List.copyOf(dangers);
    Map<String, Sentence> faults = faults(classes, limits, dangers);
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
  }

  /** The catalogue a new area starts from: the tree of D 3.7 and the limits of D 3.1 for Bengbu. */
  public static Catalogue starting() {
    return StartingCatalogue.VALUE;
  }

  public Optional<MatterClass> find(String code) {
    return classes.stream().filter(c -> c.code().equals(code)).findFirst();
  }

  /**
   * The same catalogue with this class in place of the one of its code.
   *
   * @throws Refused as invalid if the class is not whole
   */
  public Catalogue with(MatterClass changed) {
    List<MatterClass> all =
        classes.stream().map(c -> c.code().equals(changed.code()) ? changed : c).toList();
    return new Catalogue(all, limits, dangers);
  }

  /**
   * The same catalogue with this limit in place of the one in that row.
   *
   * @param row from 0
   * @throws Refused as invalid if the limit is not whole
   */
  public Catalogue with(int row, TimeLimit changed) {
    List<TimeLimit> all = new ArrayList<>(limits);
    all.set(row, changed);
    return new Catalogue(classes, all, dangers);
  }

  /**
   * The limit that counts for a matter.
   *
   * @param kind null while nobody knows
   * @param channel null when it did not come over the hotline
   */
  public TimeLimit limit(
      TimeLimit.What what,
      String classCode,
      Urgency urgency,
      @Nullable MatterKind kind,
      @Nullable Channel channel) {
    return limits.stream()
        .filter(l -> l.fits(what, classCode, urgency, kind, channel))
        .findFirst()
        // the check of every urgency in faults() leaves no gap
        .orElseThrow(() -> new IllegalStateException(what + " " + classCode + " " + urgency));
  }

  /** 查错. What is wrong, by row: “A01”, “A01#2” for a second row of that code, “limit 3”, “漏气”. */
  public static Map<String, Sentence> faults(
      List<MatterClass> classes, List<TimeLimit> limits, List<DangerWord> dangers) {
    Map<String, Sentence> faults = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (MatterClass c : classes) {
      int times = seen.merge(c.code(), 1, Integer::sum);
      Sentence fault = times > 1 ? Sentence.of("catalogue.duplicateCode", c.code()) : faultOf(c);
      if (fault != null) {
        faults.put(times > 1 ? c.code() + "#" + times : c.code(), fault);
      }
    }
    for (int i = 0; i < limits.size(); i++) {
      Sentence fault = faultOf(limits.get(i), seen.keySet());
      if (fault != null) {
        faults.put("limit " + (i + 1), fault);
      }
    }
    for (TimeLimit.What what : TimeLimit.What.values()) {
      for (Urgency urgency : uncovered(what, limits)) {
        faults.put(
            what + " " + urgency, Sentence.of("catalogue.noLimit." + what, urgency.ordinal() + 1));
      }
    }
    for (DangerWord d : dangers) {
      if (d.word().isBlank() || d.call().isBlank()) {
        faults.put(d.word(), Sentence.of("catalogue.dangerIncomplete", d.word()));
      }
    }
    return faults;
  }

  private static @Nullable Sentence faultOf(MatterClass c) {
    if (!CODE.matcher(c.code()).matches()) {
      return Sentence.of("catalogue.badCode", c.code());
    }
    if (c.name().isBlank()) {
      return Sentence.of("catalogue.missingName", c.code());
    }
    if (!LEAD_KINDS.contains(c.leadKind())) {
      return Sentence.of("catalogue.unknownLead", c.code(), c.leadKind());
    }
    if (c.source().isBlank()) {
      return Sentence.of("catalogue.missingSource", c.code());
    }
    return null;
  }

  private static @Nullable Sentence faultOf(TimeLimit l, Set<String> codes) {
    if (!isLimit(l.limit())) {
      return Sentence.of("catalogue.badLimit", l.limit());
    }
    if (l.classCode() != null && !codes.contains(l.classCode())) {
      return Sentence.of("catalogue.limitOfUnknownClass", l.classCode());
    }
    if (l.source().isBlank()) {
      return Sentence.of("catalogue.missingLimitSource", l.limit());
    }
    return null;
  }

  private static boolean isLimit(String text) {
    try {
      return !Limit.parse(text).toString().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Urgency> uncovered(TimeLimit.What what, List<TimeLimit> limits) {
    List<Urgency> open = new ArrayList<>(List.of(Urgency.values()));
    for (TimeLimit l : limits) {
      if (l.what() == what && l.unconditional()) {
        open.removeIf(u -> l.urgency() == null || l.urgency() == u);
      }
    }
    return open;
  }
}
