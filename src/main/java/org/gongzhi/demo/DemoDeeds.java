package org.gongzhi.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.demo.DemoPlaces.Built;
import org.gongzhi.demo.Script.Step;
import org.gongzhi.demo.Script.Story;
import org.gongzhi.matters.Handling;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.NewMatter.Consent;
import org.gongzhi.matters.NewMatter.Filing;
import org.gongzhi.matters.NewMatter.Reporter;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.places.Building;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 演示的一言一行. Turns lines of the script into what the services of matters are asked to do. */
@Component
class DemoDeeds {
  private static final Pattern SPOT =
      Pattern.compile("(?<building>\\d+栋|教师楼)(?:(?<entrance>\\d)单元)?(?:(?<floor>\\d+)层)?.*");

  private final Matters matters;
  private final Handling handling;
  private final Asides asides;
  private final Catalogues catalogues;

  DemoDeeds(Matters matters, Handling handling, Asides asides, Catalogues catalogues) {
    this.matters = matters;
    this.handling = handling;
    this.asides = asides;
    this.catalogues = catalogues;
  }

  /** A matter as its teller sends it in. */
  NewMatter matter(Cast cast, Story s, String key) {
    Built quarter = cast.quarter(s.quarter());
    return new NewMatter(
        quarter.quarter().area(),
        s.title(),
        s.text(),
        s.classCode().isEmpty()
            ? new Filing(null, s.kind(), Urgency.NORMAL)
            : filing(quarter.quarter().area(), s, s.classCode(), s.urgency()),
        where(quarter, s.spot()),
        s.teller().equals(s.reporter())
            ? new Reporter.Self()
            : new Reporter.OnBehalf(s.reporter(), null, consent(s)),
        s.source(),
        List.of(),
        key);
  }

  private Filing filing(
      String area, Story s, String code, @Nullable Urgency urgency) {
    MatterClass known = catalogues.of(area).catalogue().find(code).orElseThrow();
    return new Filing(code, s.kind(), urgency == null ? known.urgency() : urgency);
  }

  private static NewMatter.Where where(Built built, String spot) {
    String words = spot.startsWith("教师楼") ? spot.substring(3) : " " + spot;
    String whole = built.quarter().name() + words;
    Matcher m = SPOT.matcher(spot);
    if (!m.matches())
      return new NewMatter.Where(built.quarter().id(), null, "", "", "", whole);
    Building building = built.buildings().get(m.group("building"));
    return new NewMatter.Where(
        built.quarter().id(),
        building == null ? null : building.id(),
        Objects.requireNonNullElse(m.group("entrance"), ""),
        Objects.requireNonNullElse(m.group("floor"), ""),
        "",
        whole);
  }

  private static Consent consent(Story s) {
    return switch (s.source()) {
      case GROUP_CHAT -> Consent.GROUP;
      case HOTLINE -> Consent.TELEPHONE;
      default -> Consent.SPOKEN;
    };
  }

  /** Who does this step: whom the script names, else the reporter, the community or the lead. */
  Actor actor(Cast cast, Story story, Step step, CaseFile c) {
    if (!step.who().isEmpty()) return cast.actor(step.who());
    return switch (step.verb()) {
      case CONFIRM, DISPUTE, ADD, SUPPLEMENT, URGE, WITHDRAW, REOPEN ->
          reporter(cast, story, c);
      case ACCEPT, DECLINE, DISPATCH, MERGE, HEARD_YES, HEARD_NO, NOT_REACHED,
          GRANT_RETURN, REFUSE_RETURN, GRANT_EXTENSION, REFUSE_EXTENSION, GRANT_HOLD, REFUSE_HOLD ->
          cast.of(c.parties().overseer());
      default -> cast.of(c.parties().lead());
    };
  }

  private static Actor reporter(Cast cast, Story story, CaseFile c) {
    return story.teller().equals(story.reporter())
        ? cast.actor(story.reporter())
        : Actor.resident(Objects.requireNonNull(c.parties().reporter()), story.reporter());
  }

  /**
   * Does a step of the script to a case as it stands.
   *
   * @param cast whom and what the step may name
   * @param numbers the numbers of the matters so far, by title
   */
  CaseFile act(
      Doing doing, CaseFile c, Step step, Cast cast, Map<String, String> numbers) {
    Story story = doing.story();
    Actor actor = doing.actor();
    Deed deed = Deed.of(step.verb(), c.version(), doing.key()).note(step.words());
    String with = step.with();
    return switch (step.verb()) {
      case ACCEPT, DISPATCH, GRANT_RETURN -> {
        String[] classAndUrgency = with.split(" ", -1);
        Urgency urgency = Urgency.valueOf(classAndUrgency[1]);
        Filing filing = filing(c.key().area(), story, classAndUrgency[0], urgency);
        yield matters.dispatch(actor, c.key(), deed, filing, null);
      }
      case RESOLVE -> matters.act(actor, c.key(), deed.facts(outcome(with)));
      case PAUSE, DECLINE -> matters.act(actor, c.key(), deed.facts(Map.of("reason", with)));
      case CONFIRM -> matters.act(actor, c.key(), deed.facts(rating(with)));
      default ->
          handling.act(actor, c, step.verb(), deed.facts(facts(c, step, cast, numbers)));
    };
  }

  /** Who does a step of which story, under which key. */
  record Doing(Actor actor, Story story, String key) {}

  private Map<String, Object> facts(
      CaseFile c, Step step, Cast cast, Map<String, String> numbers) {
    Map<String, Object> facts =
        DemoFacts.read(
            step.with(),
            name -> cast.organisation(name).id().toString(),
            title -> Objects.requireNonNull(numbers.get(title), title));
    if (step.verb() == MatterVerb.FEEDBACK)
      facts.put("letter", asides.of(Actor.SYSTEM, c.key()).unanswered().getFirst().id().toString());
    return facts;
  }

  /** “EXPLAINED 依据”. */
  private static Map<String, Object> outcome(String with) {
    String[] parts = with.split(" ", 2);
    return parts.length == 1
        ? Map.of("outcome", parts[0])
        : Map.of("outcome", parts[0], "basis", parts[1]);
  }

  private static Map<String, Object> rating(String with) {
    return with.isEmpty() ? Map.of() : Map.of("rating", Long.valueOf(with));
  }
}
