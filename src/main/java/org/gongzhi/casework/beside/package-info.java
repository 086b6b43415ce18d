/**
 * 案卷旁. What lies beside the ledger of a case: who helps with it, whose reports were merged into it, what oversight
 * wrote about it, what was handed on. Each row is written in one transaction with the act that tells of it.
 */
@NamedInterface("beside")
@NullMarked
package org.gongzhi.casework.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
