/** 页面. Keys, questions and other servers for the administrator, handing over for the desk, and a page for developers. */
@NullMarked
package org.gongzhi.channels.open311.web;

import org.jspecify.annotations.NullMarked;
