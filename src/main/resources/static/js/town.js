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

// J and K go to the next and the previous case, as the links of the page say.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const rel = { j: "next", k: "prev" }[event.key];
  const link = rel && document.querySelector(`main a[rel~="${rel}"]`);
  if (link) link.click();
});

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
