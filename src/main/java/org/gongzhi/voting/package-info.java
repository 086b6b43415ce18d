/**
 * 表决. Rolls, ballots, counting rules, tallies and receipts. It knows no subject: what is voted on is a title, a link and an
 * id of somebody else's. A roll is frozen when a vote opens, every ballot is counted or refused, and what is published can be
 * counted again by anybody.
 */
@ApplicationModule(allowedDependencies = {"platform", "people"})
@NullMarked
package org.gongzhi.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
