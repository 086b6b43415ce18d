package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets}. */
@Controller
class AssetPages {
  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/static/{hash}/{*path}")
  void file(
      @PathVariable String hash,
      @PathVariable String path,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Assets.Asset asset = assets.get(path.substring(1));
    if (asset == null) {
      throw Refused.notFound();
    }
    // a page opened before the last update still asks by the old hash: give it today's file,
    // briefly
    response.setHeader(
        "Cache-Control",
        hash.equals(assets.hash()) ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    response.setContentType(asset.type());
    byte[] bytes = asset.bytes();
    String accepted = request.getHeader("Accept-Encoding");
    if (asset.gzip() != null && accepted != null && accepted.contains("gzip")) {
      bytes = asset.gzip();
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
