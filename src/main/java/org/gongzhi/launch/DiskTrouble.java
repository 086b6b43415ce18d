package org.gongzhi.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.gongzhi.platform.CannotStart;

/** What a disk refused to do, as a sentence. */
final class DiskTrouble {
  private DiskTrouble() {}

  static CannotStart in(IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    String said = String.valueOf(e.getMessage());
    if (said.contains("No space left on device") || said.contains("Disk quota exceeded"))
      return new CannotStart(e, "database.diskFull", file);
    return new CannotStart(e, "launch.disk", e.getClass().getSimpleName() + ": " + said);
  }
}
