/* What is typed on the flash screen is in this browser's own store first, as on the working page: a closed window loses
   nothing, and the next page of the desk sends what was left (signing_out.js). */

import { Store, newId } from "./store.js";

export class FlashKeeping {
  constructor({ person, storeKey }, onFailure) {
    this.tab = newId();
    this.store = null;
    this.onFailure = onFailure;
    this.ready = this.begin(Number(person), storeKey);
  }

  async begin(person, address) {
    /* Other windows see by this lock that the page is open; its texts are its own as long as it is. */
    navigator.locks?.request(`desk-${this.tab}`, () => new Promise(() => {}));
    try {
      this.store = await Store.open(person, address);
      this.store.onFailure = () => this.lose();
    } catch {
      this.lose();
    }
  }

  lose() {
    this.store = null;
    this.onFailure();
  }

  id(box, uid) {
    return `${box.dataset.work} ${uid} ${this.tab}`;
  }

  /* Every text of a box that is not the desk's yet. `flash` is what its own door wants to know: it claims as it saves. */
  keep(box) {
    const form = box.querySelector("form");
    for (const text of box.querySelectorAll("textarea")) {
      const uid = text.name.slice("text-".length);
      if (text.value === text.defaultValue) {
        this.store?.drop(this.id(box, uid));
        continue;
      }
      this.store?.put({
        id: this.id(box, uid),
        work: box.dataset.work,
        uid,
        tab: this.tab,
        text: text.value,
        seen: Number(form.elements[`seen-${uid}`].value),
        beside: form.elements.beside.value,
        sent: null,
        flash: { save: form.dataset.save, page: form.elements.page.value, was: form.elements[`was-${uid}`].value },
      });
    }
  }

  /* What closed windows left behind for a box in which this person may write no more. */
  async leftFor(box) {
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    const left = (await this.store?.all(box.dataset.work)) ?? [];
    return left.filter((kept) => kept.flash && !open.has(`desk-${kept.tab}`));
  }

  discard(records) {
    records.forEach((kept) => this.store?.drop(kept.id));
  }

  /* The desk answered with another box: what it was sent it has, in the draft or shown as not put in. What was typed
     since then stays here. `box` is the one that goes. */
  answered(box, sent) {
    for (const [name, value] of sent) {
      const uid = name.slice("text-".length);
      if (box.querySelector(`[name="${CSS.escape(name)}"]`)?.value === value) {
        this.store?.drop(this.id(box, uid));
      }
    }
  }
}
