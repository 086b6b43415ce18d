package org.gongzhi.people;

import java.util.List;

/**
 * 演示身份. The people of the demo world whom anybody may enter as with one tap. The bean exists in the demo
 * only; without it there is no such way in.
 */
@FunctionalInterface
public interface DemoRoles {
  /** In the order of the sign-in page. */
  List<Role> roles();

  /**
   * @param key what the form sends, such as {@code resident}
   * @param label the message key of what they are: 居民
   * @param note who they are: 顾海 · 米亚花园三期 9栋
   * @param account the name of their account
   */
  record Role(String key, String label, String note, String account) {}
}
