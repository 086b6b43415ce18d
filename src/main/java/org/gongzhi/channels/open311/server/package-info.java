/** 服务端. GeoReport v2, every method, read and written by whoever speaks it. */
@NamedInterface("server")
@NullMarked
package org.gongzhi.channels.open311.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
