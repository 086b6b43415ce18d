// The page's side of what is kept on this phone: a started report comes back, one without a network waits and says so.
"use strict";

if (kept.able) (() => {
  const form = document.querySelector("form[data-keep]");
  const shown = document.querySelector("[data-kept]");
  const words = shown?.dataset ?? {};
  const root = document.documentElement;
  let me = null;
  let timer = 0;
  let gone = false;
  let showing = Promise.resolve();

  // who leaves, or comes to the door, is remembered no longer
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/signout") kept.forget();
  });
  if (document.querySelector("form[action='/signin']")) kept.forget();

  async function start() {
    look();
    if (form) {
      navigator.serviceWorker?.register(form.dataset.keep).catch(() => {});
      me = await kept.meet().catch(() => kept.who());
    } else if (shown) me = await kept.who();
    await kept.tidy();
    for (const mine of document.querySelectorAll("[data-mine]")) mine.hidden = me === null;
    if (form && me) await watch();
    await show();
    await send();
  }

  /** The page without a network was kept for everybody: it looks as this phone last did. */
  function look() {
    if (!shown?.hasAttribute("data-offline")) {
      localStorage.setItem("look", JSON.stringify([root.dataset.theme, root.dataset.size]));
      return;
    }
    const [theme, size] = JSON.parse(localStorage.getItem("look") ?? "[]");
    if (theme) root.dataset.theme = theme;
    if (size) root.dataset.size = size;
  }

  async function watch() {
    const started = (await kept.of(me)).filter((s) => s.state === "started").at(-1);
    if (started && form.elements.text.value === "") await takeBack(started, words.restored);
    for (const what of ["input", "change"]) form.addEventListener(what, later);
    addEventListener("visibilitychange", () => document.hidden && timer && save());
    form.addEventListener("submit", submitted);
  }

  /** Puts something kept into the box again. */
  async function takeBack(said, why) {
    const fields = await kept.read(me, said);
    form.elements.text.value = fields.get("text") ?? "";
    const photos = new DataTransfer();
    for (const p of fields.getAll("photo")) if (p.size > 0) photos.items.add(p);
    form.elements.photo.files = photos.files;
    for (const id of fields.getAll("kept")) form.append(hidden("kept", id));
    await kept.drop(said.once);
    await save();
    tell(why);
    form.elements.photo.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function hidden(name, value) {
    return Object.assign(document.createElement("input"), { type: "hidden", name, value });
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  }

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (gone) return;
    const fields = typed();
    const empty = fields.get("text").trim() === "" && !fields.getAll("photo").some((p) => p.size > 0);
    if (empty) await kept.drop(fields.get("once"));
    else await kept.keep(me, "started", fields);
    form.dataset.saved = empty ? "" : "yes";
  }

  function typed() {
    const fields = new FormData(form);
    fields.delete("_csrf");
    return fields;
  }

  async function submitted(event) {
    gone = true;
    clearTimeout(timer);
    if (navigator.onLine) return;
    event.preventDefault();
    if (form.elements.text.value.trim() === "") {
      gone = false;
      form.elements.text.focus();
      return;
    }
    await kept.keep(me, "waiting", typed());
    (await navigator.serviceWorker?.getRegistration())?.sync?.register("kept").catch(() => {});
    if (!shown) {
      location.assign("/offline");
      return;
    }
    form.reset();
    form.elements.once.value = crypto.randomUUID();
    gone = false;
    await show();
  }

  async function send() {
    try {
      await kept.sendAll();
      await show();
    } catch {
      // as good as no network: again in half a minute, and when the next page opens
      setTimeout(send, 30000);
    }
  }

  /** One after the other, or a row would stand there twice. */
  function show() {
    showing = showing.then(rows);
    return showing;
  }

  async function rows() {
    if (!shown || !me) return;
    // what was sent is told once, and stays as long as the page is open
    shown.querySelectorAll("[data-said]:not([data-said=sent])").forEach((row) => row.remove());
    for (const said of await kept.of(me)) {
      if (said.state === "started") continue;
      const row = document.createElement("p");
      row.dataset.said = said.state;
      row.className = "kept-said";
      row.append(words[said.state].replace("{0}", said.number ?? "").replace("{1}", said.why ?? ""));
      if (said.state === "sent") await sent(row, said);
      else await unsent(row, said);
      shown.append(row);
    }
    shown.hidden = shown.childElementCount === 0;
  }

  async function sent(row, said) {
    const link = Object.assign(document.createElement("a"), { href: "/matters/" + said.number });
    link.textContent = words.open;
    row.append(" ", link);
    // told once; it stands among their matters from now on
    if (!document.hidden) await kept.drop(said.once);
  }

  async function unsent(row, said) {
    const fields = await kept.read(me, said);
    const quote = document.createElement("q");
    quote.textContent = [...(fields.get("text") ?? "")].slice(0, 40).join("");
    const back = Object.assign(document.createElement("button"), { type: "button", className: "btn quiet" });
    back.textContent = words.back;
    back.addEventListener("click", async () => {
      // what is in the box now is not written over
      if (form.elements.text.value.trim() !== "") return form.elements.text.focus();
      row.remove();
      await takeBack(said, "");
    });
    row.append(quote);
    if (form) row.append(back);
  }

  function tell(why) {
    if (!why || !shown) return;
    const row = Object.assign(document.createElement("p"), { className: "kept-said", textContent: why });
    shown.prepend(row);
    shown.hidden = false;
  }

  addEventListener("online", send);
  addEventListener("pageshow", () => (gone = false));
  kept.channel.addEventListener("message", show);
  start();
})();
