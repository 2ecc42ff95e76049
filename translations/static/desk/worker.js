/* Answers for the desk while it cannot be reached, and never otherwise: with the files that pages are made with, and
   with one plain page that shows what this browser keeps. It stores nothing of any story, and hands the key to what is
   kept from one open window to the next, in memory alone. */

const CACHE = `desk-files-${self.DESK.version}`;
const SHELL = "desk-shell";
const PATIENCE = 1000; /* milliseconds until no window hands a key on */

let held = null; /* whose key, and the key */

self.addEventListener("install", (event) => {
  event.waitUntil(install());
});

async function install() {
  const files = await caches.open(CACHE);
  await files.addAll(self.DESK.files.map((file) => new Request(file, { cache: "reload" })));
  await (await caches.open(SHELL)).add(self.DESK.shell);
  await self.skipWaiting();
}

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("desk-files-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  if (event.data.asks === "keys") {
    event.waitUntil(handOn(event));
  } else if ("held" in event.data) {
    held = event.data.held;
  }
});

async function handOn(event) {
  await gather(event.source?.id);
  event.ports[0].postMessage(held);
}

/* Whatever window still has the key: this worker forgets it whenever the browser puts it to sleep. */
async function gather(asking) {
  if (held !== null) {
    return;
  }
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = windows.filter((each) => each.id !== asking).map((each) => ask(each));
  held = await Promise.race([Promise.any(answers).catch(() => null), later()]);
}

function ask(window) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    window.postMessage({ asks: "keys" }, [port2]);
  });
}

function later() {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE));
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (mode === "navigate") {
    event.respondWith(page(event));
  } else if (address.pathname.startsWith(self.DESK.static)) {
    event.respondWith(file(event.request));
  }
});

async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    /* The window that is being left may be the last to have the key. */
    await gather();
    const shell = await caches.match(self.DESK.shell, { cacheName: SHELL });
    if (!shell) {
      throw error;
    }
    return shell;
  }
}

async function file(request) {
  try {
    return await fetch(request);
  } catch (error) {
    /* A page may name a file by the digest of a version before. */
    const plain = request.url.replace(/\.[0-9a-f]{12}(\.\w+)$/, "$1");
    const kept = (await caches.match(plain)) ?? (await caches.match(request.url));
    if (!kept) {
      throw error;
    }
    return kept;
  }
}
