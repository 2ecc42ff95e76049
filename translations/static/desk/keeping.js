/* On every page of the desk: what this person has in hand is kept in this browser, sealed, so that it can be opened
   without a network; and this window hands the key on to others of the same person while it is open. */

import { KeptPages, forgetOthers, forgetPages } from "./kept_pages.js";
import { keysOf } from "./sealing.js";

const ROUND = 60000; /* milliseconds from one look at what may be kept to the next */
const STALE = 2 * 3600000; /* so old a copy is fetched anew: names and matches change without it */
const MOST = 5000000; /* bytes */

const told = document.body.dataset;
const person = Number(told.person);
const work = document.getElementById("work");
const between = "BroadcastChannel" in window ? new BroadcastChannel("desk") : null;
let keys = null;
let timer = null;
let isNew = true; /* this page: a copy from before it is fetched anew */
let isOver = false; /* somebody signs out here: what was begun before that keeps nothing any more */

/* ---- the key ---- */

/* The worker asks for it when somebody opens a page without a network. */
function onAsked(event) {
  if (event.data?.asks === "keys" && keys) {
    event.ports[0].postMessage({ person, keys });
  }
}

/* Somebody else works in this browser now, or nobody: this window hands on nothing more. */
async function onOthers(event) {
  if (event.data.person !== person) {
    keys = null;
  } else if (keys === null) {
    await takeKeys().catch(() => null);
  }
}

async function takeKeys() {
  const taken = await keysOf(person, told.storeKey);
  keys = isOver ? null : taken;
}

async function tell(held) {
  between?.postMessage({ person: held?.person ?? 0 });
  const registration = await navigator.serviceWorker?.getRegistration(told.worker);
  registration?.active?.postMessage({ held });
}

/* Signing out: nothing that was kept stays, and nobody is handed a key. */
export async function forgetKept() {
  isOver = true;
  await forget();
}

async function forget() {
  keys = null;
  clearTimeout(timer);
  await tell(null);
  await forgetPages(person);
}

/* ---- what is kept ---- */

async function look() {
  const answer = await fetch(told.toKeep, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return;
  }
  const { person: now, stories } = await answer.json();
  if (now !== person) {
    await forget();
    return;
  }
  if (keys === null) {
    return;
  }
  const pages = await KeptPages.open(person, keys);
  try {
    await keepOnly(pages, stories);
    await fetchWhatIsMissing(pages, stories);
  } finally {
    pages.close();
  }
}

async function keepOnly(pages, stories) {
  const wanted = new Set(stories.map((story) => story.number));
  for (const { number } of await pages.listed()) {
    if (!wanted.has(number)) {
      await pages.drop(number);
    }
  }
}

async function fetchWhatIsMissing(pages, stories) {
  const there = new Map((await pages.listed()).map((page) => [page.number, page]));
  let room = MOST - [...there.values()].reduce((sum, page) => sum + page.size, 0);
  for (const story of stories) {
    const kept = there.get(story.number);
    /* What is typed here changes the mark all the time, and goes into the copy by itself. */
    const isTypedHere = !isNew && work?.dataset.work === String(story.number);
    const isFresh = kept && Date.now() - kept.at < STALE && (kept.mark === story.mark || isTypedHere);
    if (isFresh || keys === null) {
      continue;
    }
    await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
    const asked = Date.now();
    const answer = await fetch(told.keptPage.replace("/0/", `/${story.number}/`), { redirect: "manual" });
    if (!answer.ok) {
      continue;
    }
    const html = await answer.text();
    room -= html.length - (kept?.size ?? 0);
    if (room < 0) {
      return;
    }
    await pages.put({ number: story.number, mark: story.mark, until: asked + story.lasts * 1000, html });
  }
  isNew = false;
}

async function round() {
  clearTimeout(timer);
  if (keys === null) {
    return;
  }
  try {
    if (!document.hidden && navigator.locks) {
      await navigator.locks.request(`desk-keeping-${person}`, { ifAvailable: true }, (lock) => (lock ? look() : null));
    }
  } catch {
    /* No network, or no room here: what is kept stays as it is. */
  }
  timer = setTimeout(round, ROUND);
}

/* What is saved from this page stands in no copy yet: without it, a page opened offline would be older than its own
   writer's text. */
async function keepRows(rows) {
  if (keys === null) {
    return;
  }
  try {
    const pages = await KeptPages.open(person, keys);
    await pages.putRows(Number(work.dataset.work), rows);
    pages.close();
  } catch {
    /* This browser keeps nothing; saving says so. */
  }
}

async function begin() {
  if (!navigator.serviceWorker || !crypto.subtle || !window.indexedDB) {
    return;
  }
  navigator.serviceWorker.addEventListener("message", onAsked);
  between?.addEventListener("message", onOthers);
  await takeKeys();
  await forgetOthers(person);
  work?.addEventListener("desk:stands", (event) => keepRows(event.detail));
  work?.addEventListener("desk:moved", () => {
    isNew = true;
    round();
  });
  window.addEventListener("online", round);
  document.addEventListener("visibilitychange", round);
  await navigator.serviceWorker.register(told.worker);
  await navigator.serviceWorker.ready;
  if (keys === null) {
    return;
  }
  await tell({ person, keys });
  await (await caches.open("desk-shell")).add(told.shell).catch(() => {});
  await round();
}

begin().catch(() => {
  /* Without a worker, or a key, pages open only while the desk answers. */
});
