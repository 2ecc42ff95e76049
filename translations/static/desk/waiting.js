/* A verb pressed while the desk does not answer waits, can be recalled, and is sent when the network is back. The desk
   judges it then by what the page showed: of a story that was held, killed or corrected meanwhile nothing is handed in.
   It outlives the window: the page that is opened next goes on waiting, if it shows what that one showed. */

const AGAIN = 5000; /* milliseconds until the desk is asked again whether it answers */

export class Waiting {
  constructor(form, saving) {
    this.form = form;
    this.saving = saving;
    this.line = document.querySelector("[data-waiting]");
    this.button = null;
    this.id = `${form.dataset.work} waits`;
    form.addEventListener("desk:waits", (event) => this.wait(event.detail));
    form.addEventListener("desk:saved", () => this.send());
    window.addEventListener("online", () => this.send());
    this.line.querySelector("button").addEventListener("click", () => this.recall());
    saving.ready.then(() => this.goOn()).catch(() => {});
  }

  wait(button) {
    this.show(button);
    this.line.querySelector("button").focus();
    const typed = this.saving.dirty().map((uid) => [uid, this.saving.rows.get(uid).text.value]);
    this.keep(button, { typed, sent: false });
    this.askAgain();
  }

  /* No event tells that a desk which was down answers again. */
  askAgain() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      await this.send();
      if (this.button) {
        this.askAgain();
      }
    }, AGAIN);
  }

  keep(button, { typed, sent }) {
    this.saving.store?.put({
      id: this.id,
      work: this.form.dataset.work,
      tab: this.saving.tab,
      page: this.form.elements.page.value,
      waits: button.getAttribute("formaction"),
      shown: this.shown(),
      typed,
      sent,
    });
  }

  show(button) {
    this.button = button;
    this.line.querySelector("[data-what]").textContent = button.textContent.trim();
    this.line.hidden = false;
  }

  /* What a verb is judged by: the source, how the whole stood, and the number of each paragraph. */
  shown() {
    const { stood, beside } = this.form.elements;
    const seen = [...this.form.elements].filter((field) => field.name?.startsWith("seen-"));
    return { stood: stood.value, beside: beside.value, seen: seen.map((field) => [field.name, Number(field.value)]) };
  }

  recall() {
    this.button?.focus();
    this.forget();
  }

  forget() {
    this.button = null;
    this.line.hidden = true;
    this.saving.store?.drop(this.id);
  }

  /* What waited in a window that is closed now. */
  async goOn() {
    const kept = (await this.saving.store?.all(this.form.dataset.work))?.find((one) => one.waits !== undefined);
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    if (!kept || open.has(`desk-${kept.tab}`)) {
      return;
    }
    const button = [...document.querySelectorAll("[data-waits]")].find((one) => one.getAttribute("formaction") === kept.waits);
    if (!button || !this.isAsShown(kept)) {
      this.forget();
      /* What was sent and never answered may have arrived: how the text stands says so. */
      document.querySelector("[data-waited]").hidden = kept.sent;
      return;
    }
    this.wait(button);
    this.send();
  }

  /* What was typed there and is saved since, word for word, has the next number; everything else stands as it stood. */
  isAsShown({ shown, typed }) {
    const now = this.shown();
    const before = new Map(shown.seen);
    const own = new Map(typed);
    const sameText = now.seen.every(([name, number]) => {
      const uid = name.slice("seen-".length);
      const isOwn = own.has(uid) && this.saving.rows.get(uid)?.saved === own.get(uid);
      return number === before.get(name) || (isOwn && number === before.get(name) + 1);
    });
    return now.stood === shown.stood && now.beside === shown.beside && now.seen.length === before.size && sameText;
  }

  /* Not while two texts for one paragraph wait for a choice. It is kept until the desk has answered (kept_words.js): the
     network may be gone again. */
  async send() {
    const isReady = () => this.button && this.saving.dirty().length === 0 && !this.saving.clashes.any();
    if (isReady() && (await this.saving.buttons.isAnswered()) && isReady()) {
      const button = this.button;
      this.button = null;
      this.line.hidden = true;
      this.keep(button, { typed: [], sent: true });
      button.focus();
      this.saving.buttons.handIn(button);
    }
  }
}
