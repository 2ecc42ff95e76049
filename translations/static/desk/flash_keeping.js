/* What is typed on the flash screen is in this browser's own store first, as on the working page: a closed window loses
   nothing, and the next page of the desk sends what was left (signing_out.js). */

import { attempt } from "./attempts.js";
import { Store, newId } from "./store.js";

export class FlashKeeping {
  constructor({ person, storeKey }, onFailure) {
    this.tab = newId();
    this.store = null;
    this.tried = new WeakMap(); /* by field, what was sent of it and not answered */
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
    for (const text of box.querySelectorAll("textarea")) {
      const uid = text.name.slice("text-".length);
      if (text.value === text.defaultValue) {
        this.store?.drop(this.id(box, uid));
        continue;
      }
      this.store?.put({ id: this.id(box, uid), ...this.record(box, text) });
    }
  }

  /* What a form says besides its fields: under which ids its texts are sent, and what they go on from. */
  attempts(box) {
    const changed = [...box.querySelectorAll("textarea")].filter((text) => text.value !== text.defaultValue);
    const said = changed.map((text) => {
      const uid = text.name.slice("text-".length);
      const tried = attempt(this.tried.get(text), text.value);
      this.tried.set(text, tried);
      return [[`id-${uid}`, tried.id], [`after-${uid}`, tried.after.join(" ")]];
    });
    this.keep(box);
    return said.flat();
  }

  /* The desk has what was sent: only what was typed since is kept on. */
  saved(box) {
    box.querySelectorAll("textarea").forEach((text) => this.tried.delete(text));
    this.keep(box);
  }

  record(box, text) {
    const uid = text.name.slice("text-".length);
    const { dataset, elements } = box.querySelector("form");
    return {
      work: box.dataset.work,
      uid,
      tab: this.tab,
      text: text.value,
      tried: this.tried.get(text) ?? null,
      seen: Number(elements[`seen-${uid}`].value),
      beside: elements.beside.value,
      flash: { save: dataset.save, page: elements.page.value, was: elements[`was-${uid}`].value },
    };
  }

  /* What was not taken, and what closed windows left behind for a box in which this person may write no more. */
  async leftFor(box) {
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    const left = (await this.store?.all(box.dataset.work)) ?? [];
    const isClosed = box.querySelector("textarea") === null;
    return left.filter((kept) => kept.flash && (kept.isLeft || (isClosed && !open.has(`desk-${kept.tab}`))));
  }

  discard(records) {
    records.forEach((kept) => this.store?.drop(kept.id));
  }

  /* The desk answered with another box. What it took, or what stands in the fresh one, is kept no more; anything else that
     was typed into `box`, which goes, is left here until its writer discards it. */
  async answered(box, fresh, sent, isWell) {
    for (const text of box.querySelectorAll("textarea")) {
      const id = this.id(box, text.name.slice("text-".length));
      const stands = fresh.querySelector(`textarea[name="${CSS.escape(text.name)}"]`)?.value === text.value;
      const isTaken = isWell && sent.get(text.name) === text.value;
      if (text.value !== text.defaultValue && !stands && !isTaken) {
        await this.store?.put({ ...this.record(box, text), id: `${id} left`, isLeft: true });
      }
      await this.store?.drop(id);
    }
  }
}
