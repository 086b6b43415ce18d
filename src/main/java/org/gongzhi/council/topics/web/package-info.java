/** 议题的页. For residents who propose, sign, speak and judge, and for those who lead a topic on its way. */
@NullMarked
package org.gongzhi.council.topics.web;

import org.jspecify.annotations.NullMarked;
