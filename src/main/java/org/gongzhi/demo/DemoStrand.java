package org.gongzhi.demo;

/** 一条线. What happened besides the matters of the script and between them: it is planned into the same time. */
interface DemoStrand {
  void plan(Cast cast, DemoTimeline timeline);
}
