/* A verb pressed while the desk does not answer waits, can be recalled, and is sent when the network is back. The desk
   judges it then by what the page showed: of a story that was held, killed or corrected meanwhile nothing is handed in. */

export class Waiting {
  constructor(form, saving) {
    this.form = form;
    this.saving = saving;
    this.line = document.querySelector("[data-waiting]");
    this.button = null;
    form.addEventListener("desk:waits", (event) => this.wait(event.detail));
    form.addEventListener("desk:saved", () => this.send());
    window.addEventListener("online", () => this.send());
    this.line.querySelector("button").addEventListener("click", () => this.recall());
  }

  wait(button) {
    this.button = button;
    this.line.querySelector("[data-what]").textContent = button.textContent.trim();
    this.line.hidden = false;
    this.line.querySelector("button").focus();
  }

  recall() {
    this.button?.focus();
    this.button = null;
    this.line.hidden = true;
  }

  send() {
    if (this.button && this.saving.dirty().length === 0) {
      const button = this.button;
      this.recall();
      this.saving.handIn(button);
    }
  }
}
