package org.gongzhi.fences.planted.low;

import org.gongzhi.fences.planted.high.High;

/** Reaches up. */
public record Low(High high) {}
