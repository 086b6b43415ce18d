package org.gongzhi.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 网址. Under which address people reach this site: as {@code gongzhi.site.address} says, else as this request did,
 * which with {@code --proxy} is what the proxy tells.
 */
@Component
public class PublicAddress {
  private final String named;

  PublicAddress(@Value("${gongzhi.site.address:}") String named) {
    this.named = named.strip().replaceAll("/+$", "");
  }

  /** The whole address of one of our paths. */
  public String of(String path) {
    return named.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString()
        : named + path;
  }

  /** Whether only this very machine can open it: nothing to be printed. */
  public boolean onlyHere() {
    return of("/").matches("https?://(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?/");
  }
}
