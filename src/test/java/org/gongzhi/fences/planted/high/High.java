package org.gongzhi.fences.planted.high;

import org.gongzhi.fences.planted.low.inside.Secret;

/** Reaches inside. */
public record High(Secret secret) {}
