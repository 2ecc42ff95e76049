/* Every few seconds: who else is here, what others wrote meanwhile, whether the page still shows how things stand. */

import { Talk } from "./talk.js";

const BEAT = 8000;

export class Pulse {
  constructor(form, saving) {
    this.form = form;
    this.saving = saving;
    this.people = document.querySelector("[data-people]");
    this.notices = document.querySelector("[data-notices]");
    this.progress = document.querySelector("[data-progress]");
    this.talk = new Talk(form);
    this.news = document.querySelector("[data-moved]");
    document.addEventListener("visibilitychange", () => this.beat());
    form.addEventListener("desk:saved", () => this.beat());
    this.beat();
  }

  /* As pairs: an object would put ids of digits alone before all others. */
  numbers() {
    const fields = [...this.form.elements].filter((field) => field.name?.startsWith("seen-"));
    return fields.map((field) => [field.name.slice("seen-".length), Number(field.value)]);
  }

  ready() {
    return [...this.form.querySelectorAll("[data-row].is-ready")].map((row) => row.id.slice("p-".length));
  }

  here() {
    const row = document.activeElement?.closest("[data-row]");
    return row ? row.id.slice("p-".length) : "";
  }

  async beat() {
    clearTimeout(this.timer);
    if (document.hidden || this.stopped) {
      return;
    }
    const shown = { stood: this.form.elements.stood.value, numbers: this.numbers(), ready: this.ready() };
    const body = JSON.stringify({ uid: this.here(), ...shown });
    try {
      const answer = await fetch(this.form.dataset.pulse, {
        method: "POST",
        body,
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json",
          "X-CSRFToken": this.saving.token(),
          "Desk-Whose": this.form.dataset.person,
        },
        redirect: "manual",
      });
      if (answer.ok) {
        this.show(await answer.json());
      } else if (answer.status === 404) {
        this.stopped = true;
      }
    } catch {
      /* Saving says it when the desk does not answer. */
    }
    this.timer = setTimeout(() => this.beat(), BEAT);
  }

  show(told) {
    this.talk.follow(told.talk).catch(() => {
      /* Asked again at the next beat. */
    });
    this.put(this.people, told.people);
    this.put(this.notices, told.notices);
    this.put(this.progress, told.progress);
    for (const [uid, theirs] of Object.entries(told.rows)) {
      this.saving.merge(uid, theirs);
    }
    /* A page that was opened of a stopped story says so already. */
    const news = told.stopped && document.querySelector(".news.stopped") ? "" : told.news;
    if (!told.stopped && news === "" && this.saving.stopped === "story") {
      this.saving.goOn();
    }
    if (this.news.innerHTML.trim() !== news.trim()) {
      this.news.innerHTML = news;
      this.news.hidden = news === "";
      this.form.dispatchEvent(new CustomEvent("desk:moved"));
    }
  }

  /* Only what differs is written, so that screen readers say it once. */
  put(place, shown) {
    if (place && this.last?.get(place) !== shown) {
      place.innerHTML = shown;
      this.last = (this.last ?? new Map()).set(place, shown);
    }
  }
}
