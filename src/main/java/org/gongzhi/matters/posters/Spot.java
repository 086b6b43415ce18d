package org.gongzhi.matters.posters;

import java.util.UUID;
import org.gongzhi.matters.Understood;
import org.gongzhi.matters.intake.PlaceMention;

/**
 * 地点. Where a code hangs.
 *
 * @param area code of the community
 * @param id the quarter, building or entrance
 * @param quarter the quarter it is in
 * @param quarterName 米亚花园三期
 * @param building “9栋”; empty for a whole quarter
 * @param entrance “1单元”; empty for a whole building
 */
public record Spot(
    String area, UUID id, UUID quarter, String quarterName, String building, String entrance) {

  /** How a form names it. */
  public String code() {
    return area + "." + id;
  }

  /** Where a telephone is led that reads the code. */
  public String path() {
    return "/here/" + area + "/" + id;
  }

  /** 9栋1单元. */
  public String words() {
    return building + entrance;
  }

  /** 米亚花园三期 9栋1单元. */
  public String label() {
    return (quarterName + " " + words()).strip();
  }

  /** What somebody said here: what they named themself counts, the rest is here. */
  public Understood.Place said(Understood.Place said) {
    if (!said.quarter().isEmpty() && !said.quarter().equals(quarter.toString())) return said;
    PlaceMention named = PlaceMention.find(said.words());
    if (named.building() != null) return said;
    String here = named.entrance() == null ? words() : building;
    return new Understood.Place(quarter.toString(), here + said.words(), said.room());
  }
}
