/* What the buttons of the working page do: everything typed is with the desk first, then it is asked as by a form. Where the
   desk does not answer, the page stays, and what can wait does (waiting.js). A button pressed twice is pressed once. */

import { goBack, leaveFrom } from "./going_back.js";
import { renewToken } from "./token.js";

const PATIENCE = 15000; /* milliseconds */
const DOWN = 500; /* from this answer on it is not the desk that answers */
const OF_ANOTHER = 403;

export class Buttons {
  constructor(saving) {
    this.saving = saving;
    this.form = saving.form;
    this.isBusy = false; /* a press is being looked after */
    this.isLeaving = false; /* the form is on its way */
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    window.addEventListener("pageshow", (event) => event.persisted && this.stay());
    goBack();
  }

  onSubmit(event) {
    if (this.isHandedIn) {
      this.isHandedIn = false;
      return;
    }
    event.preventDefault();
    if (!this.isBusy && !this.isLeaving) {
      this.isBusy = true;
      this.press(event.submitter).finally(() => (this.isBusy = false));
    }
  }

  async press(button) {
    renewToken(this.form);
    this.saving.goOn();
    const all = await this.saving.save();
    if (button?.hasAttribute("data-save")) {
      return;
    }
    if (all || !this.saving.isOffline) {
      const isAnswered = await this.isAnswered();
      if (isAnswered || this.isOfAnother) {
        return isAnswered && this.handIn(button);
      }
    }
    this.saving.tellOffline();
    if (button?.hasAttribute("data-waits")) {
      this.form.dispatchEvent(new CustomEvent("desk:waits", { detail: button }));
    }
  }

  /* The desk is asked, not the browser, which knows of networks alone: a desk may be down where there is one, and answer
     on this very machine where there is none. It takes nothing from a page whose person is not signed in any more. */
  async isAnswered() {
    this.isOfAnother = false;
    try {
      const headers = { Accept: "application/json", "Desk-Whose": this.form.dataset.person };
      const answer = await fetch(this.form.dataset.key, { headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
      if (answer.status === OF_ANOTHER) {
        this.isOfAnother = true;
        this.saving.say((await answer.json()).title, "is-failed");
      }
      this.saving.isDown = answer.status >= DOWN;
      return !this.isOfAnother && !this.saving.isDown;
    } catch {
      this.saving.isDown = false;
      return false;
    }
  }

  /* By key: the texts at once, and the remark that is being written, by its own button. */
  async saveByHand() {
    const box = document.activeElement;
    if (/^(comment|suggest|answer|out)-/.test(box?.name) && this.saving.words().includes(box)) {
      box.closest(".reply, .asks").querySelector("button").click();
    } else {
      this.saving.goOn();
      await this.saving.save();
    }
  }

  /* As a form: the desk answers with the page. Not while the form is still telling of a button: it would not listen. */
  handIn(button) {
    if (this.isLeaving) {
      return;
    }
    renewToken(this.form);
    leaveFrom((button ?? document.activeElement)?.closest("[data-row]"), button);
    this.isLeaving = true;
    this.stays = setTimeout(() => this.stay(), PATIENCE);
    setTimeout(() => {
      this.isHandedIn = true;
      this.form.requestSubmit(button);
    });
  }

  /* The page is still here, or again: its buttons can be pressed. */
  stay() {
    clearTimeout(this.stays);
    this.isLeaving = false;
  }
}
