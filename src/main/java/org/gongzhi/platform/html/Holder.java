package org.gongzhi.platform.html;

/**
 * 责任方, as shown: who has the matter now, with a way to reach them.
 *
 * @param icon a person, or a building
 * @param role 现在由谁办
 * @param name the organisation: 米亚物业服务中心
 * @param person 吕师傅; empty if nobody is named
 * @param telephone as it is to be read; empty if there is none to call
 */
public record Holder(Icon icon, String role, String name, String person, String telephone) {
  /** The number to dial. */
  public String dial() {
    return new Masthead.Plate("", "", "", telephone).dial();
  }
}
