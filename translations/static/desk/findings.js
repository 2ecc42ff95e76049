/* How many findings a paragraph has stands beside its number, and follows what is typed: each help brings it along. */

export class Findings {
  constructor() {
    this.said = document.querySelector("[data-findings-said]");
  }

  /* What rests on an older source is checked beside the newest in its help: until somebody types there, the mark tells
     of what it rests on. */
  show(text, { part, value }) {
    const row = text.closest("[data-row]");
    if (text.value !== value || (row.matches(".is-stale") && value === text.defaultValue)) {
      return;
    }
    const told = partOf(part).querySelector("template[data-of]");
    const fresh = told?.content.querySelector("[data-helps]") ?? null;
    const now = row.querySelector("[data-helps]");
    if (!told || words(now) === words(fresh)) {
      return;
    }
    const had = now?.contains(document.activeElement);
    now?.remove();
    if (fresh) {
      row.querySelector("[data-state]").after(" ", fresh);
    }
    if (had) {
      fresh?.focus();
    }
    this.said.textContent = told.dataset.said;
  }
}

function partOf(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  return made.content;
}

function words(mark) {
  return mark ? `${mark.className} ${mark.textContent.trim()}` : "";
}
