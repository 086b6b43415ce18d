package org.gongzhi.matters.web.catalogue;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 改一条时限.
 *
 * @param form what was typed, and for the rest what is in force
 * @param row its place in the list, from 1
 * @param what what must have happened
 * @param which for which matters
 * @param units to choose from
 * @param edit on which version the change is made
 */
public record LimitPage(
    Form form, int row, String what, String which, List<Choice> units, ClassPage.Edit edit) {}
