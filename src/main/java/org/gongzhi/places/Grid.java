package org.gongzhi.places;

import java.util.UUID;

/**
 * 网格. The patch of one grid worker: some quarters, or some buildings of one.
 *
 * @param area code of the community
 * @param id its id
 * @param code 网格编码, usually the community's code and three digits
 * @param name “第一网格”
 */
public record Grid(String area, UUID id, String code, String name) {}
