/* A practice saves itself after a pause and on leaving. Its buttons work without this. */

const PAUSE = 1200;
const AGAIN = 5000;
const KEEPALIVE = 60000; /* bytes a browser takes along when a page is left */
const form = document.getElementById("practice");
const line = form.querySelector("[data-save-state]");
let changed = false;
let pressed = false;
let timer;
let underWay = Promise.resolve();

form.addEventListener("input", () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(saveSoon, PAUSE);
});
form.addEventListener("submit", async (event) => {
  if (pressed) {
    return;
  }
  /* After a save that is under way, since its answer carries the number this one is judged by. */
  event.preventDefault();
  clearTimeout(timer);
  await underWay;
  pressed = true;
  changed = false;
  setTimeout(() => form.requestSubmit(event.submitter));
});
document.addEventListener("visibilitychange", () => document.hidden && saveSoon());
window.addEventListener("beforeunload", (event) => {
  if (changed && !pressed) {
    event.preventDefault();
  }
});

function saveSoon() {
  clearTimeout(timer);
  underWay = underWay.then(save);
}

async function save() {
  if (!changed || pressed) {
    return;
  }
  changed = false;
  line.textContent = form.dataset.saving;
  const body = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(location.href, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      keepalive: body.toString().length < KEEPALIVE,
    });
    const { seen, said, title } = await answer.json();
    if (answer.ok) {
      form.elements.seen.value = seen;
    } else {
      changed = true;
    }
    line.textContent = answer.ok ? said : title;
  } catch {
    changed = true;
    line.textContent = form.dataset.failed;
    clearTimeout(timer);
    timer = setTimeout(saveSoon, AGAIN);
  }
}
