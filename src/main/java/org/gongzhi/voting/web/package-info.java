/** 表决的页. For voters, for those who keep the register, and for everybody once a result is posted. */
@NullMarked
package org.gongzhi.voting.web;

import org.jspecify.annotations.NullMarked;
