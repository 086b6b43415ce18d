package org.gongzhi.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 分工. Says that an organisation leads for a place and a class of matters.
 *
 * @param area where it holds: a community, or a street, district or city for all communities in it
 * @param quarter the quarter it holds in; null for the whole area
 * @param classPrefix the class code or its beginning; empty for every class
 * @param from the first day
 * @param lastDay the last day; null while no end is known
 */
public record Mandate(
    String area,
    UUID id,
    OrganisationKind kind,
    UUID organisation,
    @Nullable UUID quarter,
    String classPrefix,
    LocalDate from,
    @Nullable LocalDate lastDay) {}
