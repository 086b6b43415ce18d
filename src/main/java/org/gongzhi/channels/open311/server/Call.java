package org.gongzhi.channels.open311.server;

import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Format;
import org.gongzhi.platform.html.Language;
import org.jspecify.annotations.Nullable;

/**
 * 一次请求, as far as it could be read.
 *
 * @param route what is asked for
 * @param format in which format
 * @param language in which language
 * @param fields with which parameters
 * @param once the key that makes a repeated post one; null when it has none
 * @param body as it was sent; empty unless it is a post
 * @param site where we are, such as {@code https://town.example}
 */
record Call(
    Route route,
    Format format,
    Language language,
    Fields fields,
    @Nullable String once,
    String body,
    String site) {
  /** What stands in the path between the last slash and the suffix. */
  String id() {
    return route.id();
  }
}
