package org.gongzhi.council.meetings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 议程的来源. A room whose cases may come to the table. It offers what waits there, and hears what became of it, so that a
 * decision is read in the thread it came from.
 */
public interface AgendaSource {
  /** The word by which an item remembers the room, which is the key of its procedure, such as {@code matter}. */
  String kind();

  /** What a quarter should talk about, by each rule the most pressing first. */
  List<Candidate> candidates(String area, UUID quarter);

  /** A case that somebody puts on the list by its number. */
  Candidate named(CaseFile c);

  /** What the meeting made of a case; written into its thread where its rules allow that now. */
  void returned(Actor actor, Returned what);

  /**
   * @param source by which rule it is offered
   * @param id of the case
   * @param story what is known, in a few sentences
   * @param link its page
   * @param weight how many follow it, or how many days it is late
   * @param concerns whose business it is
   */
  record Candidate(
      Item.Source source,
      UUID id,
      String title,
      String story,
      String link,
      int weight,
      Set<OrganisationKind> concerns) {}

  /**
   * @param id of the case
   * @param name of the meeting, as people quote it
   * @param outcome what it came to; null when a task of it was done
   * @param discussed whether the meeting got to it
   * @param words what is to be read there
   * @param key of the deed: arriving twice it is written once
   */
  record Returned(
      String area,
      UUID id,
      MeetingKey meeting,
      String name,
      Item.@Nullable Conclusion outcome,
      boolean discussed,
      String words,
      String key) {}
}
