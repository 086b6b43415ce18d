package org.gongzhi.voting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 送达和委托. What shows that a ballot reached a dwelling, and who votes for whom. Written once, never changed. */
@Service
public class Deliveries {
  private static final int PROOF = 200;

  private final JdbcClient sql;
  private final VoteStore votes;
  private final Persons persons;
  private final Clock clock;

  Deliveries(JdbcClient sql, VoteStore votes, Persons persons, Clock clock) {
    this.sql = sql;
    this.votes = votes;
    this.persons = persons;
    this.clock = clock;
  }

  /** 送达方式. */
  public enum How {
    /** 当面签收. */
    HANDED,
    /** 挂号信. */
    POSTED,
    /** 短信、微信，对方有回复. */
    PHONE,
    /** 公告送达: posted in the quarter, for those who cannot be reached. It is no proof that it was read. */
    NOTICE;

    /** The message key of its name. */
    public String label() {
      return "voting.delivery." + name();
    }
  }

  /**
   * 记送达. For all dwellings of a voter.
   *
   * @param proof what shows it: who signed, the number of the letter
   */
  public void deliver(Actor actor, VoteKey key, int voter, How how, String proof) {
    if (deliver(actor, key, List.of(voter), how, proof) == 0)
      throw Refused.invalid("how", "voting.delivery.known");
  }

  /**
   * 整本签收册. The same for several voters, as one sheet of signatures has them; what is on record already stays.
   *
   * @return for how many dwellings
   */
  public int deliver(Actor actor, VoteKey key, List<Integer> voters, How how, String proof) {
    return write(actor, key, voters, how, proof);
  }

  /**
   * 公告送达. For every dwelling that nothing was delivered to yet.
   *
   * @return for how many
   */
  public int deliverByNotice(Actor actor, VoteKey key, String proof) {
    return write(actor, key, null, How.NOTICE, proof);
  }

  private int write(Actor actor, VoteKey key, @Nullable List<Integer> voters, How how, String proof) {
    Vote vote = votes.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    String shown = TypedText.line("proof", proof, PROOF);
    if (shown.isEmpty()) throw Refused.invalid("proof", "voting.delivery.proof");
    return sql.sql(
            """
            insert into voting.delivery (area, vote, unit, way, roll, proof, recorded_by, recorded_by_name, at)
            select v.area, v.id, u.no, :way, v.roll, :proof, :by, :name, :now
            from voting.vote v
            join voting.unit u on u.area = v.area and u.roll = v.roll
            where v.area = :area and v.id = :vote and v.opened_at is not null and v.closed_at is null
              and (u.voter = any(:voters::int[]) or (:voters::int[] is null and not exists (
                select from voting.delivery d
                where d.area = v.area and d.vote = v.id and d.unit = u.no)))
            on conflict do nothing
            """)
        .param("way", how.name())
        .param("proof", shown)
        .param("by", actor.person())
        .param("name", actor.name())
        .param("now", Sql.at(clock.instant()))
        .param("area", key.area())
        .param("vote", key.id())
        .param("voters", voters == null ? null : voters.toArray(Integer[]::new))
        .update();
  }

  /**
   * 登记委托. The proxy votes instead of the voter, with their own account if they have a telephone.
   *
   * @param phone empty if they will vote on paper
   * @param proof where the written authorisation lies
   */
  public void entrust(Actor actor, VoteKey key, int voter, NewProxy proxy) {
    Vote vote = votes.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    String name = TypedText.line("proxyName", proxy.name(), 100);
    String proof = TypedText.line("proxyProof", proxy.proof(), PROOF);
    if (name.isEmpty()) throw Refused.invalid("proxyName", "voting.proxy.name");
    if (proof.isEmpty()) throw Refused.invalid("proxyProof", "voting.proxy.proof");
    UUID person =
        proxy.phone().isBlank()
            ? null
            : persons.register(actor, key.area(), NewPerson.contact(name, proxy.phone()));
    int done =
        sql.sql(
                """
                insert into voting.proxy (area, vote, voter, roll, name, person, proof, recorded_by, at)
                select v.area, v.id, r.no, v.roll, :name, :person::uuid, :proof, :by, :now
                from voting.vote v
                join voting.voter r on r.area = v.area and r.roll = v.roll and r.no = :voter
                where v.area = :area and v.id = :vote and v.opened_at is not null and v.closed_at is null
                on conflict (area, vote, voter) do nothing
                """)
            .param("name", name)
            .param("person", person)
            .param("proof", proof)
            .param("by", actor.person())
            .param("now", Sql.at(clock.instant()))
            .param("voter", voter)
            .param("area", key.area())
            .param("vote", key.id())
            .update();
    if (done == 0) throw Refused.notAllowed("voting.proxy.known");
  }

  /**
   * @param name who votes
   * @param phone by which they sign in; empty if they vote on paper
   * @param proof where the written authorisation lies
   */
  public record NewProxy(String name, String phone, String proof) {}

}
