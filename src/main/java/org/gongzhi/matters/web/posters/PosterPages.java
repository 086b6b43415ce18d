package org.gongzhi.matters.web.posters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.matters.posters.Spots;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.PublicAddress;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.QrCode;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 打印二维码. For a quarter, its buildings or their entrances, by who oversees the community. */
@Controller
class PosterPages {
  static final String PATH = "/desk/posters";

  /** Sheets one would print at once; more are printed building by building. */
  private static final int MOST = 300;

  private final Spots spots;
  private final Quarters quarters;
  private final Workplaces workplaces;
  private final PublicAddress address;

  PosterPages(Spots spots, Quarters quarters, Workplaces workplaces, PublicAddress address) {
    this.spots = spots;
    this.quarters = quarters;
    this.workplaces = workplaces;
    this.address = address;
  }

  /** What one code is for. */
  private enum Each {
    QUARTER,
    BUILDING,
    ENTRANCE
  }

  @GetMapping(PATH)
  Reply posters(Ui ui, Actor actor, Form form) {
    if (actor.areas().isEmpty()) throw Refused.notFound();
    List<Quarter> all = new ArrayList<>();
    for (Workplaces.Community c : workplaces.communities(actor))
      if (actor.oversees(c.area())) all.addAll(quarters.all(c.area()));
    Quarter chosen =
        form.id("quarter").flatMap(id -> all.stream().filter(q -> q.id().equals(id)).findFirst())
            .orElse(null);
    List<Spot> here = chosen == null ? List.of() : spots.of(chosen.area(), chosen.id());
    Form asked = form.known("each", Each.BUILDING.name()).known("size", PosterPage.Size.A4.name());
    List<Spot> printed = here.stream().filter(s -> isAskedFor(asked, s, here)).toList();
    PosterPage.Choices choices = choices(ui, all, here);
    if (printed.size() <= MOST)
      return Reply.page("matters/posters", page(asked, choices, printed));
    Form many = asked.refused(Refused.invalid("building", "posters.many", printed.size(), MOST));
    return Reply.page("matters/posters", page(many, choices, List.of())).status(many.status());
  }

  private PosterPage page(Form form, PosterPage.Choices choices, List<Spot> printed) {
    return new PosterPage(
        form,
        choices,
        size(form),
        printed.stream().map(this::poster).toList(),
        address.onlyHere());
  }

  private PosterPage.Poster poster(Spot s) {
    return new PosterPage.Poster(
        s.quarterName(), s.words(), QrCode.of(address.of(s.path())));
  }

  private static PosterPage.Size size(Form form) {
    return Arrays.stream(PosterPage.Size.values())
        .filter(s -> form.chosen("size", s.name()))
        .findFirst()
        .orElse(PosterPage.Size.A4);
  }

  /** Nothing ticked means all buildings; a building without entrances gets one of its own. */
  private static boolean isAskedFor(Form form, Spot s, List<Spot> all) {
    boolean ticked =
        form.all("building").isEmpty() || form.chosen("building", s.building());
    boolean whole = !s.building().isEmpty() && s.entrance().isEmpty();
    return switch (each(form)) {
      case QUARTER -> s.building().isEmpty();
      case BUILDING -> ticked && whole;
      case ENTRANCE -> ticked && (whole ? !hasEntrances(s, all) : !s.entrance().isEmpty());
    };
  }

  private static boolean hasEntrances(Spot building, List<Spot> all) {
    return all.stream()
        .anyMatch(s -> s.building().equals(building.building()) && !s.entrance().isEmpty());
  }

  private static Each each(Form form) {
    return Arrays.stream(Each.values())
        .filter(e -> form.chosen("each", e.name()))
        .findFirst()
        .orElse(Each.BUILDING);
  }

  private static PosterPage.Choices choices(Ui ui, List<Quarter> all, List<Spot> here) {
    List<Choice> quarters = new ArrayList<>();
    quarters.add(Choice.of("", ui.t("report.choose")));
    all.forEach(q -> quarters.add(Choice.of(q.id().toString(), q.name())));
    return new PosterPage.Choices(
        quarters,
        here.stream()
            .filter(s -> !s.building().isEmpty() && s.entrance().isEmpty())
            .map(s -> Choice.of(s.building(), s.building()))
            .toList(),
        Arrays.stream(Each.values())
            .map(e -> Choice.of(e.name(), ui.t("posters.each." + e)))
            .toList(),
        Arrays.stream(PosterPage.Size.values())
            .map(s -> Choice.of(s.name(), ui.t("posters.size." + s)))
            .toList());
  }
}
