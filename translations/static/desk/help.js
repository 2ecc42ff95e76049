/* Help for the paragraph in hand: fetched when the focus comes to it and after a pause in typing, put in by key. */

import { Findings } from "./findings.js";
import { afterFirst } from "./keys.js";
import { spaced } from "./spacing.js";

const PAUSE = 400;
/* Where there is no room beside the text, the help stands under the paragraph in hand (desk.css: narrower). */
const NARROW = matchMedia("(max-width: 75rem)");
const REPAIR = ".findings [data-repair]";

export class Help {
  constructor(form, texts, panel, saving) {
    this.saving = saving;
    this.panel = panel;
    this.home = panel.parentElement;
    this.text = null; /* the one in hand */
    this.waiting = [];
    this.asked = 0;
    this.known = new Map();
    this.findings = new Findings();
    for (const help of document.querySelectorAll("template[data-help-of]")) {
      this.known.set(help.dataset.helpOf, { part: help.innerHTML });
    }
    this.shown = this.of(panel); /* whose help stands in the panel, and for which text of it */
    this.fetchAhead(texts);
    for (const text of texts) {
      text.addEventListener("focus", () => this.ask(text));
      for (const change of ["input", "desk:merged"]) {
        text.addEventListener(change, () => this.askSoon(text));
      }
    }
    form.addEventListener("click", (event) => {
      const link = event.target.closest("[data-helps]");
      const text = link && document.getElementById(link.dataset.helps);
      if (text) {
        event.preventDefault();
        text.focus();
      }
    });
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("[data-put], [data-repair]");
      if (button) {
        this.onClick(button);
      }
    });
  }

  /* Of a text that changes while its writer is elsewhere, only what the checks say is looked up. */
  askSoon(text) {
    if (text !== document.activeElement) {
      this.lookUp(text);
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(text), PAUSE);
  }

  /* The newest question counts: an answer that another has overtaken is not shown. A failed one leaves what is there. */
  async ask(text) {
    clearTimeout(this.timer);
    if (text !== this.text) {
      this.waiting = [];
    }
    this.text = text;
    this.asked += 1;
    const question = this.asked;
    const value = text.value;
    const found = await this.lookUp(text);
    if (question !== this.asked) {
      return;
    }
    if (found) {
      this.show(text, found);
    }
    if (text.value === value) {
      this.goOn();
    }
  }

  /* The help for a text as it stands on the page, from the desk; offline, what was fetched before still helps. */
  async lookUp(text) {
    const uid = uidOf(text);
    const value = text.value;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.saving.token());
    body.set("text", value);
    try {
      const answer = await fetch(`${this.panel.dataset.help}?paragraph=${uid}`, { method: "POST", body });
      const found = { part: await answer.text(), value };
      if (answer.ok) {
        this.known.set(uid, found);
        this.findings.show(text, found);
      }
      return answer.ok || answer.status === 422 ? found : null;
    } catch {
      return this.known.get(uid) ?? null;
    }
  }

  /* While nothing else is to be done, help for every paragraph is fetched once, for when the network is gone. */
  async fetchAhead(texts) {
    for (const text of texts) {
      await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
      const uid = uidOf(text);
      if (document.hidden || !navigator.onLine || this.known.has(uid)) {
        continue;
      }
      try {
        const answer = await fetch(`${this.panel.dataset.help}?paragraph=${uid}`);
        if (!answer.ok) {
          return;
        }
        const found = { part: await answer.text() };
        this.known.set(uid, this.known.get(uid) ?? found);
      } catch {
        return;
      }
    }
  }

  show(text, { part, value }) {
    if (this.isBeingAnswered()) {
      return;
    }
    this.panel.innerHTML = part;
    this.shown = { text, value: value ?? this.of(this.panel).value };
    this.settle(text);
    for (const hint of this.panel.querySelectorAll("[data-hint]")) {
      hint.textContent = afterFirst(hint.dataset.hint);
      hint.hidden = false;
    }
  }

  /* Whose help a panel says it is, and for which text. */
  of(panel) {
    const made = panel.querySelector("template[data-of]")?.dataset;
    return { text: made ? document.getElementById(`t-${made.of}`) : null, value: made?.text };
  }

  settle(text) {
    const row = NARROW.matches ? text.closest("[data-row]") : null;
    if (row && this.panel.parentElement !== row) {
      row.append(this.panel);
    } else if (!row && this.panel.parentElement !== this.home) {
      this.home.prepend(this.panel);
    }
  }

  /* Somebody writes a reason in the panel: it stays until they are done. */
  isBeingAnswered() {
    const boxes = [...this.panel.querySelectorAll("details[open] input")];
    return boxes.some((box) => box === document.activeElement || box.value.trim() !== "");
  }

  insert(number) {
    this.press(() => this.panel.querySelector(`[data-key="${number}"]`));
  }

  putName() {
    this.press(() => {
      const names = [...this.panel.querySelectorAll("[data-name]")];
      return names.find((name) => !this.text.value.includes(name.dataset.put)) ?? names[0];
    });
  }

  repair() {
    this.press(() => this.panel.querySelector(`:not(.folded)${REPAIR}`), true);
  }

  onClick(button) {
    const { text } = this.shown;
    if (text !== this.text || !button.matches(REPAIR)) {
      this.use(button, text);
      return;
    }
    const said = button.textContent;
    this.press(() => [...this.panel.querySelectorAll(REPAIR)].find((one) => one.textContent === said), true);
  }

  /* What is found in the help of the paragraph in hand is used; what is made for a text of it, as it stands. Until that
     help is there, what was pressed waits for it. */
  press(find, ofText = false) {
    const { text } = this;
    if (!text) {
      return;
    }
    const isThere = this.shown.text === text && (!ofText || this.shown.value === text.value);
    if (isThere || this.isBeingAnswered()) {
      this.use(find(), text);
    } else {
      this.waiting.push({ find, ofText, stood: text.value, at: [text.selectionStart, text.selectionEnd] });
      this.ask(text);
    }
  }

  /* Whoever typed on meanwhile would get a name in another place than was meant. */
  goOn() {
    const [next, ...rest] = this.waiting;
    const { text } = this;
    this.waiting = [];
    if (!next) {
      return;
    }
    if (this.shown.text !== text || (!next.ofText && next.stood !== text.value)) {
      this.refuse("late");
      return;
    }
    if (!next.ofText) {
      text.setSelectionRange(...next.at);
    }
    this.use(next.find(), text);
    for (const one of rest) {
      this.press(one.find, one.ofText);
    }
  }

  /* Why nothing was put in: the help is another paragraph's while a reason is written in it, or another text's. */
  refuse(why) {
    this.saving.say(this.panel.dataset[why], "is-failed");
  }

  use(button, text) {
    if (text && this.shown.text !== text) {
      this.refuse("elsewhere");
    } else if (text && button?.matches(REPAIR) && this.shown.value !== text.value) {
      this.refuse("late");
    } else if (text && button) {
      putIn(button, text);
    }
  }
}

