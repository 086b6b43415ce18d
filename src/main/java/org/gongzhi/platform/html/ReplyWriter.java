package org.gongzhi.platform.html;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Reply}. A page is rendered whole before its first byte is sent. */
record ReplyWriter(Templates templates, Uis uis) implements HandlerMethodReturnValueHandler {
  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return returnType.getParameterType() == Reply.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse response =
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    if (value instanceof Reply reply
        && !BareFormat.answered(request, reply.status().value(), response)) {
      write(reply, uis.of(request), response);
    }
  }

  void write(Reply reply, Ui ui, HttpServletResponse response) throws IOException {
    reply.headers().forEach(h -> response.addHeader(h.name(), h.value()));
    String location = reply.location();
    if (location == null) {
      page(reply, ui, response);
    } else if (ui.fragment()) {
      // htmx would follow a redirect and put the whole page where the part was
      response.setStatus(HttpStatus.OK.value());
      response.setHeader("HX-Redirect", location);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", location);
    }
  }

  private void page(Reply reply, Ui ui, HttpServletResponse response) throws IOException {
    Utf8ByteOutput out = templates.bytes(reply.template(ui), ui, reply.page());
    response.setStatus(reply.status().value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", ui.lang());
    if (reply.varies()) {
      response.addHeader("Vary", "HX-Request");
    }
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }
}
