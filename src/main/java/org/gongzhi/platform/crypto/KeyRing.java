package org.gongzhi.platform.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * 密钥环. The keys of encrypted fields, in a file outside the database that only its owner can read. The
 * newest key encrypts, all of them decrypt. Whoever has the file and the database reads every field;
 * whoever loses the file reads none: it is backed up apart from the database.
 */
public final class KeyRing {
  private static final String HEAD =
      """
      # 共治的字段密钥。丢了它，库里加密的手机号、身份证号等谁也解不开；请与数据库分开备份，不要外传。
      # Keys of encrypted fields. Without this file they stay unreadable. Back it up apart from the database.
      """;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A file lock belongs to the process, so threads of one process need this as well. */
  private static final Object IN_PROCESS = new Object();

  private final Path folder;
  private final Path file;
  private final Clock clock;
  private volatile Content content;

  private KeyRing(Path folder, Path file, Clock clock, Content content) {
    this.folder = folder;
    this.file = file;
    this.clock = clock;
    this.content = content;
  }

  /**
   * Reads {@code fields.keys} in this folder, or makes it with random keys if there is none.
   *
   * @throws Broken if the file can be read by others, is damaged, or cannot be read or made
   */
  public static KeyRing open(Path folder, Clock clock) {
    Path file = folder.resolve("fields.keys");
    try {
      if (!Files.exists(file)) create(folder, file, clock);
      return new KeyRing(folder, file, clock, read(file));
    } catch (IOException e) {
      throw new Broken(Broken.Reason.UNREADABLE, file, e);
    }
  }

  /** Adds a key with which everything is sealed from now on, and returns its id. */
  String rotate() {
    synchronized (IN_PROCESS) {
      try (FileChannel lock =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  privateFile());
          FileLock _ = lock.lock()) {
        Content old = read(file);
        List<FieldKey> keys = new ArrayList<>(old.keys);
        keys.add(newKey(clock.instant(), keys));
        Path fresh = write(file, new Content(keys, old.index, ""));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        content = read(file);
        return newest().name();
      } catch (IOException e) {
        throw new Broken(Broken.Reason.UNREADABLE, file, e);
      }
    }
  }

  /** The ids of all keys, oldest first. */
  public List<String> ids() {
    return content.keys.stream().map(FieldKey::name).toList();
  }

  public Path file() {
    return file;
  }

  FieldKey newest() {
    return content.keys.getLast();
  }

  byte[] indexKey() {
    return content.index;
  }

  Optional<FieldKey> find(int id) {
    Optional<FieldKey> known = content.find(id);
    if (known.isPresent()) return known;
    try {
      // another process may have rotated since we read the file
      if (content.stamp.equals(stamp(file))) return Optional.empty();
      content = read(file);
      return content.find(id);
    } catch (IOException e) {
      throw new Broken(Broken.Reason.UNREADABLE, file, e);
    }
  }

  private static void create(Path folder, Path file, Clock clock) throws IOException {
    Files.createDirectories(folder, privately("rwx------"));
    byte[] index = new byte[Sm3.BYTES];
    RANDOM.nextBytes(index);
    Path fresh = write(file, new Content(List.of(newKey(clock.instant(), List.of())), index, ""));
    try {
      // a link is never made over an existing file, so of two first starts one wins and both agree
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // the other one won
    } finally {
      Files.delete(fresh);
    }
    sync(folder);
  }

  private static FieldKey newKey(Instant since, List<FieldKey> others) {
    while (true) {
      byte[] bytes = new byte[FieldKey.BYTES];
      RANDOM.nextBytes(bytes);
      FieldKey key = FieldKey.of(since, bytes);
      if (others.stream().noneMatch(k -> k.id() == key.id())) return key;
    }
  }

  private static Path write(Path file, Content content) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    HexFormat hex = HexFormat.of();
    text.append("index ").append(hex.formatHex(content.index)).append('\n');
    for (FieldKey k : content.keys) {
      text.append("field ").append(k.since()).append(' ');
      text.append(hex.formatHex(k.bytes())).append('\n');
    }
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    Path fresh = file.resolveSibling(file.getFileName() + "." + hex.formatHex(random));
    try (FileChannel out =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            privateFile())) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) out.write(bytes);
      out.force(true);
    }
    return fresh;
  }

  private static Content read(Path file) throws IOException {
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
    if (!Collections.disjoint(allowed, PosixFilePermissions.fromString("---rwxrwx"))) {
      throw new Broken(Broken.Reason.OPEN_TO_OTHERS, file, null);
    }
    String stamp = stamp(file);
    byte @Nullable [] index = null;
    List<FieldKey> keys = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split(" +");
        if (words[0].isEmpty() || words[0].startsWith("#")) continue;
        switch (words[0]) {
          case "index" -> index = HexFormat.of().parseHex(words[1]);
          case "field" ->
              keys.add(FieldKey.of(Instant.parse(words[1]), HexFormat.of().parseHex(words[2])));
          default -> throw new IllegalArgumentException(words[0]);
        }
      }
    } catch (IllegalArgumentException
        | ArrayIndexOutOfBoundsException
        | DateTimeParseException e) {
      // the cause may quote a key: it must not reach a log
      throw new Broken(Broken.Reason.DAMAGED, file, null);
    }
    if (index == null || index.length != Sm3.BYTES || keys.isEmpty()) {
      throw new Broken(Broken.Reason.DAMAGED, file, null);
    }
    return new Content(List.copyOf(keys), index, stamp);
  }

  private static String stamp(Path file) throws IOException {
    return Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino");
  }

  private static FileAttribute<?> privateFile() {
    return privately("rw-------");
  }

  private static FileAttribute<?> privately(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** A new name is durable only once its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel c = FileChannel.open(folder, StandardOpenOption.READ)) {
      c.force(true);
    }
  }

  private record Content(List<FieldKey> keys, byte[] index, String stamp) {
    Optional<FieldKey> find(int id) {
      return keys.stream().filter(k -> k.id() == id).findFirst();
    }
  }

  /** The key file cannot be used. An administrator can mend it; the sentence says how. */
  public static final class Broken extends RuntimeException {
    /** What is wrong with the file, and the key of the sentence that says what to do. */
    public enum Reason {
      /** Others than its owner may read it. */
      OPEN_TO_OTHERS("database.keysOpen"),
      /** It is not what we wrote. */
      DAMAGED("database.keysDamaged"),
      /** It cannot be read or made. */
      UNREADABLE("database.keysUnreadable"),
      /** The database was encrypted with keys that are not in it. */
      LOST("database.keysLost");

      private final String sentence;

      Reason(String sentence) {
        this.sentence = sentence;
      }
    }

    private final Reason reason;
    private final Path file;

    Broken(Reason reason, Path file, @Nullable Throwable cause) {
      super(reason + " " + file, cause);
      this.reason = reason;
      this.file = file;
    }

    public Reason reason() {
      return reason;
    }

    CannotStart told() {
      return new CannotStart(this, reason.sentence, file.toString());
    }
  }
}
