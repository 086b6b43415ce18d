package org.gongzhi.matters.web;

import java.util.UUID;

/**
 * 留着的照片. A photo that came with a form before and need not be sent again.
 *
 * @param id its id, sent along with the next step
 * @param href where the small picture is
 */
public record KeptPhoto(String id, String href) {
  /** A photo that belongs to no matter yet, as who sent it sees it. */
  public static KeptPhoto waiting(UUID id) {
    return new KeptPhoto(id.toString(), "/photos/waiting/" + id + "/small");
  }
}
