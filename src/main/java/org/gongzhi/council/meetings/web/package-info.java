/** 四方议事会的页. For residents, for members with their telephones, and for those who prepare and lead a meeting. */
@NullMarked
package org.gongzhi.council.meetings.web;

import org.jspecify.annotations.NullMarked;
