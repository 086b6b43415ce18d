package org.gongzhi.matters.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.html.Ui;

/** 修改记录. Versions of one setting as lines: who, when, why, and field by field what was different before. */
public final class Editions {
  private Editions() {}

  /**
   * One version.
   *
   * @param by the name of who published it; empty for what comes with the system
   * @param remark why
   * @param fields what it says, by label, in the order of the form
   */
  public record Version(String by, Instant at, String remark, Map<String, String> fields) {}

  /**
   * @param versions the latest first
   */
  public static List<String> told(Ui ui, List<Version> versions) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version v = versions.get(i);
      String line =
          ui.t(
              v.by().isEmpty() ? "ahead.edition.starting" : "ahead.edition",
              v.at(),
              v.by(),
              v.remark());
      String changes =
          i + 1 < versions.size() ? changes(ui, versions.get(i + 1).fields(), v.fields()) : "";
      lines.add(changes.isEmpty() ? line : ui.t("ahead.edition.changes", line, changes));
    }
    return lines;
  }

  private static String changes(Ui ui, Map<String, String> was, Map<String, String> is) {
    List<String> changes = new ArrayList<>();
    is.forEach(
        (label, now) -> {
          String before = was.getOrDefault(label, "");
          if (!now.equals(before)) changes.add(ui.t("ahead.edition.change", label, before, now));
        });
    return String.join(ui.t("ahead.edition.and"), changes);
  }
}
