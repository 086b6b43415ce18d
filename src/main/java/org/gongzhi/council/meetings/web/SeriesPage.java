package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 例会的规矩.
 *
 * @param quarter the quarter shown, as its form sends it
 * @param others other quarters, with their addresses
 * @param seen the version the change is made on
 * @param house how the council decides, which is written elsewhere
 */
public record SeriesPage(
    Form form,
    String quarter,
    String name,
    List<Choice> others,
    int seen,
    List<Choice> weekdays,
    List<String> house) {}
