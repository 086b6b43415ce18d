package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongzhi.people.Mandate;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Post;
import org.gongzhi.people.notices.About;
import org.gongzhi.people.notices.Audience;
import org.gongzhi.people.notices.NoticeKind;
import org.gongzhi.people.notices.Notices;
import org.gongzhi.people.notices.Telling;
import org.gongzhi.people.notices.Word;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 应到. Everybody with a post in one of the four parties of the quarter: its branch, council and committee, and the property company
 * that serves it. Taken anew until people are told; from then on it stands.
 */
@Component
class Seats {
  private final JdbcClient sql;
  private final Organisations organisations;
  private final Mandates mandates;
  private final Notices notices;
  private final Clock clock;

  Seats(
      JdbcClient sql,
      Organisations organisations,
      Mandates mandates,
      Notices notices,
      Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.organisations = organisations;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** Tells everybody who has a place, once for this meeting. */
  void tell(NoticeKind kind, Meeting m, Presence presence) {
    notices.tell(
        Telling.of(
            kind,
            "meeting:" + m.key().id(),
            clock.instant(),
            Audience.people(
                presence.seats().stream().map(Presence.Seat::person).distinct().toList()),
            About.page(
                    "/meetings/" + m.key().id(),
                    Word.of(m.quarterName()),
                    Word.at(m.when().beginsAt()),
                    Word.of(m.when().place()))
                .of(m.area(), m.key().id())));
  }

  void fill(Meeting m) {
    sql.sql("delete from council.seat where area = :area and meeting = :meeting")
        .param("area", m.area())
        .param("meeting", m.key().id())
        .update();
    List<Organisation> parties = new ArrayList<>();
    organisations.in(m.area()).stream()
        .filter(o -> o.kind().isOfTheFourParties() && m.quarter().equals(o.quarter()))
        .forEach(parties::add);
    company(m).ifPresent(parties::add);
    parties.sort(Comparator.comparing(Organisation::kind));
    List<Post> posts = new ArrayList<>();
    List<Organisation> of = new ArrayList<>();
    for (Organisation party : parties)
      for (Post post : organisations.members(party.area(), party.id())) {
        posts.add(post);
        of.add(party);
      }
    insert(m, posts, of);
  }

  private Optional<Organisation> company(Meeting m) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    return mandates.in(m.area(), today).stream()
        .filter(d -> d.kind() == OrganisationKind.PROPERTY_COMPANY && m.quarter().equals(d.quarter()))
        .map(Mandate::organisation)
        .findFirst()
        .flatMap(organisations::find);
  }

  private void insert(Meeting m, List<Post> posts, List<Organisation> of) {
    sql.sql(
            """
            insert into council.seat (area, meeting, no, party, organisation, organisation_name, person, name)
            select :area, :meeting, row_number() over (order by s.n), s.party, s.organisation, s.organisation_name, s.person, s.name
            from unnest(:parties::text[], :organisations::uuid[], :names::text[], :persons::uuid[], :people::text[])
              with ordinality s (party, organisation, organisation_name, person, name, n)
            on conflict do nothing
            """)
        .param("area", m.area())
        .param("meeting", m.key().id())
        .param("parties", Sql.texts(of.stream().map(o -> o.kind().name()).toList()))
        .param("organisations", Sql.uuids(of.stream().map(Organisation::id).toList()))
        .param("names", Sql.texts(of.stream().map(Organisation::name).toList()))
        .param("persons", Sql.uuids(posts.stream().map(Post::person).toList()))
        .param("people", Sql.texts(posts.stream().map(Post::personName).toList()))
        .update();
  }
}
