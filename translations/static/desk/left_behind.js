/* Texts that another window, a crash or an ended session left behind in this browser's store are taken up by the working
   page. One that the desk has meanwhile is dropped; for one whose paragraph has moved on the desk shows both. */

import { attempt } from "./attempts.js";

export class LeftBehind {
  constructor(saving) {
    this.saving = saving;
  }

  async takeUp() {
    const { store, told } = this.saving;
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    const left = (await store.all(told.work)).filter((kept) => kept.uid && !open.has(`desk-${kept.tab}`));
    for (const kept of left) {
      if (await this.isTaken(kept)) {
        store.drop(kept.id);
      }
    }
  }

  /* Whether this page or the desk has it now. */
  async isTaken(kept) {
    const { saving } = this;
    const { uid, seen, text, tried, beside } = kept;
    const row = saving.rows.get(uid);
    if (row && row.saved.trim() === text.trim()) {
      return true;
    }
    if (row && !saving.isDirty(uid) && saving.seen(uid) <= seen) {
      this.putIn(row, kept);
      return true;
    }
    return saving.send([saving.asSent(uid, seen, attempt(tried, text), beside)]);
  }

  putIn(row, { uid, seen, text, tried, beside }) {
    /* A page that was opened offline may be older than what was typed. */
    this.saving.form.elements[`seen-${uid}`].value = seen;
    row.tried = tried;
    row.text.value = text;
    row.text.dispatchEvent(new Event("input", { bubbles: true }));
    /* It rests on the source that stood beside it, until somebody types on here. */
    row.beside = beside;
    this.saving.keep(uid);
  }
}
