package org.gongzhi.matters.web.hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.matters.Workplaces.Community;
import org.gongzhi.matters.exchange.HotlineColumns;
import org.gongzhi.matters.exchange.HotlineField;
import org.gongzhi.matters.exchange.HotlineFile;
import org.gongzhi.matters.exchange.HotlineFiles;
import org.gongzhi.matters.exchange.HotlineImport;
import org.gongzhi.matters.exchange.HotlineReport;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 12345 交办文件: up, matched, tried, taken over. */
@Controller
class HotlinePages {
  static final String PATH = "/desk/hotline";
  static final int SHOWN = 200;

  private final HotlineFiles files;
  private final HotlineImport orders;
  private final HotlineReport report;

  HotlinePages(HotlineFiles files, HotlineImport orders, HotlineReport report) {
    this.files = files;
    this.orders = orders;
    this.report = report;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor) {
    return list(ui, actor, Form.empty());
  }

  @PostMapping(PATH)
  Reply upload(
      Ui ui,
      Actor actor,
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
    List<Community> communities = files.communities(actor);
    try {
      if (file == null || file.isEmpty()) throw Refused.invalid(TableFile.FIELD, "sheet.empty");
      String area = area(communities, form);
      String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      HotlineFile taken = files.upload(actor, area, name, file.getBytes());
      return Reply.redirect(PATH + "/" + taken.id());
    } catch (Refused r) {
      Form again = form.refused(r);
      return list(ui, actor, again).status(again.status());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String area(List<Community> communities, Form form) {
    return communities.stream()
        .map(Community::area)
        .filter(a -> communities.size() == 1 || a.equals(form.line("community")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("community", "deskReport.community.missing"));
  }

  private Reply list(Ui ui, Actor actor, Form form) {
    List<Community> communities = files.communities(actor);
    Stream<Choice> choose =
        communities.size() > 1 ? Stream.of(Choice.of("", ui.t("report.choose"))) : Stream.of();
    return Reply.page(
        "matters/hotlines",
        new HotlinesPage(
            form,
            Stream.concat(choose, communities.stream().map(c -> Choice.of(c.area(), c.name())))
                .toList(),
            files.latest(actor).stream().map(f -> row(ui, f)).toList()));
  }

  private static HotlinesPage.Row row(Ui ui, HotlineFile f) {
    return new HotlinesPage.Row(
        PATH + "/" + f.id(), f.name(), uploaded(ui, f), state(ui, f), counts(ui, f));
  }

  private static String uploaded(Ui ui, HotlineFile f) {
    return ui.t("hotline.uploaded", f.by(), f.at());
  }

  private static String state(Ui ui, HotlineFile f) {
    return ui.t("hotline.state." + f.state());
  }

  private static String counts(Ui ui, HotlineFile f) {
    HotlineFile.Counts c = f.counts();
    return f.state() == HotlineFile.State.NEW
        ? ui.t("hotline.rows", c.rows())
        : ui.t("hotline.counts", c.rows(), c.good(), c.known(), c.bad(), c.imported());
  }

  @GetMapping(PATH + "/{id}")
  Reply show(Ui ui, Actor actor, @PathVariable UUID id) {
    return page(ui, files.find(actor, id), Form.empty());
  }

  @PostMapping(PATH + "/{id}/check")
  Reply check(Ui ui, Actor actor, Form form, @PathVariable UUID id) {
    HotlineFile file = files.find(actor, id);
    try {
      files.check(actor, file, columns(form));
      return Reply.redirect(PATH + "/" + id);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, file, again).status(again.status());
    }
  }

  @PostMapping(PATH + "/{id}/take")
  Reply take(Ui ui, Actor actor, Form form, @PathVariable UUID id) {
    HotlineFile file = files.find(actor, id);
    try {
      orders.start(actor, file);
      return Reply.redirect(PATH + "/" + id);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, file, again).status(again.status());
    }
  }

  private static HotlineColumns columns(Form form) {
    Map<HotlineField, Integer> of = new EnumMap<>(HotlineField.class);
    for (HotlineField field : HotlineField.values())
      form.number(field.name()).ifPresent(column -> of.put(field, column));
    return new HotlineColumns(of);
  }

  private Reply page(Ui ui, HotlineFile f, Form typed) {
    Form form = typed;
    for (HotlineField field : HotlineField.values()) {
      Integer column = f.columns().of().get(field);
      form = form.known(field.name(), column == null ? "" : column.toString());
    }
    List<String> headings = f.form().headings();
    List<Choice> columns =
        Stream.concat(
                Stream.of(Choice.of("", ui.t("hotline.column.none"))),
                IntStream.range(0, headings.size())
                    .filter(i -> !headings.get(i).isEmpty())
                    .mapToObj(i -> Choice.of(Integer.toString(i), headings.get(i))))
            .toList();
    List<HotlinePage.Field> fields =
        Arrays.stream(HotlineField.values())
            .map(
                field ->
                    new HotlinePage.Field(
                        field.name(), ui.t("hotline.field." + field), field.isNeeded()))
            .toList();
    List<HotlineReport.Line> troubles = report.of(f, SHOWN + 1);
    boolean tried = f.state() != HotlineFile.State.NEW;
    return Reply.page(
        "matters/hotline",
        new HotlinePage(
            form,
            new HotlinePage.Head(
                PATH + "/" + f.id(), f.name(), uploaded(ui, f), state(ui, f), counts(ui, f)),
            fields,
            columns,
            troubles.stream().limit(SHOWN).map(l -> line(ui, l)).toList(),
            new HotlinePage.May(
                tried && f.state() != HotlineFile.State.IMPORTING,
                tried,
                troubles.size() > SHOWN)));
  }

  private static HotlinePage.Line line(Ui ui, HotlineReport.Line l) {
    return new HotlinePage.Line(
        ui.t("hotline.row", Integer.toString(l.row())), l.number(), ui.say(l.problem()));
  }
}
