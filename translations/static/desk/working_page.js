/* The working page's comforts. The page works without them: one form, one button to save. */

import { characters } from "./characters.js";
import { Before } from "./before.js";
import { Help } from "./help.js";
import { Keys } from "./keys.js";
import { plain } from "./notation.js";
import { Preview } from "./preview.js";
import { Paragraphs } from "./paragraphs.js";
import { Pulse } from "./pulse.js";
import { Saving } from "./saving.js";
import { Shaping } from "./shaping.js";
import { Waiting } from "./waiting.js";

const form = document.getElementById("work");
const texts = [...form.querySelectorAll("textarea.read")];
const spoken = [...form.querySelectorAll("textarea.words")];

const PROPOSED = "[data-patch], [data-take]";
/* Each with a button of its own. */
const ASIDE = ".asks, .reply, .popped, .asksbefore, .talk, .clash, .offer, details:not([data-fold])";
const BOXES = ".asks, .reply, .popped, .asksbefore .one";

/* ---- keys: one table; the hints on the page and the list of all keys are made from it ---- */

export const KEYS = [
  { act: "next", then: "arrowdown", run: () => step(1) },
  { act: "previous", then: "arrowup", run: () => step(-1) },
  { act: "unfinished", key: "enter", alt: true, run: () => readyAndOn() },
  { act: "take", key: "f2", run: () => takeProposed() },
  { act: "finding", then: "j", run: () => toFinding() },
  { act: "choose", then: "k", run: () => saving.clashes.goToNext() },
  ...["1", "2", "3", "4", "5"].map((n) => ({ act: "insert", then: n, shown: "1 … 5", run: () => help?.insert(n) })),
  { act: "name", then: "n", run: () => help?.putName() },
  { act: "repair", then: "r", run: () => help?.repair() },
  { act: "all", then: "a", run: () => press("[data-take-all]") },
  { act: "follow", then: "u", run: () => press("[data-follow]") },
  { act: "save", key: "s", command: true, run: () => saving.buttons.saveByHand() },
  { act: "merge", then: "m", run: () => shaping.press("merge") },
  { act: "split", then: "x", run: () => shaping.press("split") },
  { act: "comment", then: "c", run: () => toComment() },
  { act: "ask", then: "q", run: () => askAboutSource() },
  { act: "propose", then: "g", run: () => press("[data-propose]") },
  { act: "submit", key: "enter", command: true, run: () => pressOwn() || press("[data-main]") },
  { act: "return", key: "enter", command: true, shift: true, run: () => pressOwn("[data-return] .popped") || pressReturn() },
  { act: "before", then: "o", run: () => before.open() },
  { act: "preview", then: "v", run: () => preview.toggle() },
  { act: "keys", key: "?", bare: true, run: () => keys.showAll() },
  { act: "keys", then: "f8", run: () => keys.showAll() },
];

function isOn(act) {
  const needs = {
    take: PROPOSED,
    submit: `[data-main], ${BOXES}`,
    return: "[data-return]",
    all: "[data-take-all]",
    follow: "[data-follow]",
    merge: "[data-shape=merge]",
    split: "[data-shape=split]",
    ask: "details.ask",
    propose: "[data-propose]",
  }[act];
  if (needs) {
    return document.querySelector(needs) !== null;
  }
  if (act === "unfinished" && form.querySelector("[data-approve]")) {
    return true;
  }
  return texts.length > 0 || ["comment", "before", "preview", "keys"].includes(act);
}

/* A button is pressed; a question is opened, and its box is where the writing goes on. */
function press(what) {
  const found = document.querySelector(what);
  if (found?.matches("details")) {
    found.open = true;
    found.querySelector("textarea, input")?.focus();
  } else {
    found?.click();
  }
}

/* Where the source has changed under it, the reason is ready; else somebody has to write one. */
function pressReturn() {
  press(document.querySelector("[data-return-ready]") ? "[data-return-ready]" : "[data-return]");
}

/* Beside the texts, or `within` something there, it is its own button that is pressed, or none: nobody approves by a note.
   Of the texts, the rows' own buttons and the page's, the whole text is handed on. */
function pressOwn(within = ASIDE) {
  const here = document.activeElement;
  const isOther = here?.form && here.form !== form && within === ASIDE;
  if (!isOther && !here?.closest(within)) {
    return false;
  }
  const box = here.closest(BOXES);
  const own = here.matches("button") ? here : (box?.querySelector("button") ?? (isOther && here.form.querySelector("button")));
  if (own) {
    own.click();
  }
  return true;
}

/* ---- from paragraph to paragraph ---- */

function place() {
  const row = document.activeElement?.closest("[data-row]");
  return texts.findIndex((text) => row?.contains(text));
}

