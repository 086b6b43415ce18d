package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** 出错. Turns whatever a controller throws into a page with a sentence and a way on. */
@ControllerAdvice
class Failures {
  @ExceptionHandler
  Reply refused(Refused refused, HttpServletRequest request) {
    return Troubles.of(refused, request);
  }

  /** A malformed id names nothing. */
  @ExceptionHandler
  Reply notAnId(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return Troubles.of(404, request);
  }

  @ExceptionHandler
  Reply tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return Troubles.of(413, request);
  }

  @ExceptionHandler
  Reply brokenUpload(MultipartException e, HttpServletRequest request) {
    return Troubles.of(400, request);
  }

  @ExceptionHandler
  Reply method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    Reply reply = Troubles.of(405, request);
    String allowed = e.getHeaders().getFirst("Allow");
    return allowed == null ? reply : reply.header("Allow", allowed);
  }

  /** The visitor has left; there is nobody to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {}

  /** Security decides what a visitor is told who may not enter. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void stopped(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  Reply other(Throwable fault, HttpServletRequest request) {
    HttpStatusCode status = status(fault);
    return status != null && status.is4xxClientError()
        ? Troubles.of(status.value(), request)
        : Troubles.fault(fault, request);
  }

  private static @Nullable HttpStatusCode status(Throwable fault) {
    return fault instanceof ErrorResponse known ? known.getStatusCode() : null;
  }
}
