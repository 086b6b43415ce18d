package org.gongzhi.voting;

import java.util.UUID;

/**
 * Which vote.
 *
 * @param area division code of the community
 * @param id its id
 */
public record VoteKey(String area, UUID id) {}
