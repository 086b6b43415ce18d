package org.gongzhi.matters.web;

import org.gongzhi.casework.beside.Letter;
import org.gongzhi.platform.html.Ui;

/** 督办单怎么叫. Its number and level, the same everywhere. */
final class LetterWords {
  private LetterWords() {}

  /** 督〔2024〕3号. */
  static String number(Ui ui, Letter letter) {
    Letter.Serial s = letter.serial();
    return ui.t("letter.number", Integer.toString(s.year()), Integer.toString(s.number()));
  }
}
