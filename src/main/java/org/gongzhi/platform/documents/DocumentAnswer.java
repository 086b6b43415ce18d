package org.gongzhi.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载. Answers with a document under a name people can find again; nobody else may be shown it from a cache. */
public final class DocumentAnswer {
  private DocumentAnswer() {}

  /** 格式. */
  public enum Type {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final MediaType media;

    Type(String media) {
      this.media = MediaType.parseMediaType(media);
    }

    /** xlsx, as a file name ends. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param name without its ending
   */
  public static ResponseEntity<byte[]> of(String name, Type type, byte[] content) {
    String file = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip() + "." + type.ending();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file, UTF_8).build().toString())
        .contentType(type.media)
        .body(content);
  }
}