function uidOf(text) {
  return text.name.slice("text-".length);
}

function putIn(button, text) {
  if (button.dataset.repair !== undefined) {
    const before = document.activeElement === text ? text.selectionEnd : null;
    change(text, button.dataset.repair, before);
  } else if (button.hasAttribute("data-whole") || text.value.trim() === "") {
    if (button.dataset.entry) {
      text.dataset.match = button.dataset.entry;
    }
    change(text, button.dataset.put);
  } else {
    text.focus();
    document.execCommand("insertText", false, atCaret(button, text));
  }
}

/* A sentence of the memory stands apart from what it is put beside; a name may be a part of a word. */
function atCaret(button, text) {
  const { put, entry } = button.dataset;
  const [before, behind] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionEnd)];
  return entry ? spaced(put, before, behind, text.lang) : put;
}

/* Only what differs is typed, so that undo takes back just that. A `caret` outside of it stays where it was. */
function change(text, wanted, caret = null) {
  const now = text.value;
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]) {
    start += 1;
  }
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) {
    end += 1;
  }
  text.focus();
  text.setSelectionRange(start, now.length - end);
  const typed = wanted.slice(start, wanted.length - end);
  if (typed) {
    document.execCommand("insertText", false, typed);
  } else if (start < now.length - end) {
    document.execCommand("delete");
  }
  if (caret !== null && (caret <= start || caret >= now.length - end)) {
    const place = caret <= start ? caret : caret + wanted.length - now.length;
    text.setSelectionRange(place, place);
  }
}
