/* The flash screen: boxes save themselves and show what others do within two seconds; one key hands in, and the same
   key of another person approves and releases. Without script the boxes are plain forms. */

import { FlashKeeping } from "./flash_keeping.js";
import { Keys } from "./keys.js";
import { isTakenAlong } from "./taken_along.js";
import { renewToken } from "./token.js";

const BEAT = 2000;
const PAUSE = 800;
const RETRY = [2000, 4000, 8000, 15000];

const boxes = document.querySelector("[data-boxes]");
const moved = document.querySelector("[data-source-moved]");
const asking = new Map(); /* one request of a box at a time: box name -> promise */
const pressed = new Set(); /* boxes whose key was pressed and not answered yet */
const pauses = new Map();
const failures = new Map(); /* of each box, since the desk last answered */
const looks = new WeakMap(); /* how often each box was looked at for texts that came too late */
const keeping = new FlashKeeping(document.body.dataset, () => (document.querySelector("[data-no-store]").hidden = false));

export const KEYS = [
  { act: "key", key: "enter", command: true, run: () => press() },
  { act: "next", then: "arrowdown", run: () => toNext() },
];

function boxOf(element) {
  return element?.closest("[data-box]");
}

function all() {
  return [...boxes.querySelectorAll("[data-box]")];
}

/* The box in hand; elsewhere the one that waits, and where several do, the first is only gone to. */
function press() {
  const asked = document.activeElement?.closest(".popped");
  if (asked) {
    /* In the box of a return it is its own button: nobody approves by a note. */
    asked.querySelector("button").click();
    return;
  }
  const here = boxOf(document.activeElement);
  const ready = (here ? [here] : all()).map((box) => box.querySelector("[data-key]")).filter(Boolean);
  if (ready.length === 1) {
    ready[0].click();
  } else {
    ready[0]?.focus();
  }
}

function toNext() {
  const doable = all().filter((box) => box.querySelector("[data-key]"));
  const here = doable.indexOf(boxOf(document.activeElement));
  doable[(here + 1) % doable.length]?.querySelector("textarea, [data-key]").focus();
}

function say(box, words, how = "") {
  const place = box.querySelector("[data-said]");
  if (place) {
    place.textContent = words;
    place.className = `small saved ${how}`;
  }
}

function isDirty(box) {
  return [...box.querySelectorAll("textarea")].some((text) => text.value !== text.defaultValue);
}

/* Whatever is asked of a box waits for what was asked of it before. */
function ask(box, address) {
  const name = box.dataset.box;
  const after = (asking.get(name) ?? Promise.resolve()).then(() => send(document.getElementById(box.id), address));
  asking.set(name, after);
  return after.finally(() => {
    if (asking.get(name) === after) {
      asking.delete(name);
    }
  });
}

async function send(box, address) {
  const form = [...box.querySelectorAll("form")].find((one) => one.action === address) ?? box.querySelector("form");
  const sent = new Map([...box.querySelectorAll("textarea")].map((text) => [text.name, text.value]));
  try {
    renewToken(form);
    const body = new URLSearchParams([...new FormData(form), ...keeping.attempts(box)]);
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      redirect: "manual",
      keepalive: isTakenAlong(body),
    });
    if (answer.status === 401) {
      return failed(box, boxes.dataset.signedOut);
    }
    const told = await answer.json();
    if (told.code === "other_person") {
      return failed(box, told.title);
    }
    took(box, told, sent, answer.ok);
  } catch {
    failed(box, keeping.store ? boxes.dataset.offline : boxes.dataset.failed);
  }
}

function took(box, told, sent, isWell) {
  failures.delete(box.dataset.box);
  if (told.lines) {
    settle(box, told, sent);
    keeping.saved(box);
  } else if (told.box) {
    const fresh = replace(box, told.box);
    keeping.answered(box, fresh, sent, isWell).then(() => showLeft(fresh));
  }
  const now = document.getElementById(box.id);
  if (!now.querySelector(".trouble")) {
    say(now, told.said ?? told.title, isWell ? "" : "is-failed");
  }
}

/* Tried again by itself until the desk answers: what was typed is saved; handing in stays a person's key. */
function failed(box, words) {
  const name = box.dataset.box;
  const count = failures.get(name) ?? 0;
  failures.set(name, count + 1);
  say(box, words, "is-failed");
  later(name, RETRY[Math.min(count, RETRY.length - 1)]);
}

function later(name, pause) {
  clearTimeout(pauses.get(name));
  pauses.set(name, setTimeout(() => save(document.getElementById(`box-${name}`)), pause));
}

/* Saved while somebody types on: numbers change, what was sent counts as the text that was there, and under it stands
   what the checks say of it. */
