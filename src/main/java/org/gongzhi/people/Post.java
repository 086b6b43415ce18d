package org.gongzhi.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任职. A person's office in an organisation, as the list of an organisation's members shows it.
 *
 * @param personName the holder's full name: who holds an office is public
 * @param from the first day
 * @param lastDay the last day; null while no end is known
 */
public record Post(
    String area,
    UUID id,
    UUID person,
    String personName,
    UUID organisation,
    Office office,
    LocalDate from,
    @Nullable LocalDate lastDay) {}
