package org.gongzhi.understanding.classify;

/**
 * 规则的判断.
 *
 * @param answer what the rules say
 * @param firm whether nothing that was learned may change it, as where a danger word was said
 */
public record Ruling(String answer, boolean firm) {}
