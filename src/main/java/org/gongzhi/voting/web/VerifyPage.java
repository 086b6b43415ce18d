package org.gongzhi.voting.web;

/**
 * 能证明什么，不能证明什么.
 *
 * @param title of the vote
 * @param path of the vote
 * @param manner OPEN, SIGNED or SECRET
 * @param digest SM3 of the file
 */
public record VerifyPage(String title, String path, String manner, String digest) {
  /** What one types to count again. */
  public String command() {
    return "./gongzhi recount vote.jsonl";
  }
}
