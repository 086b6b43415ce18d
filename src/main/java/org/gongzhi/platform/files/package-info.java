/** 附件. Photos people send: checked by what they are, cleaned of what they would give away, kept safe. */
@NullMarked
package org.gongzhi.platform.files;

import org.jspecify.annotations.NullMarked;
