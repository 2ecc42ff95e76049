/* Two texts for one paragraph: both are shown beside each other, and a person chooses. Nobody is taken away from what they
   are typing by it: the line of saving says where it is, and a key leads there. */

import { afterFirst } from "./keys.js";

export class Clashes {
  constructor(saving) {
    this.saving = saving;
    this.rows = saving.rows;
    this.form = saving.form;
    this.form.addEventListener("click", (event) => this.onClick(event));
    this.form.addEventListener("formdata", (event) => this.tellWhatWasSeen(event.formData));
  }

  any() {
    return [...this.rows.values()].some((row) => row.clash !== null);
  }

  /* What `isOwn` was typed on this page; else another window left it behind, and its writer goes on from there. Where
     something else was typed here, it is offered when the page is loaded again. */
  show(uid, clash, sent, isOwn) {
    const row = this.rows.get(uid);
    const line = document.getElementById(`p-${uid}`);
    if (!row || !line || (!isOwn && this.saving.isDirty(uid))) {
      document.querySelector("[data-late]").hidden = false;
      return;
    }
    line.querySelector(".clash")?.remove();
    row.text.insertAdjacentHTML("afterend", clash.shown);
    row.clash = { ...clash, sent };
    row.aside = null;
    line.querySelector(".clash").dataset.uid = uid;
    putAway([sent.id, ...sent.after]);
    if (!isOwn) {
      row.text.value = sent.text;
      row.text.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /* Where a choice is open, in words, once nothing else is to be saved. */
  words() {
    const waits = this.saving.dirty().filter((uid) => this.rows.get(uid).clash === null);
    if (!this.any() || waits.length > 0) {
      return "";
    }
    const places = boxes().map((box) => box.closest("[data-row]").querySelector(".no b").textContent.trim());
    return this.saving.told.clashing.replace("%n", places.join(", ")).replace("%k", afterFirst("k"));
  }

  /* To the next choice after where the focus is; in it, nothing is chosen by a key that was meant for a text. */
  goToNext() {
    const here = document.activeElement;
    const isAfter = (box) => here.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING && !here.contains(box);
    const box = boxes().find(isAfter) ?? boxes()[0];
    box?.closest("[data-fold]")?.toggleAttribute("open", true);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: "nearest" });
  }

  /* A button may be pressed while a choice is open: the text is handed in as it was sent, and not over the other. */
  tellWhatWasSeen(formData) {
    for (const [uid, { clash }] of this.rows) {
      if (clash !== null) {
        formData.set(`seen-${uid}`, clash.sent.seen);
      }
    }
  }

  /* Their writer goes on while the choice stands open. */
  follow(uid) {
    const row = this.rows.get(uid);
    if (row.clash !== null) {
      const place = document.querySelector(`#${CSS.escape(`p-${uid}`)} .clash [data-mine]`);
      place.textContent = this.mine(uid);
    }
  }

  mine(uid) {
    return this.saving.isDirty(uid) ? this.rows.get(uid).text.value : this.rows.get(uid).clash.sent.text;
  }

  onClick(event) {
    const button = event.target.closest("[data-keep]");
    const box = button?.closest(".clash");
    if (box) {
      box.remove();
      this.choose(box.dataset.uid, button.dataset.keep);
    }
  }

  choose(uid, whose) {
    const row = this.rows.get(uid);
    const { sent, seen, text, was } = row.clash;
    const mine = this.mine(uid);
    this.form.elements[`seen-${uid}`].value = seen;
    this.form.elements[`was-${uid}`].value = was;
    row.saved = text;
    row.clash = null;
    row.text.focus();
    replace(row.text, whose === "theirs" ? text : mine);
    this.saving.settle(uid, [sent.id, ...sent.after]);
  }
}

function boxes() {
  return [...document.querySelectorAll(".clash")];
}

/* The text that stands in a choice, and what it went on from, are not offered a second time. */
function putAway(ids) {
  for (const id of ids) {
    document.querySelector(`[data-offer="${CSS.escape(id)}"]`)?.remove();
  }
  if (!document.querySelector("[data-offer]")) {
    document.querySelector("[data-offers]")?.remove();
  }
}

/* As if typed, so that undo takes it back. */
function replace(text, wanted) {
  if (text.value === wanted) {
    return;
  }
  text.select();
  if (wanted) {
    document.execCommand("insertText", false, wanted);
  } else {
    document.execCommand("delete");
  }
}
