package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.AREA;
import static org.gongzhi.casework.Lamp.REPORTER_SHEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises hold in the database too: whoever writes past the kernel, be it the owner, is refused. */
class ConstraintTest {
  private static final String CASES =
      """
      number_is_its_own        ~ casework.case_file_pkey                  ~ insert into case_file select (jsonb_populate_record(c, '{"number": "X"}')).* from case_file c
      no_number_twice          ~ case_file_area_number_key                ~ update case_file set number = 'same'
      no_owner                 ~ never_nobodys                            ~ update case_file set responsible = null where closed_at is null
      no_due_time              ~ never_nobodys                            ~ update case_file set due_at = null where closed_at is null
      no_warning_time          ~ never_nobodys                            ~ update case_file set warn_at = null where closed_at is null
      owner_after_closing      ~ never_nobodys                            ~ update case_file set responsible = lead where closed_at is not null
      due_after_closing        ~ never_nobodys                            ~ update case_file set due_at = closed_at where closed_at is not null
      warning_after_closing    ~ never_nobodys                            ~ update case_file set warn_at = closed_at where closed_at is not null
      stranger_owes            ~ responsible_takes_part                   ~ update case_file set responsible = gen_random_uuid() where closed_at is null
      closed_without_outcome   ~ closed_with_outcome                      ~ update case_file set outcome = null where closed_at is not null
      closed_without_answer    ~ closed_with_outcome                      ~ update case_file set answer = null where closed_at is not null
      answered_while_open      ~ closed_with_outcome                      ~ update case_file set answer = 'CONFIRMED' where closed_at is null
      pause_after_closing      ~ no_clock_after_closing                   ~ update case_file set pause = '{}' where closed_at is not null
      timer_after_closing      ~ no_clock_after_closing                   ~ update case_file set sweep_at = closed_at where closed_at is not null
      no_version               ~ case_file_version_check                  ~ update case_file set version = 0
      no_title                 ~ case_file_title_check                    ~ update case_file set title = ''
      urgency_five             ~ case_file_urgency_check                  ~ update case_file set urgency = 5
      urgency_zero             ~ case_file_urgency_check                  ~ update case_file set urgency = 0
      level_four               ~ case_file_level_check                    ~ update case_file set level = 4
      short_head               ~ case_file_head_check                     ~ update case_file set head = '\\x00'
      numbering_from_nothing   ~ numbering_last_check                     ~ update numbering set last = 0
      two_numberings           ~ numbering_pkey                           ~ insert into numbering select * from numbering
      act_before_the_first     ~ act_seq_check                            ~ update act set seq = 0 where seq = 1
      act_twice                ~ act_pkey                                 ~ insert into act (area, case_id, seq, number, procedure, at, person, name, organisation_name, verb, to_stage, note, facts, key, previous, hash) select area, case_id, seq, number, procedure, at, person, name, organisation_name, verb, to_stage, note, facts, key || 'x', previous, hash from act where seq = 1
      key_twice                ~ act_area_key_key                         ~ update act set key = 'same'
      act_of_no_case           ~ act_area_case_id_fkey                    ~ update act set case_id = gen_random_uuid() where seq = 1
      case_without_its_acts    ~ act_area_case_id_fkey                    ~ delete from case_file
      opens_from_somewhere     ~ opens_without_from                       ~ update act set from_stage = 'SENT' where seq = 1
      moves_from_nowhere       ~ opens_without_from                       ~ update act set from_stage = null where seq = 2
      speaks_for_no_name       ~ speaks_for_somebody                      ~ update act set on_behalf_name = null where on_behalf is not null
      speaks_for_a_mere_name   ~ speaks_for_somebody                      ~ update act set on_behalf_name = 'x' where on_behalf is null
      short_hash               ~ act_hash_check                           ~ update act set hash = '\\x00'
      short_previous           ~ act_previous_check                       ~ update act set previous = '\\x00'
      key_of_nothing           ~ act_key_check                            ~ update act set key = '' where seq = 1
      link_to_itself           ~ not_itself                               ~ insert into link select area, id, 'DUPLICATES', area, id, opened_at from case_file
      link_of_no_kind          ~ link_kind_check                          ~ update link set kind = 'RELATED'
      link_twice               ~ link_pkey                                ~ insert into link select * from link
      link_from_no_case        ~ link_area_case_id_fkey                   ~ update link set case_id = gen_random_uuid()
      seal_twice               ~ seal_pkey                                ~ insert into seal select area, day, leaves, root, hash, hash, sealed_at from seal
      seal_fork                ~ seal_area_previous_key                   ~ insert into seal select area, day + 1, leaves, root, previous, hash, sealed_at from seal
      seal_of_less_than_none   ~ seal_leaves_check                        ~ update seal set leaves = -1
      short_root               ~ seal_root_check                          ~ update seal set root = '\\x00'
      short_seal               ~ seal_hash_check                          ~ update seal set hash = '\\x00'
      short_seal_before        ~ seal_previous_check                      ~ update seal set previous = '\\x00'
      head_without_seal        ~ sealed_head_area_day_fkey                ~ update sealed_head set day = day + 9
      seal_without_its_heads   ~ sealed_head_area_day_fkey                ~ delete from seal
      head_sealed_twice        ~ sealed_head_pkey                         ~ insert into sealed_head select * from sealed_head
      extended_twice           ~ case_file_extended_check                 ~ update case_file set extended = 2
      redone_less_than_never   ~ case_file_redone_check                   ~ update case_file set redone = -1
      told_less_than_once      ~ case_file_repeated_check                 ~ update case_file set repeated = -1
      asked_twice              ~ assist_pkey                              ~ insert into assist select * from assist
      help_with_no_case        ~ assist_area_case_id_fkey                 ~ update assist set case_id = gen_random_uuid()
      asked_for_nothing        ~ assist_asked_check                       ~ update assist set asked = ''
      answered_nothing         ~ assist_answer_check                      ~ update assist set answer = '', answered_at = asked_at, answered_by = 'x'
      answered_by_nobody       ~ answered_whole                           ~ update assist set answer = 'x', answered_at = asked_at
      help_due_before          ~ due_after_asked                          ~ update assist set due_at = asked_at
      joined_twice             ~ joined_pkey                              ~ insert into joined select * from joined
      joined_no_case           ~ joined_area_case_id_fkey                 ~ update joined set case_id = gen_random_uuid()
      joined_from_no_case      ~ joined_area_own_case_fkey                ~ update joined set own_case = gen_random_uuid()
      joined_itself            ~ not_into_itself                          ~ update joined set own_case = case_id
      letters_from_nothing     ~ letter_numbering_last_check              ~ update letter_numbering set last = 0
      two_letter_numberings    ~ letter_numbering_pkey                    ~ insert into letter_numbering select * from letter_numbering
      letter_twice             ~ letter_pkey                              ~ insert into letter select * from letter
      letter_number_twice      ~ letter_area_year_number_key              ~ insert into letter select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'level', 3))).* from letter l
      letter_of_no_case        ~ letter_area_case_id_fkey                 ~ update letter set case_id = gen_random_uuid()
      letter_of_level_four     ~ letter_level_check                       ~ update letter set level = 4
      less_than_not_late       ~ letter_overdue_days_check                ~ update letter set overdue_days = -1
      nothing_demanded         ~ letter_demand_check                      ~ update letter set demand = ''
      feedback_before          ~ feedback_after_issue                     ~ update letter set feedback_due = issued_at
      letter_answered_nothing  ~ letter_answer_check                      ~ update letter set answer = '', answered_at = issued_at, answered_by = 'x'
      letter_answer_of_nobody  ~ letter_answered_whole                    ~ update letter set answer = 'x'
      carried_twice            ~ carry_pkey                               ~ insert into carry select * from carry
      carried_from_no_case     ~ carry_area_case_id_fkey                  ~ update carry set case_id = gen_random_uuid()
      carried_to_nowhere       ~ carry_target_check                       ~ update carry set target = ''
      carried_for_nothing      ~ carry_asked_check                        ~ update carry set asked = ''
      taken_by_no_case         ~ taken_whole                              ~ update carry set taken_at = asked_at
      owed_twice               ~ assist_owed_once                         ~ insert into assist select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* from assist a
      two_letters_of_a_level   ~ letter_open_once                         ~ insert into letter select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'number', 2))).* from letter l
      carried_while_waiting    ~ carry_waiting_once                       ~ insert into carry select (jsonb_populate_record(y, jsonb_build_object('id', gen_random_uuid()))).* from carry y
      short_sealed_head        ~ sealed_head_hash_check                   ~ update sealed_head set hash = '\\x00'
      """;

