/** 评测. Measures on texts and labels given to it; what it reads stays outside the product. */
@NamedInterface("evaluate")
@NullMarked
package org.gongzhi.understanding.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
