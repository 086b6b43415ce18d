/**
 * 意见. Short statements of residents on a topic and what others answer to them: agree, disagree, pass. What comes of it is worked
 * out from the same votes to the same bytes; where anybody stands is told to nobody.
 */
@NamedInterface("opinions")
@NullMarked
package org.gongzhi.council.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
