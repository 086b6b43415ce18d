package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the {@link Ui} of a request, once. */
@Component
class Uis {
  private final Site site;
  private final ObjectProvider<Visitors> visitors;

  Uis(Site site, ObjectProvider<Visitors> visitors) {
    this.site = site;
    this.visitors = visitors;
  }

  Ui of(HttpServletRequest request) {
    if (request.getAttribute(Ui.class.getName()) instanceof Ui ui) {
      return ui;
    }
    Ui ui = new Ui(site, Look.of(request), Visit.of(request, visitor(request)));
    request.setAttribute(Ui.class.getName(), ui);
    return ui;
  }

  /** For an error page: nobody is known, so that nothing more can fail. */
  Ui anonymous(HttpServletRequest request) {
    return new Ui(site, Look.of(request), Visit.of(request, null));
  }

  private @Nullable Actor visitor(HttpServletRequest request) {
    Visitors known = visitors.getIfAvailable();
    return known == null ? null : known.visitor(request);
  }
}
