package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** 本站. Which addresses are ours, so that nobody is sent elsewhere. */
public final class Here {
  private Here() {}

  /** A path of this site: one slash first, and nothing a browser could take for another host. */
  public static boolean isPath(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 127);
  }

  /**
   * The page the visitor comes from, as a path of this site; {@code otherwise} if that is unknown.
   */
  public static String back(HttpServletRequest request, String otherwise) {
    String referer = request.getHeader("Referer");
    String path = referer == null ? null : path(referer, request.getServerName());
    return path != null && isPath(path) ? path : otherwise;
  }

  private static @Nullable String path(String referer, String host) {
    try {
      URI uri = new URI(referer);
      String query = uri.getRawQuery();
      return host.equalsIgnoreCase(uri.getHost())
          ? uri.getRawPath() + (query == null ? "" : "?" + query)
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
