@org.jspecify.annotations.NullMarked
package org.gongzhi.platform.crypto;
