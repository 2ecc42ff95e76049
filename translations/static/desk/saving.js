/* The page saves itself: every keystroke goes into this browser's own store first, then to the desk after a pause.
   Nothing that was typed is given up before the desk has said that it has it. */

import { attempt } from "./attempts.js";
import { Buttons } from "./buttons.js";
import { Clashes } from "./clashes.js";
import { KeptWords } from "./kept_words.js";
import { LeftBehind } from "./left_behind.js";
import { putAside, replaced, stopOf, takeBack } from "./put_aside.js";
import { Store, newId } from "./store.js";
import { isTakenAlong } from "./taken_along.js";
import { tokenOf } from "./token.js";

const PAUSE = 1200; /* milliseconds without a keystroke */
const LONGEST = 8000; /* so long may somebody type on before a save */
const PATIENCE = 15000;
const RETRY = [2000, 4000, 8000, 15000];

export class Saving {
  constructor(form, texts) {
    this.form = form;
    this.told = form.dataset;
    this.line = document.querySelector("[data-save-state]");
    this.person = Number(form.dataset.person);
    this.tab = newId();
    this.rows = new Map(texts.map((text) => [text.name.slice("text-".length), this.row(text)]));
    this.store = null;
    this.failures = 0;
    this.isOffline = false;
    this.stopped = ""; /* as `stopOf` has it */
    this.clashes = new Clashes(this);
    this.buttons = new Buttons(this);
    this.listen();
    this.ready = this.begin();
    if (this.dirty().length > 0) {
      this.onInput(this.rows.get(this.dirty()[0]).text);
    }
  }

  /* What the desk gave is the text's default: somebody may have typed before this script came. */
  row(text) {
    return { text, saved: text.defaultValue, tried: null, clash: null, beside: null, aside: null };
  }

