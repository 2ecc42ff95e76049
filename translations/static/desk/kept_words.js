/* Words that only their own button sends — remarks, questions, reasons, a practice — are kept in this browser's store
   too, and stand in their boxes again when the page is opened after a crash or a closed window. */

/* The pages whose buttons the desk answered last, each with the boxes whose words stand on the answer alone: all else that
   was written on them, and what waited to be handed in from them, has arrived. */
function answeredPages() {
  const told = document.cookie.match(/(?:^|;\s*)desk-page=([\w~|.-]+)/)?.[1].split("|") ?? [];
  return new Map(told.map((one) => one.split("~")).map(([page, ...standing]) => [page, standing]));
}

/* On every page of the desk: nothing stays that has arrived. */
export async function dropAnswered(store) {
  const answered = answeredPages();
  const records = answered.size > 0 ? await store.all() : [];
  const arrived = records.filter((one) => answered.has(one.page) && !answered.get(one.page).includes(one.words));
  await Promise.all(arrived.map((kept) => store.drop(kept.id)));
}

export class KeptWords {
  /* `boxes()` are the fields, of which `isBox(field)` tells one at every keystroke, `isUnsent(box)` tells whether one holds words that the desk has not, `page()` names the
     page as it is now, and `fits(kept)` says whether kept words may stand in their box again. */
  constructor({ store, tab, work, page, boxes, isBox, isUnsent, fits = () => true }) {
    Object.assign(this, { store, tab, work, page, boxes, isUnsent, fits });
    /* Boxes of a form may stand outside it. */
    document.addEventListener("input", (event) => {
      if (event.target.name && isBox(event.target)) {
        this.keep(event.target);
      }
    });
  }

  id(name) {
    return `${this.work} ~${name} ${this.tab}`;
  }

  keep(box) {
    if (this.isUnsent(box)) {
      const { work, tab } = this;
      return this.store.put({ id: this.id(box.name), work, tab, page: this.page(), words: box.name, text: box.value });
    }
    return this.store.drop(this.id(box.name));
  }

  /* What stands in boxes already was typed before this script came, or shown again by the answer to a button. */
  async begin() {
    await dropAnswered(this.store);
    await Promise.all(this.boxes().filter((box) => box.name && this.isUnsent(box)).map((box) => this.keep(box)));
    await this.restore();
  }

  forget() {
    for (const box of this.boxes()) {
      this.store.drop(this.id(box.name));
    }
  }

  async restore() {
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    const left = (await this.store.all(this.work)).filter((kept) => kept.words !== undefined && !open.has(`desk-${kept.tab}`));
    const homeless = [];
    for (const kept of left) {
      const box = this.boxes().find((one) => one.name === kept.words);
      if (box?.value === kept.text) {
        this.store.drop(kept.id);
      } else if (box && !this.isUnsent(box) && this.fits(kept)) {
        this.fill(box, kept.text);
        this.store.drop(kept.id);
      } else {
        homeless.push(kept);
      }
    }
    this.show(homeless);
  }

  fill(box, text) {
    for (let around = box.closest("details"); around; around = around.parentElement.closest("details")) {
      around.open = true;
    }
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /* Words whose box is gone from the page, or holds others: shown, until their writer needs them no more. */
  show(homeless) {
    const place = document.querySelector("[data-words-left]");
    if (!place || homeless.length === 0) {
      return;
    }
    const list = place.querySelector("ul");
    list.replaceChildren(
      ...homeless.map((kept) => {
        const item = document.createElement("li");
        item.dir = "auto";
        item.textContent = kept.text;
        return item;
      }),
    );
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => {
      homeless.forEach((kept) => this.store.drop(kept.id));
      place.hidden = true;
    });
  }
}
