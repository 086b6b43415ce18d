@org.jspecify.annotations.NullMarked
package org.gongzhi.casework.web;
