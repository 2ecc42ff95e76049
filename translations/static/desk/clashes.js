/* Two texts for one paragraph: both are shown beside each other, and a person chooses. */

export class Clashes {
  constructor(saving) {
    this.saving = saving;
    this.rows = saving.rows;
    this.form = saving.form;
    this.form.addEventListener("click", (event) => this.onClick(event));
  }

  any() {
    return [...this.rows.values()].some((row) => row.clash !== null);
  }

  /* `mine` was sent: typed on this page, or left behind by another window, whose text stands in no box here. */
  show(uid, clash, mine) {
    const row = this.rows.get(uid);
    const line = document.getElementById(`p-${uid}`);
    if (!row || !line) {
      document.querySelector("[data-late]").hidden = false;
      return;
    }
    line.querySelector(".clash")?.remove();
    row.text.insertAdjacentHTML("afterend", clash.shown);
    row.clash = { ...clash, mine };
    row.aside = null;
    line.querySelector(".clash").dataset.uid = uid;
    line.querySelector("[data-keep]")?.focus({ preventScroll: true });
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
    return this.saving.isDirty(uid) ? this.rows.get(uid).text.value : this.rows.get(uid).clash.mine;
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
    const { id, seen, text, was } = row.clash;
    const mine = this.mine(uid);
    this.form.elements[`seen-${uid}`].value = seen;
    this.form.elements[`was-${uid}`].value = was;
    row.saved = text;
    row.clash = null;
    row.text.focus();
    replace(row.text, whose === "theirs" ? text : mine);
    this.saving.settle(uid, id);
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
