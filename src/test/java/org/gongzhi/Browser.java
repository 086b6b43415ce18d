package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real browser, one for each thread of the test run, started at first use.
 *
 * <pre>
 * try (var tab = Browser.on(port).width(360).theme("dark").size("largest").open("/")) {
 *   tab.page().getByLabel("说说您的问题").fill("…");
 *   tab.accessible().fits().shot("home");
 * }
 * </pre>
 *
 * Closing a tab fails if the page wrote an error to the console, as it does when the content policy
 * stops something.
 */
public record Browser(
    int port, int width, Map<String, String> cookies, boolean scripts, boolean worker) {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * The browser without its windows is asked first: the whole one draws a frame and a tab strip around every page,
   * which takes most of the time of a walk.
   */
  private static final List<Path> CHROMIUMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  /** One for each thread that looks, because whoever drives a browser does so alone; closed with the machine. */
  private static final ThreadLocal<Running> RUNNING = ThreadLocal.withInitial(Running::started);

  private record Running(Playwright driver, com.microsoft.playwright.Browser chromium) {
    static Running started() {
      Playwright driver =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          driver,
          driver
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(
                          CHROMIUMS.stream().filter(Files::isExecutable).findFirst().orElseThrow())
                      .setHeadless(true)
                      .setArgs(FLAGS)));
    }
  }

  /** Closes the browser of this thread, which is about to end. */
  public static void close() {
    RUNNING.get().driver.close();
    RUNNING.remove();
  }

  /** A desktop, 1280 pixels wide, as the server at this port shows it by default. */
  public static Browser on(int port) {
    return new Browser(port, 1280, Map.of(), true, false);
  }

  public Browser width(int width) {
    return new Browser(port, width, cookies, scripts, worker);
  }

  /** {@code light} or {@code dark}; null leaves it to the system, which is light. */
  public Browser theme(@Nullable String theme) {
    return cookie("theme", theme);
  }

  /** {@code large}, {@code larger} or {@code largest}; null for the normal size. */
  public Browser size(@Nullable String size) {
    return cookie("size", size);
  }

  public Browser english() {
    return cookie("language", "en");
  }

  public Browser withoutScripts() {
    return new Browser(port, width, cookies, false, worker);
  }

  /** With what works in the background; without it tabs open faster. */
  public Browser withWorker() {
    return new Browser(port, width, cookies, scripts, true);
  }

  /** A cookie of our site, the session for one; null takes it away. */
  public Browser cookie(String name, @Nullable String value) {
    var more = new LinkedHashMap<>(cookies);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return new Browser(port, width, more, scripts, worker);
  }

  public String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** A tab with nothing remembered but the cookies, at this path. */
  public Tab open(String path) {
    BrowserContext context =
        RUNNING.get().chromium.newContext(
            new NewContextOptions()
                .setViewportSize(width, width < 800 ? 780 : 900)
                .setLocale("de-DE")
                .setServiceWorkers(worker ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
    context.addCookies(
        cookies.entrySet().stream()
            .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(address("/")))
            .toList());
    Tab tab = new Tab(context, context.newPage(), new ArrayList<>());
    tab.page.onConsoleMessage(tab::listen);
    tab.page.onResponse(tab::listen);
    tab.page.onPageError(tab.errors::add);
    tab.page.navigate(address(path));
    return tab;
  }

  /**
   * @param context cookies and storage of its own
   * @param page for everything Playwright can do
   * @param errors what the page complained about
   */
  public record Tab(BrowserContext context, Page page, List<String> errors)
      implements AutoCloseable {
    private void listen(ConsoleMessage m) {
      // what could not be loaded is told better by listen(Response)
      if (m.type().equals("error") && !m.text().startsWith("Failed to load resource")) {
        errors.add(m.text());
      }
    }

    private void listen(Response r) {
      // that a page is answered 404 or 422 is no fault of the page
      if (r.status() >= (r.request().isNavigationRequest() ? 500 : 400)) {
        errors.add(r.status() + " " + r.url());
      }
    }

    /** No violation of WCAG 2.1 AA that a machine can find. */
    public Tab accessible() {
      List<String> found = Axe.on(page).everything();
      assertThat(found).as("accessibility of " + page.url()).isEmpty();
      return this;
    }

    /** Nothing sticks out sideways. */
    public Tab fits() {
      Object wide =
          page.evaluate(
              """
              () => document.documentElement.scrollWidth <= innerWidth ? [] :
                [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                  .map(e => e.outerHTML.slice(0, 120))
              """);
      assertThat((List<?>) wide).as("too wide on " + page.url()).isEmpty();
      return this;
    }

    /** Whatever can be pressed or typed in is not covered by something else. */
    public Tab pressable() {
      assertThat(covered()).as("covered on " + page.url()).isEmpty();
      return this;
    }

    /** What lies under something else, so that nobody can press it or type in it. */
    public List<?> covered() {
      tall();
      return (List<?>)
          page.evaluate(
              """
              () => [...document.querySelectorAll(
                  'a[href], button, summary, input:not([type=hidden]), select, textarea')]
                .filter(e => e.checkVisibility({visibilityProperty: true}))
                .filter(e => {
                  const r = e.getClientRects()[0];
                  // what only readers of screens meet is a dot
                  if (!r || r.width < 2 || r.height < 2) return false;
                  const x = r.left + r.width / 2, y = r.top + r.height / 2;
                  const hit = document.elementFromPoint(x, y);
                  if (!hit || e.contains(hit) || hit.contains(e)
                    || [...(e.labels ?? [])].some(l => l.contains(hit))) return false;
                  for (let p = e.parentElement; p; p = p.parentElement) {
                    const b = p.getBoundingClientRect();
                    // scrolled out of its frame
                    if (getComputedStyle(p).overflowX !== 'visible' && (x < b.left || x > b.right)) return false;
                  }
                  return true;
                })
                .map(e => e.outerHTML.slice(0, 120))
              """);
    }

    /** As tall as the page, so that a bar at the bottom of the screen stands below it. */
    private void tall() {
      page.setViewportSize(
          page.viewportSize().width,
          ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue());
    }

    /** Keeps a picture of the whole page in {@code target/shots}, on which everything can be reached. */
    public Tab shot(String name) {
      pressable();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "shots", name + ".png"))
              .setFullPage(true));
      return this;
    }

    @Override
    public void close() {
      context.close();
      assertThat(errors).as("errors on the console").isEmpty();
    }
  }
}
