package org.gongzhi.voting.web;

/**
 * 回执, shown once.
 *
 * @param title of the vote
 * @param path of the vote
 * @param code what to keep
 */
public record ReceiptPage(String title, String path, String code) {}
