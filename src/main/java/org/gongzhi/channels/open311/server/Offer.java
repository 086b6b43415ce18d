package org.gongzhi.channels.open311.server;

import java.util.List;
import org.gongzhi.matters.catalogue.MatterClass;

/**
 * 开放的类别. A class of the catalogue as programs see it.
 *
 * @param matterClass the class
 * @param offered whether it can be reported
 * @param batch whether a report of it gets a token first and its number later
 * @param questions what is asked, in order
 */
public record Offer(
    MatterClass matterClass, boolean offered, boolean batch, List<Question> questions) {
  public Offer {
    questions = List.copyOf(questions);
  }

  public String code() {
    return matterClass.code();
  }

  /** The branch of the tree it belongs to. */
  public String group() {
    return matterClass.code().substring(0, 1);
  }
}