function settle(box, told, sent) {
  const fields = box.querySelector("form").elements;
  for (const [name, line] of Object.entries(told.lines)) {
    fields[`seen-${name}`].value = line.seen;
    if (fields[`was-${name}`]) {
      fields[`was-${name}`].value = line.was;
      fields[`text-${name}`].defaultValue = sent.get(`text-${name}`);
    }
    const checks = box.querySelector(`[data-checks="${CSS.escape(name)}"]`);
    if (checks && line.checks !== undefined && checks.innerHTML.trim() !== line.checks.trim()) {
      checks.innerHTML = line.checks;
    }
  }
  box.dataset.version = told.version;
}

/* A box as it stands now. Words that were typed into it and not saved are never thrown away: then it stays. */
function replace(box, html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  const within = box.contains(document.activeElement);
  const field = document.activeElement?.name;
  box.replaceWith(parsed);
  if (within) {
    (parsed.querySelector(`[name="${CSS.escape(field ?? "")}"]`) ?? parsed.querySelector("[data-key]") ?? parsed.querySelector("a"))?.focus();
  }
  prepare(parsed);
  return parsed;
}

/* A text that came too late for a box is shown beside what stands there, until its writer needs it no more. */
async function showLeft(box) {
  const look = (looks.get(box) ?? 0) + 1;
  looks.set(box, look);
  const left = await keeping.leftFor(box);
  if (looks.get(box) !== look || !box.isConnected) {
    return;
  }
  box.querySelector("[data-left]")?.remove();
  if (left.length === 0) {
    return;
  }
  /* It holds what the desk's answer showed as not put in, and stays when the box changes again. */
  box.querySelector("[data-yours]")?.remove();
  const shown = document.querySelector("template[data-left-of]").content.firstElementChild.cloneNode(true);
  for (const kept of left) {
    const text = document.createElement("p");
    text.className = "read";
    text.lang = box.dataset.box;
    text.dir = "auto";
    text.textContent = kept.text;
    shown.querySelector("button").before(text);
  }
  shown.querySelector("button").addEventListener("click", () => {
    keeping.discard(left);
    shown.remove();
  });
  box.append(shown);
}

function grow(text) {
  if (!CSS.supports("field-sizing", "content")) {
    text.style.blockSize = "auto";
    text.style.blockSize = `${text.scrollHeight + 2}px`;
  }
}

function prepare(box) {
  keeping.ready.then(() => showLeft(box)).catch(() => {});
  for (const text of box.querySelectorAll("textarea")) {
    grow(text);
    text.addEventListener("input", () => {
      grow(text);
      keeping.keep(box);
      later(box.dataset.box, PAUSE);
    });
  }
}

function save(box) {
  const form = box?.querySelector("form");
  if (form?.dataset.save && isDirty(box)) {
    ask(box, form.dataset.save);
  }
}

boxes.addEventListener("submit", (event) => {
  if (event.target.matches("[data-leads-away]")) {
    return;
  }
  event.preventDefault();
  const box = boxOf(event.target);
  const name = box.dataset.box;
  if (!pressed.has(name)) {
    pressed.add(name);
    clearTimeout(pauses.get(name));
    ask(box, event.target.action).finally(() => pressed.delete(name));
  }
});

let timer = 0;

async function beat() {
  clearTimeout(timer);
  if (document.hidden) {
    return;
  }
  const have = new URLSearchParams({ source: boxes.dataset.source });
  const versions = new Map(all().map((box) => [box.dataset.box, box.dataset.version]));
  for (const [name, version] of versions) {
    have.append("have", `${name}-${version}`);
  }
  try {
    const headers = { Accept: "application/json", "Desk-Whose": document.body.dataset.person };
    const answer = await fetch(`${location.pathname}?${have}`, { headers, redirect: "manual" });
    if (answer.ok) {
      show(await answer.json(), versions);
    }
  } catch {
    /* asked again */
  }
  timer = setTimeout(beat, BEAT);
}

/* A box that was saved while this was asked for has moved on: what was told of it is old. */
function show(told, versions) {
  moved.hidden = told.stands;
  for (const [name, html] of Object.entries(told.boxes)) {
    const box = document.getElementById(`box-${name}`);
    if (!box) {
      boxes.insertAdjacentHTML("beforeend", html);
      prepare(document.getElementById(`box-${name}`));
    } else if (box.dataset.version === versions.get(name) && !isDirty(box) && !asking.has(name)) {
      replace(box, html);
    }
  }
}

function saveAll() {
  all().forEach(save);
}

document.addEventListener("visibilitychange", () => {
  beat();
  saveAll();
});
addEventListener("pagehide", saveAll);
addEventListener("online", saveAll);
addEventListener("beforeunload", (event) => {
  if (keeping.store === null && all().some(isDirty)) {
    event.preventDefault();
  }
});
all().forEach(prepare);
/* Somebody may have typed before this script came, or before its store was open. */
keeping.ready.then(() => {
  all().forEach((box) => isDirty(box) && keeping.keep(box));
  boxes.dataset.keeps = keeping.store ? "yes" : "no";
});
saveAll();
new Keys(KEYS, () => true);
timer = setTimeout(beat, BEAT);
