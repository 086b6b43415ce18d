package org.gongzhi.channels.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongzhi.channels.open311.keys.TryOutKey;
import org.gongzhi.channels.open311.server.Jurisdictions;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 给开发者. How programs speak with us, with lines that can be copied and work, one after the other. */
@Controller
class DeveloperPages {
  private static final int PLACES = 50;

  private final Jurisdictions jurisdictions;
  private final TryOutKey tryOut;
  private final Settings settings;

  DeveloperPages(Jurisdictions jurisdictions, TryOutKey tryOut, Settings settings) {
    this.jurisdictions = jurisdictions;
    this.tryOut = tryOut;
    this.settings = settings;
  }

  @GetMapping("/open311")
  Reply show(Ui ui, HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    String base =
        url.substring(0, url.length() - request.getRequestURI().length()) + "/open311/v2";
    Map<String, String> all = jurisdictions.all();
    String own = settings.find(Settings.AREA).orElse("");
    Jurisdictions.Example example =
        jurisdictions
            .example(own)
            .orElseGet(
                () ->
                    new Jurisdictions.Example(
                        all.keySet().stream().findFirst().orElse("340303004007"),
                        ui.t("open311.dev.quarter")));
    String key = tryOut.find().orElse("");
    return Reply.page(
        "channels/developers",
        new DevelopersPage(
            base,
            all.entrySet().stream()
                .map(e -> ui.t("open311.dev.place", e.getValue(), e.getKey()))
                .limit(PLACES)
                .toList(),
            !key.isEmpty(),
            steps(ui, base, example, key.isEmpty() ? "KEY" : key)));
  }

  private static List<DevelopersPage.Step> steps(
      Ui ui, String base, Jurisdictions.Example example, String key) {
    String in = "jurisdiction_id=" + example.area();
    List<DevelopersPage.Step> steps = new ArrayList<>();
    steps.add(step(ui, "discovery", "curl " + base + "/discovery.json"));
    steps.add(step(ui, "services", "curl '" + base + "/services.json?" + in + "'"));
    steps.add(step(ui, "definition", "curl '" + base + "/services/A01.xml?" + in + "'"));
    steps.add(step(ui, "post", posting(ui, base, example, key)));
    steps.add(step(ui, "one", "curl " + base + "/requests/$NUMBER.json"));
    steps.add(step(ui, "say", saying(ui, base, key)));
    steps.add(
        step(
            ui, "requests",
            "curl '" + base + "/requests.json?" + in + "&status=open,closed&page_size=10'"));
    steps.add(
        step(ui, "updates", "curl '" + base + "/servicerequestupdates.xml?" + in + "'"));
    return steps;
  }

  /** The number is kept in the shell, so that the next lines know it. */
  private static String posting(
      Ui ui, String base, Jurisdictions.Example example, String key) {
    return "NUMBER=$(curl -s -X POST " + base + "/requests.json -H 'Idempotency-Key: 1' \\\n"
        + "  -d api_key=" + key + " -d jurisdiction_id=" + example.area() + " \\\n"
        + "  -d service_code=A01 \\\n"
        + encoded("address_string", ui.t("open311.dev.address", example.quarter()))
        + " \\\n"
        + encoded("description", ui.t("open311.dev.words"))
        + " \\\n  | tee /dev/stderr | sed 's/.*request_id\":\"//; s/\".*//')";
  }

  private static String saying(Ui ui, String base, String key) {
    return "curl -X POST " + base + "/servicerequestupdates.json \\\n"
        + "  -d api_key=" + key + " -d service_request_id=$NUMBER -d update_id=1 \\\n"
        + encoded("description", ui.t("open311.dev.more"));
  }

  private static String encoded(String name, String value) {
    return "  --data-urlencode '" + name + "=" + value.replace("'", "") + "'";
  }

  private static DevelopersPage.Step step(Ui ui, String key, String line) {
    return new DevelopersPage.Step(
        ui.t("open311.dev." + key), ui.t("open311.dev." + key + ".about"), line);
  }
}
