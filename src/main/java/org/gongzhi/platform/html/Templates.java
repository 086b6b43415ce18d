package org.gongzhi.platform.html;

import gg.jte.CodeResolver;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 模板. Turns a template and its page into HTML; every template takes {@code ui}, most a {@code
 * page}.
 */
public final class Templates {
  private final TemplateEngine engine;

  private Templates(TemplateEngine engine) {
    this.engine = engine;
    engine.setBinaryStaticContent(true);
  }

  /** The templates that were compiled with the application. */
  public static Templates compiled() {
    return new Templates(TemplateEngine.createPrecompiled(ContentType.Html));
  }

  /** For development: reads the sources again whenever they change. */
  static Templates from(CodeResolver sources, Path classes) {
    return new Templates(TemplateEngine.create(sources, classes, ContentType.Html));
  }

  /** The whole page as bytes, so that a failure half-way never reaches the visitor. */
  Utf8ByteOutput bytes(String template, Ui ui, @Nullable Object page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(template + ".jte", params(ui, page), out);
    return out;
  }

  public String string(String template, Ui ui, @Nullable Object page) {
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", params(ui, page), out);
    return out.toString();
  }

  Content content(String template, Ui ui, Object page) {
    return out -> engine.render(template + ".jte", params(ui, page), out);
  }

  private static Map<String, Object> params(Ui ui, @Nullable Object page) {
    var params = new HashMap<String, Object>();
    params.put("ui", ui);
    if (page != null) {
      params.put("page", page);
    }
    return params;
  }
}
