package org.gongzhi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * 一张表. A form as it stands on somebody's page, and what a browser would send of it.
 *
 * @param role on whose page
 * @param action where it goes
 * @param post whether it is posted
 * @param fields what it would send as it stands, the first button pressed
 * @param typed the names of those that are typed
 */
record SentForm(
    String role, String action, boolean post, Map<String, List<String>> fields, List<String> typed) {
  /** What an honest person writes. */
  private static final String HONEST = "米亚花园三期9栋14层的楼道灯坏了，麻烦修一下。";

  /** All forms of a page. */
  static List<SentForm> on(Document page, String role) {
    List<SentForm> forms = new ArrayList<>();
    for (Element form : page.select("form[action]")) {
      forms.add(of(form, role, form.attr("action")));
      for (Element b : form.select("button[formaction]"))
        forms.add(of(form, role, b.attr("formaction")));
    }
    return forms;
  }

  private static SentForm of(Element form, String role, String action) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> typed = new ArrayList<>();
    for (Element e : form.select("input[name], textarea[name], select[name], button[name]")) {
      String name = e.attr("name");
      switch (e.normalName() + ":" + e.attr("type")) {
        case "input:file" -> {}
        // the first of several is chosen, so that the form gets further than its first question
        case "input:radio", "input:checkbox", "button:" ->
            fields.putIfAbsent(name, List.of(e.attr("value")));
        case "input:hidden" -> {
          if (!name.equals("_csrf")) fields.put(name, List.of(e.attr("value")));
        }
        case "select:" -> fields.put(name, List.of(chosen(e)));
        default -> {
          typed.add(name);
          String known = e.normalName().equals("textarea") ? e.wholeText().strip() : e.val();
          fields.put(name, List.of(known.isEmpty() ? HONEST : known));
        }
      }
    }
    return new SentForm(role, action, form.attr("method").equals("post"), fields, typed);
  }

  private static String chosen(Element select) {
    Element chosen = select.selectFirst("option[selected]");
    Element first = chosen == null ? select.selectFirst("option") : chosen;
    return first == null ? "" : first.attr("value");
  }

  /** Whether each sending hashes a password, which is meant to take long. */
  boolean isSlow() {
    return typed.contains("password") || action.contains("/account");
  }

  /** The same kind of form on another matter's page has the same. */
  String kind() {
    String where = action.replaceFirst("^/r/[^/]+", "/r/#").replaceAll("[0-9a-f-]{36}", "#").replaceAll("[0-9]+", "#");
    return where + " " + typed + " " + fields.getOrDefault("verb", List.of());
  }

  SentForm with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    more.put(name, List.of(value));
    return new SentForm(role, action, post, more, typed);
  }

  SentForm withAllTyped(String value) {
    SentForm all = this;
    for (String name : typed) all = all.with(name, value);
    return all;
  }

  @Override
  public String toString() {
    return role + " " + kind();
  }
}
