/**
 * 分类. What a text is about, what its writer wants and how pressing it is: from the words of a class
 * tree before anything was learned, then from what people confirmed.
 */
@NamedInterface("classify")
@NullMarked
package org.gongzhi.understanding.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
