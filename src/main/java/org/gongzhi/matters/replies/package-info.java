/** 常用答复. Words to begin an answer with, by what is done and for which class; whoever answers still writes it. */
@NullMarked
package org.gongzhi.matters.replies;

import org.jspecify.annotations.NullMarked;
