package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;

/**
 * 一次表决, as its voters see it.
 *
 * @param head what is decided, until when, by which rule
 * @param slips one for each voter the reader votes for
 */
public record VotePage(Head head, List<Slip> slips) {
  /**
   * @param path its address
   * @param link the page of its subject; empty if it has none
   * @param standing how far it is
   * @param manner who will know
   * @param rule sentence by sentence
   */
  public record Head(
      String path, Text text, String link, Standing standing, Manner manner, List<String> rule) {}

  /**
   * @param word 正在投票
   * @param sentence the same with the hour
   */
  public record Standing(Light light, String word, String sentence) {}

  /**
   * @param title a line
   * @param question paragraph by paragraph
   * @param by who put it to the vote, and who decides
   */
  public record Text(String title, List<String> question, String by) {}

  /**
   * @param name 签名
   * @param meaning who will know
   * @param secret whether there will be a receipt
   */
  public record Manner(String name, String meaning, boolean secret) {}

  /**
   * 一张票.
   *
   * @param no number on the roll
   * @param who whose, and which dwellings
   * @param state what is known of it; empty if nothing was cast
   * @param open how it is cast or changed; null if that cannot be done now
   */
  public record Slip(
      int no, String who, String state, @Nullable Open open) {}

  /**
   * @param form what was chosen, and what was wrong
   * @param seen how many ballots the reader has seen
   * @param code of the receipt; empty if there is none
   * @param stances to choose from
   */
  public record Open(Form form, int seen, String code, List<Choice> stances) {}
}
