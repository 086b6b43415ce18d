package org.gongzhi.people.web;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 我的账号.
 *
 * @param name the person's name, in full: it is theirs
 * @param account what they sign in with, a telephone number masked
 * @param phone their telephone as others see it; empty when none is known
 * @param posts what they are in which organisation
 * @param form the form that changes the password
 * @param changed whether the password has just been changed
 * @param first whether somebody else chose the password they signed in with
 */
public record MePage(
    String name,
    String account,
    String phone,
    List<Held> posts,
    Form form,
    boolean changed,
    boolean first) {

  /** 任职. An organisation and the office held in it. */
  public record Held(String organisation, String office) {}
}
