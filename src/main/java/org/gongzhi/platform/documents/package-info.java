/** 文书. Spreadsheets, documents and print: written as people expect them, read without trusting them. */
@NullMarked
package org.gongzhi.platform.documents;

import org.jspecify.annotations.NullMarked;
