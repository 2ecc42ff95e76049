/* The flash screen: boxes save themselves and show what others do within two seconds; one key hands in, and the same
   key of another person approves and releases. Without script the boxes are plain forms. */

import { Keys, onApple } from "./keys.js";

const BEAT = 2000;
const PAUSE = 800;

const boxes = document.querySelector("[data-boxes]");
const moved = document.querySelector("[data-source-moved]");
const asking = new Map(); /* one request of a box at a time: box name -> promise */
const pauses = new Map();

const KEYS = [
  { act: "key", key: "Enter", command: true, hint: onApple() ? "⌘ ↵" : "Ctrl ↵", run: () => press() },
  { act: "next", key: "ArrowDown", alt: true, hint: "Alt ↓", run: () => toNext() },
];

function boxOf(element) {
  return element?.closest("[data-box]");
}

function all() {
  return [...boxes.querySelectorAll("[data-box]")];
}

/* The box in hand; elsewhere the one that waits, and where several do, the first is only gone to. */
function press() {
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
  const form = box.querySelector("form");
  const sent = new Map([...box.querySelectorAll("textarea")].map((text) => [text.name, text.value]));
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    const told = await answer.json();
    if (told.lines) {
      settle(box, told, sent);
    } else if (told.box) {
      replace(box, told.box);
    }
    say(document.getElementById(box.id), told.said ?? told.title, answer.ok ? "" : "is-failed");
  } catch {
    say(box, boxes.dataset.failed, "is-failed");
  }
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
    if (checks && checks.innerHTML.trim() !== line.checks.trim()) {
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
}

function grow(text) {
  if (!CSS.supports("field-sizing", "content")) {
    text.style.blockSize = "auto";
    text.style.blockSize = `${text.scrollHeight + 2}px`;
  }
}

function prepare(box) {
  for (const text of box.querySelectorAll("textarea")) {
    grow(text);
    /* A text that the browser kept over a reload is one that was typed. */
    text.addEventListener("input", () => {
      grow(text);
      clearTimeout(pauses.get(box.dataset.box));
      pauses.set(box.dataset.box, setTimeout(() => save(box), PAUSE));
    });
  }
}

function save(box) {
  const form = box.querySelector("form");
  if (box.isConnected && form?.dataset.save && isDirty(box)) {
    ask(box, form.dataset.save);
  }
}

boxes.addEventListener("submit", (event) => {
  event.preventDefault();
  const box = boxOf(event.target);
  clearTimeout(pauses.get(box.dataset.box));
  ask(box, event.target.action);
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
    const answer = await fetch(`${location.pathname}?${have}`, { headers: { Accept: "application/json" }, redirect: "manual" });
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

document.addEventListener("visibilitychange", beat);
addEventListener("pagehide", () => all().forEach(save));
all().forEach(prepare);
new Keys(KEYS, () => true);
timer = setTimeout(beat, BEAT);
