/* What others say beside the text — comments, answers, questions about the source — comes into the open page, and what
   somebody is writing there stays where it is. */

export class Talk {
  constructor(form) {
    this.form = form;
    this.shown = form.dataset.talked;
    this.news = document.querySelector("[data-new-talk]");
  }

  /* `mark` is what the desk says it is by now. */
  async follow(mark) {
    if (mark === undefined || mark === this.shown || this.asking) {
      return;
    }
    this.asking = true;
    try {
      const headers = { Accept: "text/html", "Desk-Whose": this.form.dataset.person };
      const answer = await fetch(this.form.dataset.talkPage + location.search, { headers, redirect: "manual" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        this.shown = page.getElementById("work").dataset.talked;
        this.tell(this.take(page));
      }
    } finally {
      this.asking = false;
    }
  }

  /* Ids of the rows where anything is new; "" is the whole. */
  take(page) {
    const places = [];
    for (const row of this.form.querySelectorAll("[data-row]")) {
      const now = page.getElementById(row.id);
      if (now && [takeQuestions(row, now), takeThreads(row, now)].includes(true)) {
        places.push(row);
      }
    }
    const [whole, wholeNow] = [document, page].map((one) => one.querySelector("[data-talk-whole]"));
    if (wholeNow && changes(whole, wholeNow)) {
      swap(whole, wholeNow);
      places.push(whole);
    }
    return places;
  }

  tell(places) {
    if (places.length === 0) {
      return;
    }
    const links = places.map((place) => {
      const link = document.createElement("a");
      place.id ||= "whole";
      link.href = `#${place.id}`;
      link.textContent = place.querySelector(".no b, h2").textContent.trim();
      return link;
    });
    this.news.querySelector("[data-places]").replaceChildren(...links.flatMap((link) => [link, " "]));
    this.news.hidden = false;
  }
}

/* What was said, without the boxes for saying more. */
function said(place) {
  const copy = place?.cloneNode(true);
  copy?.querySelectorAll("textarea, input, select").forEach((box) => box.remove());
  return copy?.textContent.replace(/\s+/g, " ").trim() ?? "";
}

function changes(place, now) {
  return said(place) !== said(now);
}

function takeQuestions(row, now) {
  let any = false;
  for (const place of row.querySelectorAll("[data-asked]")) {
    const fresh = now.querySelector(`[data-asked="${CSS.escape(place.dataset.asked)}"]`);
    if (fresh && changes(place, fresh)) {
      place.replaceWith(document.adoptNode(fresh));
      any = true;
    }
  }
  return any;
}

/* The first comment stands in another place than the button for it. */
function takeThreads(row, now) {
  const [place, fresh] = [row, now].map((one) => one.querySelector("[data-talk]"));
  const threads = (one) => said(one?.querySelector(".said"));
  if (!fresh || threads(place) === threads(fresh)) {
    return false;
  }
  if (place && place.tagName === fresh.tagName) {
    swap(place, fresh);
    return true;
  }
  row.querySelector(".asides").before(document.adoptNode(fresh));
  if (place) {
    carry(place, fresh);
    place.remove();
  }
  return true;
}

function swap(place, fresh) {
  document.adoptNode(fresh);
  place.before(fresh);
  carry(place, fresh);
  place.remove();
}

/* What is being written, what is open, and the cursor go along. */
function carry(place, fresh) {
  for (const box of place.querySelectorAll("textarea")) {
    const heir = fresh.querySelector(`[name="${CSS.escape(box.name)}"]`);
    if (!heir) {
      continue;
    }
    heir.value = box.value;
    const around = heir.closest("details");
    if (around && box.closest("details")?.open) {
      around.open = true;
    }
    if (document.activeElement === box) {
      heir.focus({ preventScroll: true });
      heir.setSelectionRange(box.selectionStart, box.selectionEnd);
    }
  }
}
