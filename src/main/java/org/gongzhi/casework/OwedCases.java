package org.gongzhi.casework;

import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.OrganisationTies;
import org.gongzhi.platform.Refused.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 没办完的事. An organisation that still owes something does not go out of use. */
@Component
class OwedCases implements OrganisationTies {
  private final JdbcClient sql;

  OwedCases(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Sentence> of(UUID organisation) {
    long owed =
        sql.sql(
                """
                -- across areas: an organisation may owe in several
                select count(*)
                from casework.case_file
                where responsible = :organisation
                  and closed_at is null
                """)
            .param("organisation", organisation)
            .query(Long.class)
            .single();
    return owed == 0 ? Optional.empty() : Optional.of(Sentence.of("organisation.owes", owed));
  }
}
