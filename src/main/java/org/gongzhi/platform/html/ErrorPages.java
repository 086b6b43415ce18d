package org.gongzhi.platform.html;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 出错. The page for what failed before or after any controller: filters, security, the container.
 */
@Controller
class ErrorPages implements ErrorController {
  private final ReplyWriter writer;
  private final Uis uis;

  ErrorPages(ReplyWriter writer, Uis uis) {
    this.writer = writer;
    this.uis = uis;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer s ? s : 404;
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Reply reply =
        fault instanceof Throwable t && status >= 500
            ? Troubles.fault(t, request)
            : Troubles.of(status, request);
    if (BareFormat.answered(request, status, response)) return;
    writer.write(reply, status >= 500 ? uis.anonymous(request) : uis.of(request), response);
  }
}
