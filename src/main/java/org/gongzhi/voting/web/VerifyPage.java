package org.gongzhi.voting.web;

import org.gongzhi.platform.html.Form;

/**
 * 能证明什么，不能证明什么.
 *
 * @param title of the vote
 * @param path of the vote
 * @param manner OPEN, SIGNED or SECRET
 * @param digest SM3 of the file
 * @param form the receipt that was typed
 * @param found what its ballot says, or that there is none; empty before anything was typed
 */
public record VerifyPage(
    String title, String path, String manner, String digest, Form form, String found) {
  public boolean secret() {
    return manner.equals("SECRET");
  }

  /** What one types to count again. */
  public String command() {
    return "./gongzhi recount vote.jsonl";
  }
}
