package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 访客. Tells who is looking. One bean of the module that knows accounts; without it nobody is known.
 */
@FunctionalInterface
public interface Visitors {
  @Nullable Actor visitor(HttpServletRequest request);
}
