package org.gongzhi.matters.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.documents.DocumentAnswer;

/**
 * 一份交办文件.
 *
 * @param area the community it is for
 * @param id its id
 * @param name the name it came under
 * @param form how it is laid out
 * @param columns which column holds what
 * @param state how far it is
 * @param counts how many rows of which kind
 * @param by who uploaded it
 * @param at when
 */
public record HotlineFile(
    String area,
    UUID id,
    String name,
    Form form,
    HotlineColumns columns,
    State state,
    Counts counts,
    String by,
    Instant at) {

  /** 进展. */
  public enum State {
    /** 刚传上来. */
    NEW,
    /** 试读过. */
    CHECKED,
    /** 正在导入. */
    IMPORTING,
    /** 导入完. */
    DONE
  }

  /**
   * @param type xlsx or csv: results go back as they came
   * @param headerRow the row of headings
   * @param headings what they say
   */
  public record Form(DocumentAnswer.Type type, int headerRow, List<String> headings) {}

  /**
   * @param rows rows below the headings
   * @param good what can be taken over, as last checked
   * @param known what had been taken over before
   * @param bad what cannot be read
   * @param imported what has been taken over from this file
   */
  public record Counts(int rows, int good, int known, int bad, int imported) {}
}