  private static Town town;
  private static Connection owner;

  @BeforeAll
  static void anOpenAndAClosedCaseSealedAndLinked() throws SQLException {
    Database database = Database.fresh();
    town = new Town(database);
    CaseFile closed = town.does(REPORTER_SHEN, town.finished(town.lampIsOut()), LampVerb.CONFIRM);
    CaseFile open = town.lampIsOut();
    town.sql
        .sql(
            """
            insert into casework.link (area, case_id, kind, other_area, other_id, at)
            select c.area, c.id, 'DUPLICATES', c.area, :other, c.opened_at
            from casework.case_file c
            where c.area = :area and c.id = :id
            """)
        .param("area", AREA)
        .param("id", open.key().id())
        .param("other", closed.key().id())
        .update();
    beside(open, closed);
    town.seals().seal(AREA);
    owner = database.asOwner();
    owner.setAutoCommit(false);
    try (Statement s = owner.createStatement()) {
      s.execute("set search_path = casework");
    }
    owner.commit();
  }

  private static void beside(CaseFile open, CaseFile closed) {
    for (String row :
        List.of(
            """
            insert into casework.assist
              (area, id, case_id, organisation, asked, asked_at, asked_by, due_at, warn_at)
            select :area, gen_random_uuid(), :open, lead, '关总阀', opened_at, '吕建平',
              opened_at + interval '1 day', opened_at + interval '1 hour'
            from casework.case_file where area = :area and id = :closed
            """,
            """
            insert into casework.joined (area, case_id, person, own_case, joined_at)
            select :area, :open, reporter, id, opened_at
            from casework.case_file where area = :area and id = :closed
            """,
            """
            insert into casework.letter_numbering (area, year, last)
            select :area, 2024, 1 where :open::uuid <> :closed::uuid
            """,
            """
            insert into casework.letter (area, id, case_id, year, number, level, addressee, was_due,
              overdue_days, demand, feedback_due, issuer, issuer_name, issued_by, issued_at)
            select :area, gen_random_uuid(), :open, 2024, 1, 1, lead, opened_at, 0, '尽快办完',
              opened_at + interval '1 day', overseer, '东方红社区', '沈岚', opened_at
            from casework.case_file where area = :area and id = :closed
            """,
            """
            insert into casework.carry (area, id, case_id, target, asked, asked_at, asked_by)
            select :area, gen_random_uuid(), :open, 'council', '一起商量', opened_at, '沈岚'
            from casework.case_file where area = :area and id = :closed
            """))
      town.sql
          .sql(row)
          .param("area", AREA)
          .param("open", open.key().id())
          .param("closed", closed.key().id())
          .update();
  }

