package org.gongzhi.platform.find;

import java.time.Instant;

/**
 * 找到的一条.
 *
 * @param href its page
 * @param title one line
 * @param about one more, such as its number, its place or how far it is; may be empty
 * @param text what else was looked through, as the actor may read it: a few words of it are shown around what was
 *     looked for; may be empty
 * @param at when it was begun
 */
public record Finding(String href, String title, String about, String text, Instant at) {}
