// 没有网络时. Stands between this phone and the network: what cannot be sent is kept, and a page that cannot be had is
// replaced by one that says so. The address it was registered at carries the hash of our files.
"use strict";

const files = "/static/" + location.search.slice(1) + "/";
importScripts(files + "js/kept.js");

const SHELF = "shelf" + location.search;
const SHELL = ["css/index.css", "js/htmx.js", "js/town.js", "js/kept.js", "js/kept-page.js", "img/mark.svg"];
const OFFLINE = "/offline";
const SENDING = ["/report", "/report/send"];

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("sync", (event) => event.tag === "kept" && event.waitUntil(kept.sendAll()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.mode === "navigate" && request.method === "GET") event.respondWith(page(request));
  else if (request.mode === "navigate" && SENDING.includes(path)) event.respondWith(sent(request));
  else if (path.startsWith(files)) event.respondWith(file(request));
});

async function fill() {
  const shelf = await caches.open(SHELF);
  // nobody's page: whoever takes the phone next sees nothing of the last one
  await shelf.addAll([...SHELL.map((f) => files + f), new Request(OFFLINE, { credentials: "omit" })]);
  await skipWaiting();
}

async function clear() {
  for (const name of await caches.keys()) if (name !== SHELF) await caches.delete(name);
  await clients.claim();
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (broken) {
    return (await caches.match(OFFLINE)) ?? Promise.reject(broken);
  }
}

async function sent(request) {
  const copy = request.clone();
  try {
    const answer = await fetch(request);
    // the proxy answers for a server that is not there
    if (![502, 503, 504].includes(answer.status)) return answer;
    return (await waits(copy)) ?? answer;
  } catch (broken) {
    return (await waits(copy)) ?? Promise.reject(broken);
  }
}

async function waits(request) {
  const me = kept.able ? await kept.who() : null;
  if (me === null) return null;
  await kept.keep(me, "waiting", request);
  return Response.redirect(OFFLINE, 303);
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
