package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 提交表决.
 *
 * @param form what was typed
 * @param scopes for whom
 * @param bodies who decides
 * @param items of 民法典278
 * @param manners who will know
 */
public record NewVotePage(
    Form form,
    List<Choice> scopes,
    List<Choice> bodies,
    List<Choice> items,
    List<Choice> manners) {}
