package org.gongzhi.platform.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * 答复. What a controller method returns: a page, a part of one, or where to go next.
 *
 * <pre>
 * return Reply.page("matters/thread", page);
 * return Reply.page("matters/list", page).orPart("matters/rows");   // rows only, when htmx asks
 * return Reply.page("matters/report", page).status(form.status());  // a refused form comes back
 * return Reply.redirect("/matters/" + number);                      // 303 See Other
 * </pre>
 */
public final class Reply {
  private final @Nullable String template;
  private final @Nullable Object page;
  private final @Nullable String part;
  private final @Nullable String location;
  private final HttpStatus status;
  private final List<Header> headers = new ArrayList<>();

  record Header(String name, String value) {}

  private Reply(
      @Nullable String template,
      @Nullable Object page,
      @Nullable String part,
      @Nullable String location,
      HttpStatus status) {
    this.template = template;
    this.page = page;
    this.part = part;
    this.location = location;
    this.status = status;
  }

  /** A whole page: the template {@code src/main/jte/<template>.jte} with its page. */
  public static Reply page(String template, Object page) {
    return new Reply(template, page, null, null, HttpStatus.OK);
  }

  /** A page whose template takes nothing but {@code ui}. */
  public static Reply page(String template) {
    return new Reply(template, null, null, null, HttpStatus.OK);
  }

  /** A part of a page, for htmx to put in its place. */
  public static Reply fragment(String template, Object page) {
    return page(template, page);
  }

  /** Look there next: 303, so that reloading does not repeat what was done. */
  public static Reply redirect(String path) {
    if (!Here.isPath(path)) {
      throw new IllegalArgumentException("not a path of ours: " + path);
    }
    return new Reply(null, null, null, path, HttpStatus.SEE_OTHER);
  }

  /** When htmx asks, this smaller template with the same page instead. */
  public Reply orPart(String smaller) {
    return copy(new Reply(template, page, smaller, location, status));
  }

  public Reply status(int code) {
    return copy(new Reply(template, page, part, location, HttpStatus.valueOf(code)));
  }

  public Reply header(String name, String value) {
    Reply reply = copy(new Reply(template, page, part, location, status));
    reply.headers.add(new Header(name, value));
    return reply;
  }

  private Reply copy(Reply next) {
    next.headers.addAll(headers);
    return next;
  }

  @Nullable String location() {
    return location;
  }

  String template(Ui ui) {
    String chosen = ui.fragment() && part != null ? part : template;
    if (chosen == null) {
      throw new IllegalStateException("a redirect has no template");
    }
    return chosen;
  }

  /** Whether the answer depends on who asks, htmx or the address bar. */
  boolean varies() {
    return part != null;
  }

  @Nullable Object page() {
    return page;
  }

  HttpStatus status() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }
}
