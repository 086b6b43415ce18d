package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.documents.QrCode;
import org.jspecify.annotations.Nullable;
import org.gongzhi.platform.documents.QrCode;

/**
 * 纸票, to be printed.
 *
 * @param head what is decided
 * @param until by when a slip must be handed in
 * @param path of the vote at the desk
 * @param slips on this page
 * @param next the page after this one; null on the last
 */
public record SlipsPage(
    VotePage.Head head, String until, String path, List<Slip> slips, @Nullable String next) {
  /**
   * @param code in letters
   * @param qr the same for a camera
   * @param who masked, and the dwellings
   */
  public record Slip(String code, QrCode qr, String who) {}
}
