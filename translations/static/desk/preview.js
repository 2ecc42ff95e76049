/* The draft in the readers' own layout beside the text, made by the site's own renderer while somebody types. */

const PAUSE = 120;

export class Preview {
  constructor(form, texts, token) {
    this.form = form;
    this.texts = texts;
    this.token = token;
    this.link = document.querySelector("[data-preview-link]");
    this.place = document.querySelector("[data-preview]");
    this.asked = 0;
    this.link?.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.toggle();
      }
    });
    for (const text of texts) {
      text.addEventListener("input", () => this.soon());
      text.addEventListener("desk:merged", () => this.soon());
    }
  }

  get isOpen() {
    return this.place !== null && !this.place.hidden;
  }

  toggle() {
    if (!this.place) {
      return;
    }
    this.place.hidden = this.isOpen;
    this.link.setAttribute("aria-expanded", String(this.isOpen));
    if (!this.isOpen) {
      return;
    }
    const frame = this.place.querySelector("iframe");
    if (!frame.src) {
      frame.addEventListener("load", () => this.ask());
      frame.src = this.link.href;
    } else {
      this.ask();
    }
    this.place.scrollIntoView({ block: "nearest" });
  }

  soon() {
    clearTimeout(this.timer);
    if (this.isOpen) {
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }
  }

  /* The newest question counts. */
  async ask() {
    this.asked += 1;
    const question = this.asked;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.token());
    for (const text of this.texts) {
      body.set(text.name, text.value);
    }
    try {
      const answer = await fetch(this.link.href, { method: "POST", body, redirect: "manual" });
      const html = answer.ok ? await answer.text() : "";
      const old = this.place.querySelector("iframe").contentDocument?.querySelector("article");
      if (html && old && question === this.asked) {
        old.outerHTML = html;
      }
    } catch {
      /* The preview stays as it was; saving says that the desk does not answer. */
    }
  }
}