  @AfterAll
  static void leave() throws SQLException {
    owner.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = CASES)
  void evenTheOwnerIsRefused(String what, String constraint, String sql) throws SQLException {
    try (Statement s = owner.createStatement()) {
      assertThatThrownBy(() -> s.executeUpdate(sql))
          .as(what)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(constraint.substring(constraint.indexOf('.') + 1));
    } finally {
      owner.rollback();
    }
  }

  /** A constraint that nobody tries to break here may as well not be there. */
  @Test
  void everyConstraintIsTried() throws SQLException {
    Set<String> tried = new TreeSet<>();
    CASES.lines().forEach(l -> tried.add(l.split("~")[1].strip().replace("casework.", "")));
    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            town.sql
                .sql(
                    """
                    select conname
                    from pg_constraint
                    where connamespace = 'casework'::regnamespace and contype <> 'n'
                      and conname <> 'follower_pkey'
                    union all
                    select c.relname
                    from pg_index i join pg_class c on c.oid = i.indexrelid
                    where c.relnamespace = 'casework'::regnamespace and i.indisunique
                      and i.indpred is not null
                    """)
                .query(String.class)
                .list());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update casework.act set note = ''",
        "delete from casework.act",
        "truncate casework.act",
        "update casework.seal set leaves = 0",
        "delete from casework.seal",
        "update casework.sealed_head set seq = 1",
        "delete from casework.sealed_head",
        "update casework.link set kind = 'AROSE_FROM'",
        "delete from casework.link",
        "delete from casework.case_file",
        "truncate casework.case_file cascade",
        "delete from casework.assist",
        "update casework.assist set asked = 'x'",
        "delete from casework.joined",
        "update casework.joined set person = own_case",
        "delete from casework.letter",
        "update casework.letter set demand = 'x'",
        "delete from casework.carry",
        "update casework.carry set asked = 'x'",
        "delete from casework.numbering",
        "delete from casework.follower",
        "alter table casework.act disable trigger all",
        "drop table casework.act",
        "create table casework.other (id int)",
        "set role postgres"
      })
  void theApplicationCannotEvenTry(String sql) {
    assertThatThrownBy(() -> town.sql.sql(sql).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @Test
  void nothingOfThisChangedAnything() {
    List<String> verdict =
        town.sql
            .sql("select verb from casework.act where area = :area order by case_id, seq")
            .param("area", AREA)
            .query(String.class)
            .list();
    assertThat(verdict).containsExactly("RAISE", "SIGN", "FINISH", "CONFIRM", "RAISE");
  }
}
