/* A practice saves itself after a pause and on leaving; what is typed is in this browser's own store first. Its buttons
   work without this. */

import { KeptWords } from "./kept_words.js";
import { Store, newId } from "./store.js";
import { isTakenAlong } from "./taken_along.js";
import { renewToken } from "./token.js";

const PAUSE = 1200;
const AGAIN = 5000;
const SIGNED_OUT = 401;
const form = document.getElementById("practice");
const line = form.querySelector("[data-save-state]");
const texts = [...form.querySelectorAll("textarea")];
let kept = null;
let pressed = false; /* once is enough */
let passes = false; /* the form is sent by this script */
let timer;
let underWay = Promise.resolve();

/* What the desk has is a text's default. */
function isUnsent(text) {
  return text.value !== text.defaultValue;
}

async function keep() {
  const { person, storeKey } = document.body.dataset;
  const tab = newId();
  /* Other windows see by this lock that the page is open; its texts are its own as long as it is. */
  navigator.locks?.request(`desk-${tab}`, () => new Promise(() => {}));
  try {
    const store = await Store.open(Number(person), storeKey);
    const page = () => form.elements.seen.value;
    const fits = (one) => one.page === page();
    kept = new KeptWords({ store, tab, work: form.dataset.work, page, boxes: () => texts, isBox: (field) => texts.includes(field), isUnsent, fits });
    store.onFailure = () => (kept = null);
    await kept.begin();
    form.dataset.keeps = "yes";
  } catch {
    /* It saves itself all the same. */
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(saveSoon, PAUSE);
}

form.addEventListener("input", soon);
form.addEventListener("submit", async (event) => {
  if (passes) {
    passes = false;
    return;
  }
  /* After a save that is under way, since its answer carries the number this one is judged by. */
  event.preventDefault();
  if (pressed) {
    return;
  }
  pressed = true;
  clearTimeout(timer);
  await underWay;
  if (event.submitter?.value === "discard") {
    kept?.forget();
  }
  renewToken(form);
  setTimeout(() => {
    passes = true;
    form.requestSubmit(event.submitter);
  });
});
window.addEventListener("pageshow", (event) => (pressed &&= !event.persisted));
document.addEventListener("visibilitychange", () => document.hidden && saveSoon());
window.addEventListener("beforeunload", (event) => {
  if (texts.some(isUnsent) && !pressed && kept === null) {
    event.preventDefault();
  }
});

function saveSoon() {
  clearTimeout(timer);
  underWay = underWay.then(save);
}

async function save() {
  if (!texts.some(isUnsent) || pressed) {
    return;
  }
  const sent = new Map(texts.map((text) => [text, text.value]));
  line.textContent = form.dataset.saving;
  renewToken(form);
  const body = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(location.href, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      keepalive: isTakenAlong(body),
    });
    const { seen, said, title, code } = await answer.json();
    if (answer.ok) {
      form.elements.seen.value = seen;
      sent.forEach((value, text) => {
        text.defaultValue = value;
        kept?.keep(text);
      });
    }
    line.textContent = answer.ok ? said : title;
    if (answer.status === SIGNED_OUT || code === "other_person") {
      again();
    }
  } catch {
    line.textContent = kept === null ? form.dataset.failed : form.dataset.offline;
    again();
  }
}

function again() {
  clearTimeout(timer);
  timer = setTimeout(saveSoon, AGAIN);
}

keep();
if (texts.some(isUnsent)) {
  soon();
}
