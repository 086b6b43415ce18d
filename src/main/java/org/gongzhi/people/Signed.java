package org.gongzhi.people;

import java.io.Serializable;
import java.util.UUID;

/**
 * 登录. What a session remembers: the account, and which generation of its password was right. A changed
 * password or a disabled account ends every session begun before.
 */
public record Signed(UUID account, int generation) implements Serializable {}
