package org.gongzhi.people;

import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** A 单位 as typed; see {@link Organisation} for what the fields mean. */
public record NewOrganisation(
    OrganisationKind kind,
    String name,
    String shortName,
    @Nullable String telephone,
    @Nullable UUID quarter) {

  NewOrganisation checked() {
    return new NewOrganisation(
        kind,
        required("name", name, 100),
        required("shortName", shortName, 20),
        telephone == null || telephone.isBlank() ? null : TypedText.line("telephone", telephone, 30),
        quarter);
  }

  private static String required(String field, String typed, int max) {
    String clean = TypedText.line(field, typed, max);
    if (clean.isEmpty()) throw Refused.invalid(field, "organisation.name.missing");
    return clean;
  }
}
