package org.gongzhi.casework;

import java.util.UUID;

/**
 * 案卷号. Where a case lies: its area leads, as everywhere.
 *
 * @param area 12-digit division code
 * @param id the case's id
 */
public record CaseKey(String area, UUID id) {}
