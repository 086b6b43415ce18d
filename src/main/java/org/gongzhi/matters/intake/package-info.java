/**
 * 群聊转单. Reads a pasted group chat: who said what when, which of it is a matter to be done, who
 * answered and what they promised. Pure reading, no database; everything found is a proposal with
 * its reason, and a person decides.
 */
@NullMarked
package org.gongzhi.matters.intake;

import org.jspecify.annotations.NullMarked;
