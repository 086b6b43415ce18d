package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets}, and the one script that must stand at the root: it is asked for every page. */
@Controller
class AssetPages {
  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  /** 后台脚本. Browsers ask for it again after each update, because its address carries the hash. */
  @GetMapping("/worker.js")
  void worker(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Assets.Asset asset = assets.get("js/worker.js");
    if (asset == null) throw Refused.notFound();
    response.setHeader("Cache-Control", "no-cache");
    write(asset, request, response);
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
    write(asset, request, response);
  }

  private static void write(
      Assets.Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
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
