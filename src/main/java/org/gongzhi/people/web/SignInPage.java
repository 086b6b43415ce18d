package org.gongzhi.people.web;

import java.util.List;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.platform.html.Form;

/**
 * 登录页.
 *
 * @param form what was typed; never the password
 * @param next where to go afterwards; empty for the usual place
 * @param roles whom one may enter as in the demo; empty outside it
 */
public record SignInPage(Form form, String next, List<DemoRoles.Role> roles) {}
