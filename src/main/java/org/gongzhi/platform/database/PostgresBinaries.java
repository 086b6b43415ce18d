package org.gongzhi.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come in our own jar, unpacked once into a folder. */
final class PostgresBinaries {
  static final String VERSION = "18.6.0";
  static final String MAJOR = "18";
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path root;

  private PostgresBinaries(Path root) {
    this.root = root;
  }

  /**
   * Unpacks the programs below {@code folder} unless they are there already. They appear under
   * their final name only when they are whole, so a full disk or a power cut leaves nothing to trip
   * over.
   *
   * @throws CannotStart if this machine is not of the kind the programs were built for
   */
  static PostgresBinaries in(Path folder) throws IOException, CannotStart {
    Path root = folder.resolve("pg-" + VERSION);
    if (Files.isDirectory(root)) return new PostgresBinaries(root);
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.toLowerCase(Locale.ROOT).equals("linux amd64"))
      throw new CannotStart("database.noBinaries", system);
    Path half = folder.resolve("pg-" + VERSION + ".unpacking");
    deleteTree(half);
    try {
      unpack(half);
      Files.move(half, root, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      deleteTree(half);
      throw e;
    }
    return new PostgresBinaries(root);
  }

  String program(String name) {
    return root.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path root) throws IOException {
    try (InputStream in = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry e; (e = tar.getNextEntry()) != null; ) {
        Path p = root.resolve(e.getName()).normalize();
        if (!p.startsWith(root)) throw new IOException("entry outside the archive: " + e.getName());
        if (e.isDirectory()) {
          Files.createDirectories(p);
          continue;
        }
        Files.createDirectories(p.getParent());
        if (e.isSymbolicLink()) {
          Files.createSymbolicLink(p, Path.of(e.getLinkName()));
        } else {
          Files.copy(tar, p);
          if (e.getName().contains("bin/")) p.toFile().setExecutable(true, false);
        }
      }
    }
  }

  /** Removes a folder and all that is in it; a folder that is not there is fine. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed)
              throws IOException {
            if (failed != null) throw failed;
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
