package org.gongzhi.channels.open311.server;

import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Understanding;
import org.gongzhi.matters.Understood;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.TextMasking;
import org.gongzhi.places.Point;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 立案. Makes a matter of a report, by the same road as a resident's own: same lead, same clocks, same chain. The class is
 * the sender's word; how pressing it is, what it is called and where it is, is understood as always.
 */
@Component
class Filing {
  /** Nobody reports what is so far from the nearest quarter of a community. */
  private static final int TOO_FAR = 10_000;

  private static final int PLACE = 90;
  private static final Spots.Spot NOWHERE = new Spots.Spot(null, null, "", 0);

  private final Matters matters;
  private final Understanding understanding;
  private final Spots spots;
  private final Offers offers;
  private final Speech speech;

  Filing(
      Matters matters, Understanding understanding, Spots spots, Offers offers, Speech speech) {
    this.matters = matters;
    this.understanding = understanding;
    this.spots = spots;
    this.offers = offers;
    this.speech = speech;
  }

  /**
   * Where a report means.
   *
   * @throws Wrong if there is no such building, or it is somewhere else altogether
   */
  Spots.Spot spot(Report r) {
    UUID id = r.place().id();
    if (id != null)
      return spots
          .of(r.area(), id)
          .orElseThrow(() -> Wrong.of(400, Sentence.of("open311.wrong.addressId")));
    Point point = r.place().point();
    if (point == null) return NOWHERE;
    Spots.Spot spot = spots.at(r.area(), point).orElse(NOWHERE);
    if (spot.metres() > TOO_FAR)
      throw Wrong.of(
          400, Sentence.of("open311.wrong.tooFar", Math.round(spot.metres() / 1_000), r.area()));
    return spot;
  }

  /**
   * 备案. What is to be raised, understood and placed; nothing is written yet.
   *
   * @param matter the matter
   * @param shown what anybody may know of it: its masked words, and its place to some ten metres
   */
  record Prepared(NewMatter matter, PublicStore.Shown shown) {}

  /** Prepares it before anything is held in the database: understanding takes a while. */
  Prepared prepare(Client client, Report r, UUID post) {
    Spots.Spot spot = spot(r);
    Offer offer =
        offers
            .find(r.area(), r.service())
            .orElseThrow(
                () -> Wrong.of(404, Sentence.of("open311.wrong.noService", r.service())));
    String said = r.text(speech.chinese("open311.media"));
    String text = said.isEmpty() ? offer.matterClass().name() : said;
    String address = r.place().address();
    Understood u =
        understanding.of(
            new Home(r.area(), spot.quarter(), ""), address.isEmpty() ? text : address + "\n" + text);
    String title = r.description().isEmpty() ? offer.matterClass().name() : u.title();
    NewMatter.Where where = where(r, spot, u);
    NewMatter matter =
        new NewMatter(
            r.area(),
            TypedText.head(TypedText.line(title.isBlank() ? text : title), Matters.TITLE),
            text,
            new NewMatter.Filing(offer.code(), u.kind(), urgency(offer, u)),
            where,
            reporter(client, r.sender()),
            NewMatter.Source.OPEN311,
            List.of(),
            "open311/" + post);
    UUID at = spot.id() != null ? spot.id() : where.building();
    return new Prepared(matter, shown(r, at != null ? at : where.quarter()));
  }

  /** Raises the matter. */
  CaseFile raise(Client client, NewMatter matter) {
    return matters.raise(client.actor(), matter);
  }

  /** Who leaves a number and no name is somebody of that system. */
  private NewMatter.Reporter reporter(Client client, Report.Sender s) {
    String name =
        s.name().isEmpty() && !s.phone().isEmpty()
            ? speech.chinese("open311.nameless", client.name())
            : s.name();
    return new NewMatter.Reporter.Elsewhere(blank(name), blank(s.phone()));
  }

  /** Words that call danger count whatever class the sender chose. */
  private static Urgency urgency(Offer offer, Understood u) {
    Urgency usual = offer.matterClass().urgency();
    boolean same =
        u.likely().map(g -> g.matterClass().code().equals(offer.code())).orElse(false);
    if (same) return u.urgency();
    return u.dangers().isEmpty() ? usual : usual.orMore(u.urgency());
  }

  private NewMatter.Where where(Report r, Spots.Spot spot, Understood u) {
    String address = r.place().address();
    UUID quarter = spot.quarter();
    if (quarter == null && !address.isEmpty() && !u.place().quarter().isEmpty())
      quarter = UUID.fromString(u.place().quarter());
    String words = address.isEmpty() ? spot.words() : address;
    Point p = r.place().point();
    if (words.isEmpty() && p != null) words = rounded(p.latitude()) + ", " + rounded(p.longitude());
    NewMatter.Where w =
        understanding.where(r.area(), quarter, TypedText.head(words, PLACE), u.place().room());
    UUID building = spot.building() == null ? w.building() : spot.building();
    return new NewMatter.Where(
        w.quarter(), building, w.entrance(), w.floor(), w.room(), w.words());
  }

  /**
   * What anybody may know of it.
   *
   * @param at id of the building or quarter; null when it is nowhere we know
   */
  PublicStore.Shown shown(Report r, @Nullable UUID at) {
    Point p = r.place().point();
    String words =
        r.description().isEmpty() ? offers.name(r.area(), r.service()) : r.description();
    return new PublicStore.Shown(
        TextMasking.mask(words),
        p == null ? null : rounded(p.latitude()),
        p == null ? null : rounded(p.longitude()),
        at,
        r.mediaUrl());
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }
}
