/** 密码. SM3 digests, SM4 encryption of single fields, the key file and blind indexes. */
@NullMarked
package org.gongzhi.platform.crypto;

import org.jspecify.annotations.NullMarked;