  listen() {
    this.form.addEventListener("input", (event) => this.onInput(event.target));
    document.addEventListener("visibilitychange", () => (document.hidden ? this.leave() : this.again()));
    window.addEventListener("pagehide", () => this.leave());
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.again());
    window.addEventListener("beforeunload", (event) => {
      const typed = this.store === null && this.dirty().length > 0;
      if (!this.buttons.isLeaving && (typed || this.words().length > 0)) {
        event.preventDefault();
      }
    });
  }

  /* ---- this browser's own store ---- */

  async begin() {
    /* Other windows see by this lock that the page is open; its texts are its own as long as it is. */
    navigator.locks?.request(`desk-${this.tab}`, () => new Promise(() => {}));
    try {
      this.store = await Store.open(this.person, this.told.key);
      this.store.onFailure = () => this.loseStore();
      for (const uid of this.rows.keys()) {
        if (this.isDirty(uid)) {
          this.keep(uid);
        }
      }
      this.told.keeps = "yes";
      await new LeftBehind(this).takeUp();
      await this.keepWords();
    } catch {
      this.loseStore();
    }
  }

  keepWords() {
    const kept = new KeptWords({
      store: this.store,
      tab: this.tab,
      work: this.told.work,
      page: () => this.form.elements.page.value,
      boxes: () => this.boxes(),
      isBox: (field) => this.isBox(field),
      isUnsent: (box) => box.value.trim() !== "",
    });
    return kept.begin();
  }

  loseStore() {
    this.store = null;
    document.querySelector("[data-no-store]").hidden = false;
  }

  keep(uid) {
    const { text, tried, beside, clash } = this.rows.get(uid);
    this.store?.put({
      id: `${this.told.work} ${uid} ${this.tab}`,
      work: this.told.work,
      uid,
      tab: this.tab,
      text: text.value,
      seen: clash?.sent.seen ?? this.seen(uid),
      beside: beside ?? this.beside(),
      tried: tried ?? clash?.sent ?? null,
    });
  }

  /* ---- what is typed ---- */

  isDirty(uid) {
    const row = this.rows.get(uid);
    return row.text.value !== row.saved;
  }

  dirty() {
    return [...this.rows.keys()].filter((uid) => this.isDirty(uid));
  }

  seen(uid) {
    return Number(this.form.elements[`seen-${uid}`].value);
  }

  beside() {
    return this.form.elements.beside.value;
  }

  /* What is being written beside the texts: remarks, reasons, notes. Only their own buttons send them. */
  words() {
    return this.boxes().filter((box) => box.value.trim() !== "");
  }

  boxes() {
    return [...this.form.elements].filter((field) => this.isBox(field));
  }

  isBox(field) {
    const isTyped = this.rows.has(field.name?.slice("text-".length)) && field.name.startsWith("text-");
    return !isTyped && field.form === this.form && field.matches("textarea[name], input[type=text]");
  }

  onInput(field) {
    const uid = field.name?.startsWith("text-") ? field.name.slice("text-".length) : null;
    if (uid === null || !this.rows.has(uid)) {
      return;
    }
    this.rows.get(uid).beside = null;
    this.keep(uid);
    this.clashes.follow(uid);
    /* Of a hundred paragraphs only this one is looked at: typing must not wait. */
    if (!this.isDirty(uid)) {
      this.tell();
    } else if (!this.stopped && this.failures === 0) {
      this.say(this.told.unsaved, "is-open");
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
    this.latest ??= setTimeout(() => this.save(), LONGEST);
  }

  /* ---- to the desk ---- */

  again() {
    if (this.dirty().length > 0 && !this.stopped) {
      this.failures = 0;
      this.save();
    }
  }

  save() {
    clearTimeout(this.timer);
    clearTimeout(this.latest);
    this.latest = null;
    this.underWay = (this.underWay ?? Promise.resolve()).then(() => this.saveNow());
    return this.underWay;
  }

  /* Whether everything typed is with the desk. */
  async saveNow() {
    const uids = this.stopped ? [] : this.dirty().filter((uid) => this.rows.get(uid).clash === null);
    if (uids.length > 0) {
      const before = uids.flatMap((uid) => replaced(this.rows.get(uid)));
      await this.send(uids.map((uid) => this.attempt(uid)), before);
    }
    this.tell();
    return this.dirty().length === 0;
  }

  attempt(uid) {
    const row = this.rows.get(uid);
    const tried = attempt(row.tried, row.text.value);
    if (tried !== row.tried) {
      row.tried = tried;
      this.keep(uid);
    }
    return this.asSent(uid, this.seen(uid), tried, row.beside);
  }

  /* What was put in to start from is told with the first save of it, and what stood beside it where that was another
     source than stands here now. */
  asSent(uid, seen, { id, text, after }, beside) {
    const match = this.rows.get(uid)?.text.dataset.match;
    return { uid, seen, text, id, after, match, beside: beside ?? undefined };
  }

  /* Whether the desk has these texts now, in the draft or put aside. */
  async send(paragraphs, settled = []) {
    const body = JSON.stringify({ person: this.person, beside: this.beside(), paragraphs, settled });
    this.say(this.told.saving, "is-open");
    try {
      const answer = await fetch(this.told.autosave, {
        method: "POST",
        body,
        headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": this.token() },
        keepalive: isTakenAlong(body),
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return await this.answered(answer, paragraphs);
    } catch {
      this.offline();
      return false;
    }
  }

  async answered(answer, paragraphs) {
    this.isOffline = false;
    const kind = answer.headers.get("Content-Type") ?? "";
    if (answer.ok && kind.startsWith("application/json")) {
      this.failures = 0;
      this.take(await answer.json(), paragraphs);
    } else if (answer.status === 401 || (answer.status === 403 && !kind.startsWith("application/problem+json"))) {
      this.say(this.told.signedOut, "is-failed");
      this.retry();
    } else if (kind.startsWith("application/problem+json")) {
      return this.refuse(await answer.json(), paragraphs);
    } else {
      this.offline({ isDown: true });
    }
    return answer.ok;
  }

  take(answer, paragraphs) {
    for (const sent of paragraphs) {
      const row = this.rows.get(sent.uid);
      const kept = answer.rows[sent.uid];
      const isOwn = row?.tried?.id === sent.id;
      if (isOwn) {
        row.tried = null;
      }
      if (kept && isOwn) {
        this.form.elements[`seen-${sent.uid}`].value = kept.seen;
        this.form.elements[`was-${sent.uid}`].value = kept.was;
        row.saved = sent.text;
        row.beside = row.aside = null;
        delete row.text.dataset.match;
        this.mark(row.text.closest("[data-row]"), kept.state);
        this.forgetOrKeep(sent.uid);
      } else if (kept) {
        /* Another window left it behind: where nothing was typed here, it stands here now. */
        this.merge(sent.uid, { ...kept, text: sent.text });
      }
      if (answer.clashes[sent.uid]) {
        this.clashes.show(sent.uid, answer.clashes[sent.uid], sent, isOwn);
      }
    }
    if (this.dirty().length > 0) {
      this.tell();
    } else {
      this.say(answer.said, "");
    }
    this.tellHowItStands();
    this.form.dispatchEvent(new CustomEvent("desk:saved"));
  }

  /* For the copy of this page that is kept for when there is no network: each text as the desk has it. */
  tellHowItStands() {
    const stands = [...this.rows].map(([uid, row]) => {
      return [uid, { seen: this.seen(uid), was: this.form.elements[`was-${uid}`].value, text: row.saved }];
    });
    this.form.dispatchEvent(new CustomEvent("desk:stands", { detail: Object.fromEntries(stands) }));
  }

  mark(line, state) {
    if (state) {
      line.querySelector("[data-state]").innerHTML = state;
      line.classList.remove("is-stale", "is-out");
    }
  }

  forgetOrKeep(uid) {
    if (this.isDirty(uid)) {
      this.keep(uid);
    } else {
      this.store?.drop(`${this.told.work} ${uid} ${this.tab}`);
    }
  }

  /* The desk takes nothing more from this page. What it put aside is safe there; what was typed since stays in this
     browser. Whether it put all of it aside. */
  refuse(problem, paragraphs) {
    this.stopped = stopOf(problem);
    const aside = paragraphs.filter(({ uid }) => uid in problem.clashes);
    putAside(this, aside);
    this.say(problem.title, "is-failed");
    if (!this.stopped) {
      this.retry();
    }
    return aside.length === paragraphs.length;
  }

  /* What stopped it may be over: the pulse says so, or somebody presses a button. */
  goOn() {
    if (!this.stopped) {
      return;
    }
    this.stopped = "";
    this.failures = 0;
    takeBack(this);
    this.say("", "");
    this.again();
  }

  offline({ isDown = false } = {}) {
    Object.assign(this, { isOffline: true, isDown });
    this.tellOffline();
    this.retry();
  }

  tellOffline() {
    const kept = this.isDown ? this.told.down : this.told.offline;
    this.say(this.store === null ? this.told.failed : kept.replace("%n", String(this.dirty().length)), "is-failed");
  }

  retry() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY[Math.min(this.failures, RETRY.length - 1)]);
    this.failures += 1;
  }

  leave() {
    if (!this.buttons.isLeaving && !this.stopped && this.dirty().length > 0) {
      this.save();
    }
  }

  /* A person chose between two texts; `ids` are the saves that came too late. */
  settle(uid, ids) {
    this.underWay = (this.underWay ?? Promise.resolve()).then(() => {
      return this.send(this.isDirty(uid) ? [this.attempt(uid)] : [], ids);
    });
    this.forgetOrKeep(uid);
  }

  /* A paragraph that somebody else saved, where nothing of this page waits: it is shown without a word. */
  merge(uid, theirs) {
    const row = this.rows.get(uid);
    if (!row || this.isDirty(uid) || row.clash !== null || this.seen(uid) >= theirs.seen) {
      return;
    }
    this.form.elements[`seen-${uid}`].value = theirs.seen;
    this.form.elements[`was-${uid}`].value = theirs.was;
    row.text.value = theirs.text;
    row.saved = theirs.text;
    this.mark(row.text.closest("[data-row]"), theirs.state);
    row.text.dispatchEvent(new Event("desk:merged"));
    this.tellHowItStands();
  }

  /* ---- the state, in words ---- */

  tell() {
    if (this.stopped) {
      return;
    }
    if (this.failures > 0 && this.dirty().length > 0) {
      return;
    }
    if (this.dirty().length > 0) {
      this.say(this.clashes.words() || this.told.unsaved, "is-open");
    } else if (this.line.classList.contains("is-open")) {
      this.say("", "");
    }
  }

  say(words, how) {
    if (this.line.textContent !== words) {
      this.line.textContent = words;
    }
    this.line.className = `saved ${how}`;
  }

  token() {
    return tokenOf(this.form);
  }
}
