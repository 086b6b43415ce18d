package org.gongzhi.matters.web;

import java.util.Optional;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Ui;

/** 登录的人. Who looks, on pages that are nobody's without a sign-in. */
public final class SignedIn {
  private SignedIn() {}

  /**
   * @throws Refused as not found for an anonymous visitor
   */
  public static Actor as(Ui ui) {
    return Optional.ofNullable(ui.actor()).orElseThrow(Refused::notFound);
  }
}
