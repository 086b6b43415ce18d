package org.gongzhi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 流程目录. Every procedure of the installation, by key. */
public final class Procedures {
  private final Map<String, Procedure> byKey;

  public Procedures(List<Procedure> procedures) {
    byKey = procedures.stream().collect(Collectors.toUnmodifiableMap(Procedure::key, Function.identity()));
  }

  /**
   * @throws IllegalStateException if there is none of this key
   */
  public Procedure get(String key) {
    Procedure p = byKey.get(key);
    if (p == null) throw new IllegalStateException("no procedure " + key);
    return p;
  }

  String[] keys() {
    return byKey.keySet().toArray(String[]::new);
  }

  public Collection<Procedure> all() {
    return byKey.values();
  }
}
