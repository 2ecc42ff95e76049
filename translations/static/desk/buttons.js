/* What the buttons of the working page do: everything typed is with the desk first, then it is asked as by a form. Where the
   desk does not answer, the page stays, and what can wait does (waiting.js). */

import { goBack, leaveFrom } from "./going_back.js";
import { renewToken } from "./token.js";

const PATIENCE = 15000; /* milliseconds */
const DOWN = 500; /* from this answer on it is not the desk that answers */

export class Buttons {
  constructor(saving) {
    this.saving = saving;
    this.form = saving.form;
    this.isLeaving = false;
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    goBack();
  }

  async onSubmit(event) {
    const button = event.submitter;
    if (this.isLeaving) {
      return;
    }
    event.preventDefault();
    renewToken(this.form);
    this.saving.goOn();
    const hasWords = this.saving.words().length > 0;
    if (button?.hasAttribute("data-save") && !hasWords) {
      await this.saving.save();
      return;
    }
    const all = await this.saving.save();
    if ((!all && this.saving.isOffline) || !(await this.isAnswered())) {
      this.saving.tellOffline();
      if (button?.hasAttribute("data-waits")) {
        this.form.dispatchEvent(new CustomEvent("desk:waits", { detail: button }));
      }
      return;
    }
    this.handIn(button);
  }

  /* The desk is asked, not the browser, which knows of networks alone: a desk may be down where there is one, and answer
     on this very machine where there is none. */
  async isAnswered() {
    try {
      const asked = { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) };
      return (await fetch(this.form.dataset.key, asked)).status < DOWN;
    } catch {
      return false;
    }
  }

  /* By key or button: at once, and with the remarks, for which the desk answers with the page. */
  async saveByHand() {
    this.saving.goOn();
    const all = await this.saving.save();
    if (all && this.saving.words().some((field) => /^(comment|out)-/.test(field.name))) {
      this.handIn(null);
    }
  }

  /* As a form: the desk answers with the page. Not while the form is still telling of a button: it would not listen. */
  handIn(button) {
    renewToken(this.form);
    leaveFrom((button ?? document.activeElement)?.closest("[data-row]"), button);
    this.isLeaving = true;
    setTimeout(() => (button ? this.form.requestSubmit(button) : this.form.submit()));
  }
}