function go(text) {
  if (!text) {
    return;
  }
  text.closest("[data-fold]")?.toggleAttribute("open", true);
  text.focus({ preventScroll: true });
  text.closest("[data-row]").scrollIntoView({ block: "nearest" });
}

function step(by) {
  const here = place();
  go(here < 0 ? texts[by > 0 ? 0 : texts.length - 1] : texts[here + by]);
}

/* Ready, or approved, and on to the next that is not. */
function readyAndOn() {
  const row = document.activeElement?.closest("[data-row]");
  const rows = [...form.querySelectorAll("[data-row]")];
  const here = rows.indexOf(row);
  const rest = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
  const next = rest.find((one) => isUnfinished(one));
  paragraphs.pressIn(row);
  go(next?.querySelector("textarea.read, [data-approve]"));
}

function isUnfinished(row) {
  const isOpen = row.querySelector("textarea.read") !== null && !row.matches(".is-ready:not(.is-stale), .is-out");
  return isOpen || row.querySelector("[data-approve]:not([hidden])") !== null;
}

/* What is proposed for the paragraph in hand, its text with the new facts or a reviewer's wording; where nobody is in one,
   the first on the page. From a paragraph without, the next is gone to: nothing is taken that was not seen. */
function takeProposed() {
  const row = document.activeElement?.closest("[data-row]");
  const own = (row ?? document).querySelector(PROPOSED);
  if (own) {
    own.click();
    return;
  }
  const all = [...document.querySelectorAll(PROPOSED)];
  const next = all.find((one) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
  next?.closest("[data-fold]")?.toggleAttribute("open", true);
  next?.focus({ preventScroll: true });
  next?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
}

function toFinding() {
  const here = place();
  const rest = [...texts.slice(here + 1), ...texts.slice(0, here + 1)];
  go(rest.find((text) => text.closest("[data-row]").querySelector("[data-helps]")));
}

for (const link of form.querySelectorAll("[data-focus]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(document.getElementById(link.dataset.focus));
  });
}

for (const hint of form.querySelectorAll("[data-take-hint]")) {
  hint.textContent = "F2";
  hint.hidden = false;
}

function toComment() {
  const row = document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row]");
  const talk = row?.querySelector("[data-talk]");
  if (talk) {
    talk.toggleAttribute("open", true);
    talk.querySelector("textarea[name^='comment-']")?.focus();
  }
}

/* About the source of the paragraph in hand; from anywhere else, of the first. */
function askAboutSource() {
  const row = document.activeElement?.closest("[data-row]");
  const box = row?.querySelector("details.ask") ?? document.querySelector("details.ask");
  box.closest("[data-fold]")?.toggleAttribute("open", true);
  box.open = true;
  box.querySelector("textarea").focus();
}

/* ---- how long, how high ---- */

function count(text) {
  const shownCount = text.closest("[data-row]").querySelector("[data-count]");
  if (shownCount) {
    const length = characters(plain(text.value));
    shownCount.querySelector("b").textContent = String(length);
    shownCount.classList.toggle("over", length > Number(shownCount.dataset.count));
  }
}

const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");

function grow(text) {
  if (!GROWS_BY_ITSELF) {
    text.style.blockSize = "auto";
    text.style.blockSize = `${text.scrollHeight + 2}px`;
  }
}

const saving = new Saving(form, [...texts, ...spoken]);
const paragraphs = new Paragraphs(form, saving, texts);
const before = new Before(document.getElementById("before"), document.querySelector("[data-before]"));
const preview = new Preview(form, texts, () => saving.token());
new Waiting(form, saving);
new Pulse(form, saving);
const panel = document.querySelector("[data-help]");
const help = texts.length > 0 && panel ? new Help(form, texts, panel, saving) : null;
const shaping = new Shaping(form);

for (const text of texts) {
  grow(text);
  count(text);
  for (const change of ["input", "desk:merged"]) {
    text.addEventListener(change, () => {
      grow(text);
      count(text);
    });
  }
}

for (const words of spoken) {
  grow(words);
  for (const change of ["input", "desk:merged"]) {
    words.addEventListener(change, () => grow(words));
  }
}

/* Enter in a line presses the button beside it; by itself it would press Save. */
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing && !event.altKey && event.target.matches('.asks input[type="text"]')) {
    event.preventDefault();
    form.requestSubmit(event.target.closest(".asks").querySelector("button"));
  }
});

/* A question opened from a button closes with Escape, and gives the focus back. */
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" ? document.activeElement?.closest("details.pop[open]") : null;
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

/* A page that a refused button answered with stands under the button's address: loading it again shows the page. */
if (location.pathname !== form.dataset.home) {
  history.replaceState(null, "", form.dataset.home);
}

const keys = new Keys(KEYS, isOn);

