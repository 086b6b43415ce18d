@org.jspecify.annotations.NullMarked
package org.gongzhi.matters.web;
