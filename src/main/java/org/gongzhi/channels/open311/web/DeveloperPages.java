package org.gongzhi.channels.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gongzhi.channels.open311.server.Jurisdictions;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 给开发者. How programs speak with us, with lines that can be copied and work. */
@Controller
class DeveloperPages {
  private final Jurisdictions jurisdictions;

  DeveloperPages(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  @GetMapping("/open311")
  Reply show(Ui ui, HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    String base =
        url.substring(0, url.length() - request.getRequestURI().length()) + "/open311/v2";
    Map<String, String> all = jurisdictions.all();
    String area = all.keySet().stream().findFirst().orElse("340303004007");
    return Reply.page(
        "channels/developers",
        new DevelopersPage(
            base,
            all.entrySet().stream()
                .map(e -> ui.t("open311.dev.place", e.getValue(), e.getKey()))
                .limit(50)
                .toList(),
            List.of(
                step(ui, "discovery", "curl " + base + "/discovery.json"),
                step(ui, "services", "curl '" + base + "/services.json?jurisdiction_id=" + area + "'"),
                step(
                    ui, "definition",
                    "curl '" + base + "/services/A01.xml?jurisdiction_id=" + area + "'"),
                step(
                    ui, "post",
                    "curl -X POST " + base + "/requests.json -H 'Idempotency-Key: 1' \\\n"
                        + "  -d api_key=KEY -d jurisdiction_id=" + area + " -d service_code=A01 \\\n"
                        + "  --data-urlencode 'address_string=" + ui.t("open311.dev.address")
                        + "' \\\n  --data-urlencode 'description=" + ui.t("open311.dev.words") + "'"),
                step(
                    ui, "requests",
                    "curl '" + base + "/requests.json?jurisdiction_id=" + area
                        + "&status=open,closed&page_size=10'"),
                step(
                    ui, "updates",
                    "curl '" + base + "/servicerequestupdates.xml?jurisdiction_id=" + area + "'"),
                step(
                    ui, "say",
                    "curl -X POST " + base + "/servicerequestupdates.json -d api_key=KEY \\\n"
                        + "  -d service_request_id=NUMBER -d update_id=1 \\\n"
                        + "  --data-urlencode 'description=" + ui.t("open311.dev.more") + "'"))));
  }

  private static DevelopersPage.Step step(Ui ui, String key, String line) {
    return new DevelopersPage.Step(
        ui.t("open311.dev." + key), ui.t("open311.dev." + key + ".about"), line);
  }
}
