/** 登录. The doors: sign-in, sessions, and who is acting in a request. */
@NullMarked
package org.gongzhi.people.web;

import org.jspecify.annotations.NullMarked;
