package org.gongzhi.matters.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.understanding.locate.QuarterNames;

/**
 * 小区名录. The quarters a text may speak of, under every name people use for them, and with a slip of the
 * pen; what may mean two quarters means none until somebody chooses.
 */
public final class PlaceNames {
  public static final PlaceNames NONE = new PlaceNames(new QuarterNames(Map.of()), "");

  private final QuarterNames names;
  private final String home;

  private PlaceNames(QuarterNames names, String home) {
    this.names = names;
    this.home = home;
  }

  /**
   * @param aliasesByName the quarter's name and what else people call it
   */
  public static PlaceNames of(Map<String, ? extends Collection<String>> aliasesByName) {
    return new PlaceNames(new QuarterNames(aliasesByName), "");
  }

  /** The same, read by somebody at home in this quarter: of several it may mean, theirs is meant. */
  public PlaceNames atHome(String quarter) {
    return new PlaceNames(names, quarter);
  }

  Optional<QuarterNames.Found> in(String text) {
    return names.in(text);
  }

  /** The quarter that is meant; empty when it may be another as well. */
  Optional<String> meant(QuarterNames.Found found) {
    return found.quarters().contains(home) ? Optional.of(home) : found.only();
  }
}
