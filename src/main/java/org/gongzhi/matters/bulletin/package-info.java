/**
 * 居务公开. What became of matters, for everybody to read without signing in, with names, numbers and rooms hidden, and with
 * a way to object (居民委员会组织法 34).
 */
@NullMarked
package org.gongzhi.matters.bulletin;

import org.jspecify.annotations.NullMarked;
