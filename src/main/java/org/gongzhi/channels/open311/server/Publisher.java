package org.gongzhi.channels.open311.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Followers;
import org.gongzhi.casework.Threads;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Publicity;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 发布. Follows the ledger and keeps what anybody may read of it: what programs sent, and of everything else what the
 * bulletin shows too, closed with a result or held for a known reason. Reading is then one short walk along an index, and
 * nothing is masked while somebody waits.
 */
@Service
public class Publisher {
  /** What the ledger knows this follower by. */
  static final String NAME = "channels-open311";

  private static final int WORDS = 500;

  /** Who does the work says to whoever asked. */
  private static final Set<String> SAYS =
      Set.of(
          MatterVerb.RESOLVE.name(), MatterVerb.ASK_HOLD.name(), MatterVerb.DECLINE.name(),
          MatterVerb.REPLY.name(), MatterVerb.ASK_MORE.name());

  /** The same, of what programs did not send: as much as the bulletin shows. */
  private static final Set<String> SHOWS =
      Set.of(MatterVerb.RESOLVE.name(), MatterVerb.ASK_HOLD.name());

  private final Followers followers;
  private final CaseQuery cases;
  private final Threads threads;
  private final Publicity publicity;
  private final PublicFacts facts;

  Publisher(
      Followers followers,
      CaseQuery cases,
      Threads threads,
      Publicity publicity,
      PublicFacts facts) {
    this.followers = followers;
    this.cases = cases;
    this.threads = threads;
    this.publicity = publicity;
    this.facts = facts;
  }

  /**
   * Takes up what was done since it last looked.
   *
   * @return how many acts it took up; 0 when there were none
   */
  public int follow(int limit) {
    return followers.follow(NAME, limit, this::take);
  }

  private void take(List<Act> acts) {
    Set<CaseKey> keys = new LinkedHashSet<>();
    for (Act act : acts)
      if (act.procedure().equals(MatterProcedure.VALUE.key())) keys.add(act.key());
    List<CaseFile> hidden = new ArrayList<>();
    List<CaseFile> news = new ArrayList<>();
    for (CaseFile c : cases.all(keys)) (shown(c) ? news : hidden).add(c);
    facts.store().hide(keys(hidden));
    if (news.isEmpty()) return;
    // what a program sent is shown the moment it is raised
    Set<CaseKey> told = facts.store().told(news);
    news.removeIf(c -> told.contains(c.key()));
    if (news.isEmpty()) return;
    List<CaseKey> fresh = keys(news);
    Map<CaseKey, UUID> buildings = publicity.buildings(fresh);
    Map<CaseKey, PublicStore.Shown> posted = facts.store().posted(fresh);
    Map<CaseKey, List<Act>> all = threads.of(fresh);
    for (CaseFile c : news)
      tell(c, all.getOrDefault(c.key(), List.of()), buildings.get(c.key()), posted.get(c.key()));
  }

  private static List<CaseKey> keys(List<CaseFile> files) {
    return files.stream().map(CaseFile::key).toList();
  }

  /** Whether anybody may read of it. */
  static boolean shown(CaseFile c) {
    String category = c.subject().category();
    if (category == null || !Publicity.allows(category)) return false;
    if (c.subject().source().equals(NewMatter.Source.OPEN311.name())) return true;
    Standing standing = Standing.of(c);
    return standing.note().equals("held")
        || !c.isOpen()
            && !Set.of("declined", "merged", "withdrawn").contains(standing.note());
  }

  private void tell(
      CaseFile c,
      List<Act> thread,
      @Nullable UUID building,
      PublicStore.@Nullable Shown post) {
    boolean sent = post != null;
    List<PublicUpdate> updates = new ArrayList<>();
    String words = "";
    for (Act a : thread) {
      String said = said(a, sent ? SAYS : SHOWS);
      if (!said.isEmpty()) words = said;
      if (a.seq() > 1 && (!a.to().equals(a.from()) || !said.isEmpty()))
        updates.add(
            new PublicUpdate(
                c.key().id(), a.seq(), c.number(), a.at(), Standing.after(a), said));
    }
    facts.store().put(request(c, words, building, post));
    facts.store().tell(c.key(), updates);
  }

  private static String said(Act a, Set<String> verbs) {
    return verbs.contains(a.verb())
        ? TextMasking.mask(TypedText.head(a.note(), WORDS))
        : "";
  }

  /** What anybody may read of a matter that was raised just now. */
  void raised(CaseFile c, PublicStore.Shown post) {
    if (shown(c)) facts.store().put(request(c, "", null, post));
  }

  private PublicRequest request(
      CaseFile c, String words, @Nullable UUID building, PublicStore.@Nullable Shown post) {
    UUID posted = post == null ? null : post.addressId();
    UUID at = posted != null ? posted : building != null ? building : c.quarter();
    Instant closed = c.result().closedAt();
    return new PublicRequest(
        c.key(),
        c.version(),
        c.number(),
        String.valueOf(c.subject().category()),
        Standing.of(c),
        words,
        post == null ? TextMasking.mask(c.subject().title()) : post.words(),
        facts.agency(c.lead()),
        new PublicRequest.Spot(
            facts.address(c),
            at,
            post == null ? null : post.latitude(),
            post == null ? null : post.longitude()),
        post == null ? null : post.mediaUrl(),
        c.subject().source(),
        new PublicRequest.Times(
            c.openedAt(), closed == null ? c.actedAt() : closed, expected(c)));
  }

  /** The promise of a result; before there is one, the next step that is owed. */
  private static @Nullable Instant expected(CaseFile c) {
    if (!c.isOpen() || c.clock().pause() != null) return null;
    Instant promise = c.clock().promiseAt();
    return promise == null ? c.clock().dueAt() : promise;
  }
}
