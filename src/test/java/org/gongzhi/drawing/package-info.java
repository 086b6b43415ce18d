/** 图. Drawings made from the code itself: boxes and arrows in layers, as SVG. */
package org.gongzhi.drawing;
