/** How cases look to people: the inbox, and the words every procedure's pages tell a case in. */
@NamedInterface("web")
@NullMarked
package org.gongzhi.casework.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
