package org.gongzhi.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.CannotStart;

/**
 * The words of a command line, taken one by one. A command takes what it knows and then says {@link
 * #done()}: whatever is left is a mistake, and is said to be one.
 */
final class Arguments {
  private final List<String> left;

  Arguments(List<String> words) {
    this.left = new LinkedList<>(words);
  }

  /** The value of {@code --name value} or {@code --name=value}. */
  Optional<String> value(String name) throws CannotStart {
    for (int i = 0; i < left.size(); i++) {
      String word = left.get(i);
      if (word.startsWith(name + "=")) {
        left.remove(i);
        return Optional.of(word.substring(name.length() + 1));
      }
      if (word.equals(name)) {
        if (i + 1 == left.size() || left.get(i + 1).startsWith("--"))
          throw new CannotStart("usage.valueMissing", name);
        left.remove(i);
        return Optional.of(left.remove(i));
      }
    }
    return Optional.empty();
  }

  /** The same, where it must be said. */
  String needed(String name) throws CannotStart {
    return value(name).orElseThrow(() -> new CannotStart("usage.wordMissing", name));
  }

  /** Whether {@code --name} was said. */
  boolean flag(String name) {
    return left.remove(name);
  }

  /** The next word that is not an option. */
  Optional<String> word() {
    if (left.isEmpty() || left.getFirst().startsWith("--")) return Optional.empty();
    return Optional.of(left.removeFirst());
  }

  /** The next word as a file or folder, which must be said. */
  Path path(String whatItIs) throws CannotStart {
    return path(whatItIs, word().orElseThrow(() -> new CannotStart("usage.wordMissing", whatItIs)));
  }

  static Path path(String whatItIs, String text) throws CannotStart {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CannotStart("usage.notAPath", whatItIs, text);
    }
  }

  /** Nothing may be left. */
  void done() throws CannotStart {
    if (!left.isEmpty()) throw new CannotStart("usage.unknown", left.getFirst());
  }
}
