package org.gongzhi.demo;

/** 一章. A part of what happened before the demo starts; chapters are lived through one after the other, in the order of their beans. */
interface DemoChapter {
  void live(Cast cast);
}
