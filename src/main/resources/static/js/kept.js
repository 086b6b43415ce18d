// What was said without a network: kept on this phone, sealed with a key only its owner's session is given, and sent
// once when the network is back. Loaded by pages and by the worker.
"use strict";

self.kept = (() => {
  // without a secure address there is no sealing, and then nothing is kept
  const able = self.isSecureContext && "indexedDB" in self && self.crypto?.subtle !== undefined;
  const DAY = 24 * 60 * 60 * 1000;
  const channel = able ? new BroadcastChannel("kept") : null;

  function open() {
    return new Promise((done, fail) => {
      const asked = indexedDB.open("kept", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("said", { keyPath: "once" });
        asked.result.createObjectStore("who", { keyPath: "id" });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  }

  async function at(store, mode, work) {
    const base = await open();
    try {
      return await new Promise((done, fail) => {
        const turn = base.transaction(store, mode);
        const asked = work(turn.objectStore(store));
        turn.oncomplete = () => done(asked.result);
        turn.onabort = () => fail(turn.error);
      });
    } finally {
      base.close();
    }
  }

  /** Whose session it is, asked of the server; null when nobody is signed in, and then nobody is remembered. */
  async function meet() {
    const answer = await fetch("/report/kept", { redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect" || answer.status === 404) {
      await forget();
      return null;
    }
    if (!answer.ok) throw new Error(answer.status);
    const told = await answer.json();
    const raw = Uint8Array.from(atob(told.key), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    await at("who", "readwrite", (s) => s.put({ id: "me", owner: told.owner, key }));
    return { ...told, key };
  }

  /** Who was signed in last; null after signing out. */
  async function who() {
    return (await at("who", "readonly", (s) => s.get("me"))) ?? null;
  }

  function forget() {
    return at("who", "readwrite", (s) => s.delete("me"));
  }

  /** What this person keeps here, the oldest first. */
  async function of(me) {
    const all = await at("said", "readonly", (s) => s.getAll());
    return all.filter((said) => said.owner === me.owner).sort((a, b) => a.at - b.at);
  }

  /** Keeps the fields of a form: "started" while it is written, "waiting" once it was to be sent. */
  async function keep(me, state, fields) {
    const sent = fields instanceof FormData ? new Response(fields) : fields;
    const type = sent.headers.get("content-type");
    const plain = await sent.arrayBuffer();
    const once = (await formOf(type, plain)).get("once");
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, me.key, plain);
    const said = { once, owner: me.owner, state, at: Date.now(), type, iv, sealed };
    await at("said", "readwrite", (s) => s.put(said));
    if (state === "waiting") await self.registration?.sync?.register("kept").catch(() => {});
    channel.postMessage(once);
    return said;
  }

  /** The fields of something kept. */
  async function read(me, said) {
    return formOf(said.type, await unsealed(me, said));
  }

  function formOf(type, bytes) {
    return new Response(bytes, { headers: { "content-type": type } }).formData();
  }

  function unsealed(me, said) {
    return crypto.subtle.decrypt({ name: "AES-GCM", iv: said.iv }, me.key, said.sealed);
  }

  function drop(once) {
    return at("said", "readwrite", (s) => s.delete(once));
  }

  /** Sends what waits, of whoever is signed in. Pages and the worker take turns. */
  function sendAll() {
    return navigator.locks.request("kept", async () => {
      const waiting = (await at("said", "readonly", (s) => s.getAll())).filter((s) => s.state === "waiting");
      if (waiting.length === 0) return;
      const me = await meet();
      for (const said of waiting) if (me !== null && said.owner === me.owner) await send(me, said);
      channel.postMessage("sent");
    });
  }

  async function send(me, said) {
    const answer = await fetch("/report/kept", {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": said.type, [me.header]: me.token },
      body: await unsealed(me, said),
    });
    // the session ended a moment ago: it waits for the next one
    if (answer.type === "opaqueredirect" || answer.status === 403) return;
    if (answer.status >= 500) throw new Error(answer.status);
    const told = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
    const { once, owner, at: when } = said;
    const after = answer.ok
      ? { once, owner, at: when, state: "sent", number: told.number }
      : { ...said, state: "refused", why: told.why ?? "" };
    await at("said", "readwrite", (s) => s.put(after));
  }

  /** What nobody finished within a month goes. */
  async function tidy() {
    const all = await at("said", "readonly", (s) => s.getAll());
    for (const s of all) if (s.state !== "waiting" && s.at < Date.now() - 30 * DAY) await drop(s.once);
  }

  return { able, meet, who, forget, of, keep, read, drop, sendAll, tidy, channel };
})();
