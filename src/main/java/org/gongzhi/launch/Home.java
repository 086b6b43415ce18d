package org.gongzhi.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * 家. The folder in which one installation keeps everything that is its own, held by one process at
 * a time. The kernel gives the lock back when the process ends, however it ends.
 */
final class Home implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private Home(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be and takes it.
   *
   * @throws CannotStart if it cannot be written or another process holds it
   */
  static Home claim(Path path) throws CannotStart {
    FileChannel channel = open(path);
    try {
      FileLock held = tryLock(channel);
      if (held == null) {
        String holder = Files.readString(path.resolve("lock")).strip();
        channel.close();
        throw new CannotStart("launch.homeInUse", path, holder);
      }
      Home home = new Home(path.toRealPath(), channel);
      home.note(Long.toString(ProcessHandle.current().pid()));
      return home;
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  Path path() {
    return path;
  }

  Path log() {
    return path.resolve("logs").resolve("gongzhi.log");
  }

  /** Leaves a word about the holder, for the message that a second one gets. */
  void note(String text) throws IOException {
    lock.truncate(0);
    lock.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // the kernel takes the lock back with the process
    }
  }

  private static FileChannel open(Path path) throws CannotStart {
    try {
      if (!Files.isDirectory(path)) {
        if (path.getParent() != null) Files.createDirectories(path.getParent());
        Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return FileChannel.open(
          path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static CannotStart notWritable(Path path, IOException e) {
    CannotStart trouble = DiskTrouble.in(e);
    return trouble.sentence().key().equals("database.diskFull")
        ? trouble
        : new CannotStart(e, "launch.homeNotWritable", path);
  }
}
