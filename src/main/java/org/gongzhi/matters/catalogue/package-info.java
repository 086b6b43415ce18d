/**
 * 事项目录. The class tree, the time limits and the danger words an area starts from, as values. Tables
 * that an area edits are filled from here; nothing in this package reads a database.
 */
@NamedInterface("catalogue")
@NullMarked
package org.gongzhi.matters.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
