package org.gongzhi.platform.html;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What is refused before the application sees it (a malformed address, say) gets one bare sentence
 * instead of the container's own page.
 */
@Component
class BareErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(Sentence.class.getName());
      }
    });
  }

  /** One sentence in both languages, for who could not be asked which they speak. */
  static String words(int status) {
    return isTheirs(status)
        ? "这个地址打不开。This address does not open.\n"
        : "这一步没有做成，请过一会儿再试。This did not work; try again in a while.\n";
  }

  /** 505 is said to a request that speaks another protocol, which is no fault of ours. */
  private static boolean isTheirs(int status) {
    return status < 500 || status == 505;
  }

  /** Created by the container, by name. */
  public static final class Sentence extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      BareFormat format = BareFormat.of(request.getRequestURI());
      byte[] words = format.bytes(response.getStatus(), words(response.getStatus()));
      try {
        response.setContentType(format.type());
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
        response.finishResponse();
      } catch (IOException e) {
        container.getLogger().debug("the visitor has left", e);
      }
    }
  }
}
