package org.gongzhi.matters.web;

import java.time.LocalDate;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.beside.Letter;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Ui;

/**
 * 督办单 (D 3.4).
 *
 * @param matter number of the matter
 * @param number 编号
 * @param level 督办等级
 * @param subject 事项
 * @param addressee 承办单位
 * @param wasDue 原时限
 * @param overdue 超期天数
 * @param demand 要求
 * @param feedbackDue 反馈时限
 * @param issued 签发人, their organisation and the day
 * @param answer what was answered, by whom and when; empty while it is owed
 */
public record LetterPage(
    String matter,
    String number,
    String level,
    String subject,
    String addressee,
    String wasDue,
    String overdue,
    String demand,
    String feedbackDue,
    String issued,
    String answer) {
  static LetterPage of(Ui ui, CaseFile c, Letter l) {
    Letter.Answer answer = l.answer();
    return new LetterPage(
        c.number(),
        LetterWords.number(ui, l),
        ui.t("letter.level." + l.level()),
        ui.t("letter.subject", c.subject().title(), c.subject().place()),
        l.addressee(),
        ui.when(l.time().wasDue()),
        l.time().overdueDays() == 0
            ? ui.t("letter.notLate")
            : ui.t("letter.overdue", l.time().overdueDays()),
        l.demand(),
        ui.day(LocalDate.ofInstant(l.time().feedbackDue(), TownClock.ZONE)),
        ui.t("letter.issued", l.issue().organisation(), l.issue().by(), l.issue().at()),
        answer == null ? "" : ui.t("beside.answered", answer.words(), answer.by(), answer.at()));
  }
}
