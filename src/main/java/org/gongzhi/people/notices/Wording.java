package org.gongzhi.people.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.contacts.PhoneBook;
import org.gongzhi.people.notices.Carrier.Failed;
import org.gongzhi.people.notices.Carrier.Outgoing;
import org.gongzhi.people.notices.Sendings.Claimed;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Look;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.platform.html.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 措辞. What goes out, to which address and in whose language; made when it goes, so that it says what is true then. */
@Component
class Wording {
  /** One short message, its signature included (D 10.2). */
  private static final int SHORT = 70;

  private static final String HABIT =
      """
      select coalesce(h.language, 'zh-CN') as language, h.mail
      from people.person p
      left join people.notice_habit h on h.area = p.area and h.person = p.id
      where p.area = :area and p.id = :person
      """;

  // what has been read since is not news any more
  private static final String ITEMS =
      """
      select n.kind, n.heading, n.words, n.link
      from people.notice n
      left join people.notice_wish w
        on w.area = n.area and w.person = n.person and w.heading = n.heading
      where n.area = :area and n.person = :person and n.read_at is null
        and (n.id = :notice or n.digest = :digest
          and case :channel when 'SMS' then coalesce(w.sms, true) else coalesce(w.mail, true) end)
      order by n.at desc, n.id desc
      """;

  private final JdbcClient jdbc;
  private final PhoneBook phones;
  private final Areas areas;
  private final Site site;
  private final MailClaims claims;

  Wording(JdbcClient jdbc, PhoneBook phones, Areas areas, Site site, MailClaims claims) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.phones = phones;
    this.areas = areas;
    this.site = site;
  }

  private record Item(String kind, Heading heading, String words, String link) {}

  private record Habit(Language language, byte @Nullable [] mail) {
    static Habit of(ResultSet r) throws SQLException {
      return new Habit(Language.of(r.getString("language")), r.getBytes("mail"));
    }
  }

  /**
   * What goes out.
   *
   * @return empty when there is nothing left to tell: everything was read meanwhile
   * @throws Failed for good when the person has no such address
   */
  Optional<Outgoing> of(Claimed c) throws Failed {
    Habit habit =
        jdbc.sql(HABIT)
            .param("area", c.area())
            .param("person", c.person())
            .query((r, _) -> Habit.of(r))
            .single();
    Ui ui = reader(habit.language());
    String place = areas.find(c.area()).map(Area::name).orElse(site.masthead().plate(null).name());
    UUID claim = c.item().claim();
    if (claim != null) return claims.letter(c.area(), claim).map(l -> asking(c, ui, place, l));
    String address = address(c, habit);
    List<Item> items =
        jdbc.sql(ITEMS)
            .param("area", c.area())
            .param("person", c.person())
            .param("notice", c.item().notice())
            .param("digest", c.item().digest())
            .param("channel", c.channel().name())
            .query(Item.class)
            .list();
    if (items.isEmpty()) return Optional.empty();
    Carrier.Letter letter =
        new Carrier.Letter(title(ui, place, items), shortly(ui, place, items), lines(ui, items));
    return Optional.of(new Outgoing(c.area(), c.id(), c.person(), address, letter));
  }

  private static Outgoing asking(Claimed c, Ui ui, String place, MailClaims.Letter asked) {
    Carrier.Line line =
        new Carrier.Line(
            ui.t("notice.mail.confirm.greeting"),
            ui.t("notice.mail.confirm.words", place, MailClaims.VALID.toHours()),
            asked.path());
    String title = ui.t("notice.mail.confirm", place);
    Carrier.Letter letter = new Carrier.Letter(title, title, List.of(line));
    return new Outgoing(c.area(), c.id(), c.person(), asked.address(), letter);
  }

  private String address(Claimed c, Habit habit) throws Failed {
    byte[] mail = habit.mail();
    Optional<String> address =
        switch (c.channel()) {
          case SMS -> phones.phone(c.area(), c.person());
          case MAIL ->
              mail == null
                  ? Optional.empty()
                  : Optional.of(phones.openMail(c.area(), c.person(), mail));
        };
    return address.orElseThrow(() -> Failed.forGood(Word.key("notice.sending.noAddress")));
  }

  /** Nobody looks at a page here, but the words are those of pages. */
  private Ui reader(Language language) {
    return new Ui(
        site,
        new Look(language, null, null),
        new Visit("/", "", false, null, () -> new Visit.Csrf("", "", "")));
  }

  private static String title(Ui ui, String place, List<Item> items) {
    return items.size() == 1
        ? ui.t("notice.mail.one", place)
        : ui.t("notice.mail.several", place, items.size());
  }

  /** Within the length of one message; what does not fit is cut, never spread over two. */
  private static String shortly(Ui ui, String place, List<Item> items) {
    String sentence = sentence(ui, items.getFirst());
    String whole = shortly(ui, place, items.size(), sentence);
    int over = TypedText.length(whole) - SHORT;
    if (over <= 0) return whole;
    int room = Math.max(1, TypedText.length(sentence) - over - 1);
    return shortly(ui, place, items.size(), TypedText.head(sentence, room) + "…");
  }

  private static String shortly(Ui ui, String place, int items, String sentence) {
    return items == 1
        ? ui.t("notice.sms.one", place, sentence)
        : ui.t("notice.sms.several", place, items, sentence);
  }

  private static List<Carrier.Line> lines(Ui ui, List<Item> items) {
    return items.stream()
        .sorted(Comparator.comparing(Item::heading))
        .map(i -> new Carrier.Line(ui.t(i.heading().label()), sentence(ui, i), i.link()))
        .toList();
  }

  private static String sentence(Ui ui, Item item) {
    return NoticeWords.sentence(ui, item.kind(), item.words());
  }
}
