/* Help for the paragraph in hand: fetched when the focus comes to it and after a pause in typing, put in by key. */

import { afterFirst } from "./keys.js";

const PAUSE = 400;
/* Where there is no room beside the text, the help stands under the paragraph in hand (desk.css: narrower). */
const NARROW = matchMedia("(max-width: 75rem)");

export class Help {
  /* `token` gives the token of now: signing in again in another window changes it. */
  constructor(form, texts, panel, token) {
    this.token = token;
    this.panel = panel;
    this.home = panel.parentElement;
    this.text = null;
    this.asked = 0;
    this.known = new Map();
    for (const help of document.querySelectorAll("template[data-help-of]")) {
      this.known.set(help.dataset.helpOf, help.innerHTML);
    }
    this.fetchAhead(texts);
    for (const text of texts) {
      text.addEventListener("focus", () => this.ask(text));
      text.addEventListener("input", () => this.askSoon(text));
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
        this.use(button);
      }
    });
  }

  askSoon(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(text), PAUSE);
  }

  /* The newest question counts: an answer that another has overtaken is not shown. A failed one leaves what is there. */
  async ask(text) {
    clearTimeout(this.timer);
    this.text = text;
    this.asked += 1;
    const question = this.asked;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.token());
    body.set("text", text.value);
    const uid = text.name.slice("text-".length);
    try {
      const answer = await fetch(`${this.panel.dataset.help}?paragraph=${uid}`, { method: "POST", body });
      const part = await answer.text();
      if (answer.ok) {
        this.known.set(uid, part);
      }
      if (question === this.asked && (answer.ok || answer.status === 422)) {
        this.show(part);
      }
    } catch {
      /* Offline, what was fetched before still helps. */
      if (question === this.asked && this.known.has(uid)) {
        this.show(this.known.get(uid));
      }
    }
  }

  /* While nothing else is to be done, help for every paragraph is fetched once, for when the network is gone. */
  async fetchAhead(texts) {
    for (const text of texts) {
      await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
      const uid = text.name.slice("text-".length);
      if (document.hidden || !navigator.onLine || this.known.has(uid)) {
        continue;
      }
      try {
        const answer = await fetch(`${this.panel.dataset.help}?paragraph=${uid}`);
        if (!answer.ok) {
          return;
        }
        this.known.set(uid, this.known.get(uid) ?? (await answer.text()));
      } catch {
        return;
      }
    }
  }

  show(part) {
    if (this.isBeingAnswered()) {
      return;
    }
    this.panel.innerHTML = part;
    this.settle();
    for (const hint of this.panel.querySelectorAll("[data-hint]")) {
      hint.textContent = afterFirst(hint.dataset.hint);
      hint.hidden = false;
    }
  }

  settle() {
    const row = NARROW.matches ? this.text.closest("[data-row]") : null;
    if (row && this.panel.parentElement !== row) {
      row.append(this.panel);
    } else if (!row && this.panel.parentElement !== this.home) {
      this.home.prepend(this.panel);
    }
  }

  /* Somebody writes a reason in the panel: it stays until they are done. */
  isBeingAnswered() {
    const box = this.panel.querySelector("details[open] input");
    return box !== null && (box === document.activeElement || box.value.trim() !== "");
  }

  insert(number) {
    this.use(this.panel.querySelector(`[data-key="${number}"]`));
  }

  putName() {
    const names = [...this.panel.querySelectorAll("[data-name]")];
    const text = this.text?.value ?? "";
    this.use(names.find((name) => !text.includes(name.dataset.put)) ?? names[0]);
  }

  repair() {
    this.use(this.panel.querySelector(".findings:not(.folded) [data-repair]"));
  }

  use(button) {
    const text = this.text;
    if (!button || !text) {
      return;
    }
    if (button.dataset.repair !== undefined) {
      change(text, button.dataset.repair);
    } else if (button.hasAttribute("data-whole") || text.value.trim() === "") {
      if (button.dataset.entry) {
        text.dataset.match = button.dataset.entry;
      }
      change(text, button.dataset.put);
    } else {
      text.focus();
      document.execCommand("insertText", false, button.dataset.put);
    }
  }
}

/* Only what differs is typed, so that undo takes back just that. */
function change(text, wanted) {
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
}
