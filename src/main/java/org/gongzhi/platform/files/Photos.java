package org.gongzhi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * 照片. Takes in photos and gives them out. What is kept is never the file that was sent but a picture
 * made anew from its pixels: nothing hidden in the file survives, neither where it was taken nor a
 * script. Who may see a photo is for the caller to know.
 *
 * <p>Kept as {@code <home>/photos/<area>/<year>/<id>.jpg} with a thumbnail beside it; area and id alone
 * tell the path.
 */
@Component
public class Photos {
  /** Bytes of one photo. */
  public static final int LARGEST = 10 * 1024 * 1024;

  /** Photos of one message. */
  public static final int MOST = 9;

  /** For the {@code accept} of a file field: with it, telephones convert what we cannot read. */
  public static final String ACCEPT = "image/jpeg,image/png,image/gif";

  /** Longest side of what is kept, in pixels. */
  public static final int SIDE = 2048;

  /** Longest side of a thumbnail, in pixels. */
  public static final int THUMBNAIL_SIDE = 320;

  /** The form field refusals point at. */
  static final String FIELD = "photo";

  private static final Pattern AREA = Pattern.compile("\\d{12}");

  /** So many photos are in memory at a time, whatever the number of requests. */
  private final Semaphore desks = new Semaphore(2);

  private final Path root;

  Photos(@Value("${gongzhi.home}") Path home) {
    this.root = home.resolve("photos");
  }

  private record Prepared(StoredPhoto photo, byte[] full, byte[] thumbnail) {}

  /**
   * Keeps the photos of one message, all or none. On return they are on the disk.
   *
   * @param area the area they belong to
   * @param uploads as the browser sent them; parts without a file are the caller's to leave out
   * @throws Refused with a sentence that says which photo is wrong and why
   */
  public List<StoredPhoto> store(String area, List<? extends InputStreamSource> uploads) {
    Path folder = folder(area);
    if (uploads.size() > MOST) {
      throw Refused.invalid(FIELD, "photo.tooMany", MOST, uploads.size());
    }
    List<Prepared> prepared = new ArrayList<>();
    for (InputStreamSource upload : uploads) {
      prepared.add(prepare(upload, prepared.size() + 1));
    }
    try {
      for (Prepared p : prepared) {
        write(path(folder, p.photo().id(), true), p.thumbnail());
        write(path(folder, p.photo().id(), false), p.full());
      }
      for (Prepared p : prepared) {
        sync(path(folder, p.photo().id(), false));
      }
    } catch (IOException e) {
      discard(area, prepared.stream().map(p -> p.photo().id()).toList());
      throw new UncheckedIOException("cannot keep photos in " + root, e);
    }
    return prepared.stream().map(Prepared::photo).toList();
  }

  private Prepared prepare(InputStreamSource upload, int number) {
    desks.acquireUninterruptibly();
    try {
      Picture full = new PhotoDecoder(bytes(upload, number), number).decode(SIDE);
      byte[] jpeg = full.jpeg();
      StoredPhoto photo = new StoredPhoto(Ids.next(), full.width(), full.height(), Sm3.hex(jpeg));
      return new Prepared(photo, jpeg, full.fitting(THUMBNAIL_SIDE).jpeg());
    } finally {
      desks.release();
    }
  }

  private static byte[] bytes(InputStreamSource upload, int number) {
    try (InputStream in = upload.getInputStream()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Refused.invalid(FIELD, "photo.tooLarge", number, LARGEST / 1024 / 1024);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A kept photo, always a JPEG.
   *
   * @throws Refused if there is no such photo in this area
   */
  public Resource open(String area, UUID id, boolean thumbnail) {
    Path path = path(folder(area), id, thumbnail);
    if (!Files.isRegularFile(path)) throw Refused.notFound();
    return new FileSystemResource(path);
  }

  /** Removes photos, for a caller whose own part failed afterwards; those already gone are no fault. */
  public void discard(String area, List<UUID> ids) {
    Path folder = folder(area);
    try {
      for (UUID id : ids) {
        Files.deleteIfExists(path(folder, id, false));
        Files.deleteIfExists(path(folder, id, true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(String area) {
    if (!AREA.matcher(area).matches()) throw Refused.notFound();
    return root.resolve(area);
  }

  /** The year is that of the id, so that the path needs no look-up. */
  private static Path path(Path folder, UUID id, boolean thumbnail) {
    if (id.version() != 7) throw Refused.notFound();
    Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    String year = "%04d".formatted(made.atZone(TownClock.ZONE).getYear());
    return folder.resolve(year).resolve(id + (thumbnail ? ".t.jpg" : ".jpg"));
  }

  /** Either the whole file is there under its name, or nothing is. */
  private static void write(Path path, byte[] bytes) throws IOException {
    Files.createDirectories(path.getParent());
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) file.write(rest);
      file.force(true);
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A new name is only on the disk when its folder is, and so on up to the home. */
  private void sync(Path file) throws IOException {
    for (Path p = file.getParent(); p != null && p.startsWith(root); p = p.getParent()) {
      try (FileChannel names = FileChannel.open(p, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
