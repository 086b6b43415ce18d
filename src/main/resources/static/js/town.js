// Niceties only: every page works without this file.
"use strict";

// One press is enough: a form that is on its way is not sent again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("form[data-once]")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const button = event.submitter;
  // after the browser has read the form, or the button's own value would be lost
  setTimeout(() => button?.setAttribute("aria-disabled", "true"));
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[data-sent]");
  if (form) delete form.dataset.sent;
});

// Photos just chosen are shown, and counted for who cannot see them.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (!input.matches('input[type="file"]')) return;
  const field = input.closest(".field, form");
  for (const old of field.querySelectorAll("img[data-preview]")) {
    URL.revokeObjectURL(old.src);
    old.remove();
  }
  const row = input.closest(".photos");
  for (const file of row ? input.files : []) {
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    image.dataset.preview = "";
    row.insertBefore(image, input.closest("label"));
  }
  const count = field.querySelector("[data-picked]");
  if (count) {
    count.hidden = input.files.length === 0;
    count.textContent = count.dataset.picked.replace("{0}", input.files.length);
  }
});

// J and K go to the next and the previous case, as the links of the page say; in a list from row to row, where
// X chooses a row. / goes to the search, ? shows all keys.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  if (event.key === "?") {
    const keys = document.getElementById("keys");
    if (keys) keys.open = !keys.open;
  } else if (event.key === "/") {
    const search = document.querySelector("main input#words");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "x") {
    document.activeElement?.closest("tr, .row")?.querySelector(".tick input")?.click();
  } else {
    const step = { j: 1, k: -1 }[event.key];
    if (step) go(step);
  }
});
function go(step) {
  const rows = [...document.querySelectorAll("main .row-link, main tbody th a.plain")];
  if (rows.length > 0) {
    const at = rows.findIndex((row) => row.closest("tr, .row").contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    if (rows[next]) {
      rows[next].focus();
      return;
    }
  }
  document.querySelector(`main a[rel~="${step > 0 ? "next" : "prev"}"]`)?.click();
}

// A countdown in hours and minutes goes on while the page is open.
const ticking = document.querySelectorAll("[data-minutes]");
const opened = Date.now();
if (ticking.length > 0) {
  setInterval(() => {
    const gone = Math.floor((Date.now() - opened) / 60000);
    for (const figure of ticking) {
      const left = figure.dataset.minutes - gone;
      if (left < 1) continue; // what happens then is for the server to say
      const [hours, minutes] = figure.querySelectorAll("b");
      hours.textContent = Math.floor(left / 60);
      hours.hidden = hours.nextElementSibling.hidden = left < 60;
      minutes.textContent = left % 60;
    }
  }, 15000);
}

// A meeting that goes on: what everybody sees is replaced when it changes; when there is something else to do the
// page is loaded anew, unless somebody is writing, each a moment apart from the others.
const live = document.querySelector("[data-live]");
if (live) {
  const stage = () => live.querySelector("[data-stage]")?.dataset.stage;
  const first = stage();
  let leaving = false;
  // whoever has begun to write, opened a form, or is on the way elsewhere keeps the page as it is
  let busy = false;
  addEventListener("beforeunload", () => (busy = true));
  document.addEventListener("input", () => (busy = true));
  document.addEventListener("toggle", (e) => (busy ||= e.target.open), true);
  const source = new EventSource(live.dataset.live);
  source.addEventListener("live", (event) => {
    live.innerHTML = event.data;
    if (busy || leaving || stage() === first) return;
    leaving = true;
    setTimeout(() => {
      leaving = false;
      if (!busy && stage() !== first) location.reload();
    }, Math.random() * 1500);
  });
  addEventListener("pagehide", () => source.close());
}
// Seconds left to who speaks.
setInterval(() => {
  for (const clock of document.querySelectorAll("[data-seconds]")) {
    const left = Math.max(0, clock.dataset.seconds - 1);
    clock.dataset.seconds = left;
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const bar = clock.parentElement.querySelector("progress");
    if (bar && left > 0) bar.value = bar.max - left;
  }
}, 1000);
