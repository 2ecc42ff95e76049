/* One paragraph marked ready, or approved, without leaving the page: what was typed is saved first. */

export class Paragraphs {
  constructor(form, saving, texts) {
    this.form = form;
    this.saving = saving;
    this.pressed = new Set();
    form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-ready], [data-approve]");
      if (button) {
        event.preventDefault();
        this.press(button);
      }
    });
    form.addEventListener("desk:stands", () => this.takeIn());
    form.addEventListener("toggle", (event) => this.offerWording(event.target), true);
    for (const text of texts) {
      text.addEventListener("input", () => this.open(text.closest("[data-row]")));
    }
  }

  /* By key: the paragraph in hand is ready, or approved, if there is anything to say so of. */
  pressIn(row) {
    const button = row?.querySelector("[data-approve]:not([hidden]), [data-ready]:not([hidden])");
    const text = row?.querySelector("textarea.read");
    if (button && (!text || text.value.trim())) {
      this.press(button);
    }
  }

  /* Once, however often it is pressed until the desk has answered. */
  async press(button) {
    if (this.pressed.has(button)) {
      return;
    }
    this.pressed.add(button);
    if (await this.saving.save()) {
      await this.send(button);
    } /* else the line of saving says why */
    this.pressed.delete(button);
  }

  async send(button) {
    const uid = button.value;
    const seen = this.form.elements[`seen-${uid}`];
    const body = new URLSearchParams({
      csrfmiddlewaretoken: this.saving.token(),
      whose: this.form.elements.whose.value,
      [button.name]: uid,
      [seen.name]: seen.value,
      beside: this.form.elements.beside.value,
    });
    try {
      const answer = await fetch(button.formAction, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" });
      this.show(button, seen, answer.ok, await answer.json());
    } catch {
      this.saving.say(this.saving.told.failed, "is-failed");
    }
  }

  show(button, seen, done, told) {
    if (!done) {
      this.saving.say(told.title, "is-failed");
      return;
    }
    const row = button.closest("[data-row]");
    seen.value = told.seen;
    this.saving.tellHowItStands();
    row.querySelector("[data-state]").innerHTML = told.state;
    row.classList.add("is-ready");
    if (row.contains(document.activeElement) && document.activeElement === button) {
      row.querySelector("textarea")?.focus();
    }
    button.hidden = true;
    document.querySelector("[data-progress]").innerHTML = told.progress;
    this.saving.say(told.said, "");
  }

  /* What was left out and is written again says so no more, and may be left out again. */
  takeIn() {
    for (const row of this.form.querySelectorAll("[data-row]:not(.is-out):has([data-out])")) {
      row.querySelectorAll("[data-out]").forEach((said) => said.remove());
      row.querySelector(".leave")?.removeAttribute("hidden");
    }
  }

  /* What is typed into is in hand again: to be marked ready, or approved. */
  open(row) {
    row.classList.remove("is-ready");
    for (const button of row.querySelectorAll("[data-ready], [data-approve]")) {
      button.hidden = false;
    }
  }

  /* A wording is suggested by changing the one that stands there. */
  offerWording(details) {
    const box = details.querySelector?.("[data-suggest]");
    if (!box) {
      return;
    }
    const now = document.getElementById(box.dataset.suggest)?.value ?? box.dataset.now;
    if (details.open && box.value === "") {
      box.value = now;
      box.focus();
    } else if (!details.open && box.value === now) {
      box.value = "";
    }
  }
}
