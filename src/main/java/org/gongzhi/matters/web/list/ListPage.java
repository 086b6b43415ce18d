package org.gongzhi.matters.web.list;

import java.util.List;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 问题与需求清单.
 *
 * @param form what the list is filtered by, as typed
 * @param views all, open, overdue, closed; the lights; what was kept
 * @param filters what to filter by
 * @param rows in the order asked for
 * @param whole the same rows in every column; null when the short table is shown
 * @param paging which of them; null when there are none
 * @param tools what can be made of the list
 */
public record ListPage(
    Form form,
    Views views,
    Filters filters,
    List<Row> rows,
    @Nullable SheetTable whole,
    @Nullable Paging paging,
    Tools tools) {

  public boolean isEmpty() {
    return rows.isEmpty() && (whole == null || whole.rows().isEmpty());
  }

  /** Whether the list leaves anything out. */
  public boolean isNarrowed() {
    return filters.clear() != null || !form.line("status").isEmpty();
  }

  /**
   * 看法.
   *
   * @param standings all, open, overdue, closed
   * @param lights how many open cases show which light
   * @param saved views kept under a name
   */
  public record Views(List<Segment> standings, List<Lit> lights, List<Saved> saved) {}

  /** 各灯件数. */
  public record Lit(Light light, String word, String count, String href, boolean current) {}

  /** 存下来的筛选. */
  public record Saved(String slot, String name, String href) {}

  /**
   * 条件.
   *
   * @param hidden conditions that stay while others change
   * @param selects the lists to choose from: always in sight, and among the further ones
   * @param further whether one of the further conditions is set
   * @param clear the same view without conditions; null when there are none
   */
  public record Filters(
      List<Hidden> hidden, Selects selects, boolean further, @Nullable String clear) {}

  public record Hidden(String name, String value) {}

  public record Selects(List<Select> first, List<Select> further) {}

  /** One list to choose from. */
  public record Select(String name, String label, List<Choice> options) {}

  /**
   * 清单上可以做的.
   *
   * @param sorts how the list can be ordered
   * @param shapes short or with all columns
   * @param files addresses of the xlsx, docx and pdf files
   * @param kept the conditions a batch or a kept view comes back to
   * @param leads to whom a batch can be sent
   */
  public record Tools(
      List<Segment> sorts,
      List<Segment> shapes,
      Files files,
      List<Hidden> kept,
      List<Choice> leads) {}

  public record Files(String xlsx, String docx, String pdf) {}

  /**
   * 一件.
   *
   * @param what what it is
   * @param place where, as people say it
   * @param category the name of its class; empty while nobody knows
   * @param from how it reached us, and from whom
   * @param lead who does the work
   * @param stand how far it is
   */
  public record Row(
      Named what, String place, String category, From from, String lead, Stand stand) {}

  /**
   * @param href the matter's page at the desk
   * @param title 14层楼道灯坏了
   * @param number DFH-2024-000131
   * @param chosen what a batch is told of it
   */
  public record Named(String href, String title, String number, String chosen) {}

  /** 居民微信群, 沈*兰. */
  public record From(String source, String reporter) {}

  /**
   * 进度.
   *
   * @param light its light
   * @param word what the light says: the time left, or the outcome
   * @param until until when, or when it was closed
   * @param answer what the reporter said of it; empty while open
   */
  public record Stand(Light light, String word, String until, String answer) {}
}
