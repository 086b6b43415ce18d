package org.gongzhi.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 人 (脱敏). A person as pages show them.
 *
 * @param name 张*兵
 * @param phone 138****0001; null if none is known
 * @param idNumber 3403**********1234; null if none is known
 * @param hasHealth whether a health note is kept
 * @param hasIncome whether an income note is kept
 * @param dwelling home, an id of the places module; null if unknown
 */
public record MaskedPerson(
    String area,
    UUID id,
    String name,
    @Nullable String phone,
    @Nullable String idNumber,
    boolean hasHealth,
    boolean hasIncome,
    @Nullable UUID dwelling) {}
