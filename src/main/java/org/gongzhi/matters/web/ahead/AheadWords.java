package org.gongzhi.matters.web.ahead;

import org.gongzhi.matters.ahead.AheadRule;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules as people say them. */
@Component
class AheadWords {
  private final Catalogues catalogues;

  AheadWords(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  String category(Ui ui, String area, @Nullable String code) {
    return code == null
        ? ui.t("ahead.class.any")
        : catalogues.of(area).catalogue().find(code).map(MatterClass::name).orElse(code);
  }

  static String when(Ui ui, AheadRule.When when) {
    return switch (when) {
      case AheadRule.When.Repeats r -> ui.t("ahead.when.repeats", r.days(), r.reports());
      case AheadRule.When.Season s -> ui.t("ahead.when.season", s.fromMonth(), s.toMonth());
    };
  }
}
