package org.gongzhi.fences.planted.low.inside;

/** Nobody else's. */
public record Secret(String word) {}
