package org.gongzhi.matters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 我的事. A resident's own matters as rows, the same on every page; two queries. */
@Component
class MyMatters {
  /** Nobody has more; who had would find the rest in the list of their community. */
  private static final int MOST = 200;

  private final CaseQuery cases;
  private final CaseWords words;
  private final Merges merges;
  private final JdbcClient jdbc;

  MyMatters(CaseQuery cases, CaseWords words, Merges merges, JdbcClient jdbc) {
    this.cases = cases;
    this.words = words;
    this.merges = merges;
    this.jdbc = jdbc;
  }

  /** What the actor raised, or what was raised for them: open ones first, the most pressing of all. */
  List<CaseFile> of(Actor actor) {
    return cases.reported(actor, MOST).stream()
        .filter(c -> c.procedure().equals(MatterProcedure.VALUE.key()))
        .toList();
  }

  List<MinePage.Row> rows(Ui ui, List<CaseFile> files) {
    Map<UUID, String> names = names(files);
    Map<UUID, String> mains = merges.stages(files.stream().filter(MyMatters::isMerged).toList());
    return files.stream()
        .map(c -> isMerged(c) ? merged(ui, c, mains) : row(ui, c, names))
        .toList();
  }

  /** 首页上先看的: what waits for the reporter's word (解决了吗, 补充材料) before what others are doing. */
  MinePage.Card card(Ui ui, List<CaseFile> all, int most) {
    List<CaseFile> live = all.stream().filter(c -> c.isOpen() || isMerged(c)).toList();
    List<MinePage.Row> rows = rows(ui, live);
    List<MinePage.Row> first = new ArrayList<>();
    List<MinePage.Row> others = new ArrayList<>();
    for (int i = 0; i < live.size(); i++) {
      boolean asks = rows.get(i).light() == Light.YOU || isAwaited(live.get(i));
      if (asks) first.add(rows.get(i));
      else if (live.get(i).isOpen()) others.add(rows.get(i));
    }
    int asking = first.size();
    first.addAll(others);
    int open = (int) live.stream().filter(CaseFile::isOpen).count();
    return new MinePage.Card(first.stream().limit(most).toList(), asking, open, all.size());
  }

  private static boolean isAwaited(CaseFile c) {
    return c.stage().equals(MatterStage.AWAITING.name());
  }

  private static boolean isMerged(CaseFile c) {
    return c.result().outcome() == Outcome.MERGED;
  }

  /** A merged one stands as the matter it goes on in. */
  private MinePage.Row merged(Ui ui, CaseFile c, Map<UUID, String> mains) {
    String stage = mains.getOrDefault(c.key().id(), MatterStage.CLOSED.name());
    boolean asks = stage.equals(MatterStage.RESOLVED.name());
    return new MinePage.Row(
        c.number(),
        c.subject().title(),
        asks ? Light.YOU : words.light(ui, c),
        asks ? ui.t("case.you") : words.lightWord(ui, c),
        ui.t("mine.merged", ui.t("stage.matter." + stage)),
        null);
  }

  private MinePage.Row row(Ui ui, CaseFile c, Map<UUID, String> names) {
    Light light = words.light(ui, c);
    return new MinePage.Row(
        c.number(),
        c.subject().title(),
        light,
        words.lightWord(ui, c),
        who(ui, c, light, names),
        light == Light.YOU ? Asking.of(ui, c) : null);
  }

  private String who(Ui ui, CaseFile c, Light light, Map<UUID, String> names) {
    if (!c.isOpen()) return closed(ui, c);
    String lead = names.getOrDefault(c.lead(), "");
    String owes = names.getOrDefault(c.clock().responsible(), "");
    return switch (MatterStage.valueOf(c.stage())) {
      case RAISED -> ui.t("mine.who.RAISED", owes);
      case DISPATCHED -> ui.t("mine.who.DISPATCHED", owes);
      case RESOLVED -> ui.t("mine.who." + Asking.claim(c), lead, c.clock().stageAt());
      case AWAITING -> ui.t("mine.who.AWAITING", lead);
      case RETURN_ASKED -> ui.t("mine.who.RETURN_ASKED", lead, owes);
      case EXTENSION_ASKED -> ui.t("mine.who.EXTENSION_ASKED", lead, owes);
      case HOLD_ASKED -> ui.t("mine.who.HOLD_ASKED", owes);
      case HELD -> ui.t("mine.who.HELD", words.until(ui, c));
      case IN_HAND, CLOSED, ARCHIVED ->
          ui.t(light == Light.WAIT ? "mine.who.PAUSED" : "mine.who.IN_HAND", owes);
    };
  }

  private static String closed(Ui ui, CaseFile c) {
    return ui.t("mine.closed." + c.result().answer(), c.result().closedAt());
  }

  private Map<UUID, String> names(List<CaseFile> files) {
    Set<UUID> ids = new HashSet<>();
    for (CaseFile c : files) {
      ids.add(c.lead());
      add(ids, c.clock().responsible());
    }
    Map<UUID, String> names = new HashMap<>();
    if (ids.isEmpty()) return names;
    jdbc.sql(
            """
            -- across areas: a street or a water company serves many
            select id, short_name
            from people.pub_organisation
            where id = any(:ids)
            """)
        .param("ids", Sql.uuids(ids))
        .query((r, _) -> names.put(r.getObject("id", UUID.class), r.getString("short_name")))
        .list();
    return names;
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) ids.add(id);
  }
}
