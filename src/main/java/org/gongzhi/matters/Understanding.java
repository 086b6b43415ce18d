package org.gongzhi.matters;

import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;

/** 听懂. Makes a proposal of a resident's words; it decides nothing. */
public interface Understanding {
  /**
   * What these words seem to say.
   *
   * @param home where the speaker lives: what they say without a place is taken to be there
   * @param text their own words
   */
  Understood of(Home home, String text);

  /**
   * 地点. The place somebody confirmed.
   *
   * @param quarter the quarter chosen; null when it is in none
   * @param words where exactly, as typed; may be empty
   * @param room the room, as typed; may be empty
   * @throws Refused as invalid when there is no such quarter, or something is too long
   */
  NewMatter.Where where(String area, @Nullable UUID quarter, String words, String room);
}
