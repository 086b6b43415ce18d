package org.gongzhi.people.notices;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The carriers there are, one a channel. */
@Component
public class Carriers {
  private final Map<Channel, Carrier> byChannel;

  Carriers(ObjectProvider<Carrier> carriers) {
    this.byChannel =
        carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::channel, Function.identity()));
  }

  /** The channels that are open. */
  public Set<Channel> channels() {
    return byChannel.keySet();
  }

  Optional<Carrier> of(Channel channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
