/* Saving without leaving the paragraph. Where anything is out of the ordinary the page is handed in as a form:
   the desk then shows what could not be saved beside what stands. */

export class Saving {
  constructor(form, texts) {
    this.form = form;
    this.texts = texts;
    this.told = form.dataset;
    this.line = document.querySelector("[data-save-state]");
    this.shown = new Map(texts.map((text) => [text, text.defaultValue]));
    this.leaving = false;
    this.underWay = false;
    form.addEventListener("input", () => this.tell());
    form.addEventListener("submit", (event) => this.onSubmit(event));
    window.addEventListener("beforeunload", (event) => {
      if (!this.leaving && (this.isOpen() || this.words().length > 0)) {
        event.preventDefault();
      }
    });
    window.addEventListener("pageshow", () => this.tell());
  }

  isOpen() {
    return this.texts.some((text) => text.value !== this.shown.get(text)) || this.remarks().length > 0;
  }

  /* What is being written beside the texts: remarks, reasons, notes. Sent, they come back empty. */
  words() {
    const boxes = [...this.form.elements].filter((field) => field.matches("textarea[name], input[type=text]"));
    return boxes.filter((box) => !this.shown.has(box) && box.value.trim() !== "");
  }

  /* Those that a save of texts alone would not take along. */
  remarks() {
    return this.words().filter((field) => /^(comment|out)-/.test(field.name));
  }

  tell() {
    if (this.isOpen()) {
      this.say(this.told.unsaved, "is-open");
    } else if (this.line.classList.contains("is-open")) {
      this.say("", "");
    }
  }

  say(words, how) {
    if (this.line.textContent !== words) {
      this.line.textContent = words;
    }
    this.line.className = `saved ${how}`;
  }

  onSubmit(event) {
    const button = event.submitter;
    if (button?.hasAttribute("data-save") && this.remarks().length === 0) {
      event.preventDefault();
      this.save();
      return;
    }
    this.renewToken();
    this.leaving = true;
  }

  handInAsForm() {
    this.renewToken();
    this.leaving = true;
    this.form.submit();
  }

  async save() {
    if (this.underWay) {
      return;
    }
    if (this.remarks().length > 0) {
      this.handInAsForm();
      return;
    }
    if (!this.isOpen()) {
      this.say(this.told.saved, "");
      return;
    }
    this.underWay = true;
    this.say(this.told.saving, "is-open");
    const sent = new Map(this.texts.map((text) => [text, text.value]));
    try {
      await this.send(sent);
    } catch {
      this.say(this.told.failed, "is-failed");
    } finally {
      this.underWay = false;
    }
  }

  /* Signing in again in another window has changed the token. */
  renewToken() {
    const token = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
    if (token) {
      this.form.elements.csrfmiddlewaretoken.value = token[1];
    }
  }

  async send(sent) {
    this.renewToken();
    const answer = await fetch(this.form.action, {
      method: "POST",
      body: new FormData(this.form),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    const kind = answer.headers.get("Content-Type") ?? "";
    if (answer.ok && kind.startsWith("application/json")) {
      this.take(await answer.json(), sent);
    } else if (answer.status === 401 || (answer.status === 403 && !kind.startsWith("application/problem+json"))) {
      this.say(this.told.signedOut, "is-failed");
    } else if ([403, 409, 422].includes(answer.status) && kind.startsWith("application/problem+json")) {
      this.handInAsForm();
    } else {
      this.say(this.told.failed, "is-failed");
    }
  }

  take(answer, sent) {
    this.form.elements.seen.value = answer.seen;
    for (const text of this.texts) {
      const uid = text.name.slice("text-".length);
      const row = answer.rows[uid];
      if (row) {
        this.form.elements[`seen-${uid}`].value = row.seen;
        this.form.elements[`was-${uid}`].value = row.was;
        const line = text.closest("[data-row]");
        line.querySelector("[data-state]").innerHTML = row.state;
        line.classList.remove("is-stale", "is-out");
      }
      this.shown.set(text, sent.get(text));
    }
    document.querySelector("[data-progress]").innerHTML = answer.progress;
    if (this.isOpen()) {
      this.say(this.told.unsaved, "is-open");
    } else {
      this.say(answer.said, "");
    }
  }
}
