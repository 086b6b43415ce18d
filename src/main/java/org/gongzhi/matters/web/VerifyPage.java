package org.gongzhi.matters.web;

/**
 * 自己核对.
 *
 * @param number the number people quote
 * @param back the matter's own address
 * @param ledger where the record is
 * @param file the name it is saved under
 * @param command what checks it on any machine that has the program
 */
public record VerifyPage(String number, String back, String ledger, String file, String command) {
  static VerifyPage of(String number, String path) {
    String file = number + ".jsonl";
    return new VerifyPage(
        number, path, path + "/ledger", file, "./gongzhi verify-ledger " + file);
  }

  public boolean isPrivate() {
    return back.startsWith(PrivatePages.PATH);
  }
}
