package org.gongzhi.matters.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.DangerWord;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;

/** Tells two catalogues apart, field by field, in the words of the pages that change them. */
final class CatalogueChanges {
  private final Ui ui;
  private final Catalogue before;
  private final Catalogue after;
  private final List<VersionPage.Change> changes = new ArrayList<>();

  CatalogueChanges(Ui ui, Catalogue before, Catalogue after) {
    this.ui = ui;
    this.before = before;
    this.after = after;
  }

  List<VersionPage.Change> all() {
    Set<String> codes = new LinkedHashSet<>();
    after.classes().forEach(c -> codes.add(c.code()));
    before.classes().forEach(c -> codes.add(c.code()));
    for (String code : codes)
      compare(
          named(code),
          before.find(code).map(this::told).orElse(Map.of()),
          after.find(code).map(this::told).orElse(Map.of()));
    rows(limits(before), limits(after));
    rows(dangers(before), dangers(after));
    return List.copyOf(changes);
  }

  private String named(String code) {
    Optional<MatterClass> known = after.find(code).or(() -> before.find(code));
    return code + " " + known.map(MatterClass::name).orElse("");
  }

  private Map<String, String> told(MatterClass c) {
    String comma = ui.t("catalogue.comma");
    Map<String, String> told = new LinkedHashMap<>();
    told.put(ui.t("catalogue.name"), c.name());
    told.put(ui.t("catalogue.keywords"), String.join(comma, c.keywords()));
    told.put(ui.t("catalogue.urgency"), ui.t("urgency." + c.urgency()));
    told.put(ui.t("catalogue.leadKind"), ui.t("organisation.kind." + c.leadKind()));
    told.put(ui.t("catalogue.leadWords"), c.leadWords());
    told.put(ui.t("list.col.helpers"), String.join(comma, c.support()));
    told.put(ui.t("catalogue.basis"), c.basis());
    told.put(ui.t("catalogue.source"), c.source());
    return told;
  }

  private Map<String, Map<String, String>> limits(Catalogue catalogue) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (TimeLimit l : catalogue.limits()) {
      Map<String, String> told = new LinkedHashMap<>();
      told.put(ui.t("catalogue.limit"), ui.say(Limit.parse(l.limit()).words()));
      told.put(ui.t("catalogue.limitSource"), l.source());
      told.put(ui.t("catalogue.note"), l.remark());
      String where = ui.t("timeLimit." + l.what()) + " " + CataloguePages.which(ui, catalogue, l);
      rows.put(where, told);
    }
    return rows;
  }

  private Map<String, Map<String, String>> dangers(Catalogue catalogue) {
    return catalogue.dangers().stream()
        .collect(
            Collectors.toMap(
                DangerWord::word,
                d -> Map.of(ui.t("catalogue.danger"), d.call() + " " + d.advice()),
                (a, _) -> a,
                LinkedHashMap::new));
  }

  private void rows(Map<String, Map<String, String>> was, Map<String, Map<String, String>> is) {
    Set<String> all = new LinkedHashSet<>(is.keySet());
    all.addAll(was.keySet());
    for (String row : all)
      compare(row, was.getOrDefault(row, Map.of()), is.getOrDefault(row, Map.of()));
  }

  private void compare(String where, Map<String, String> was, Map<String, String> is) {
    Set<String> fields = new LinkedHashSet<>(is.keySet());
    fields.addAll(was.keySet());
    for (String field : fields) {
      String a = was.getOrDefault(field, "");
      String b = is.getOrDefault(field, "");
      if (!a.equals(b)) changes.add(new VersionPage.Change(where, field, a, b));
    }
  }
}
