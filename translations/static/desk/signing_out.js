/* Signing out while texts of this person wait in the browser asks first: send them, take them along as a file, or
   discard them. Afterwards nothing of them stays here. */

import { Store, forget, waitingFor } from "./store.js";

const form = document.querySelector("form[data-signs-out]");
const asks = document.querySelector("dialog[data-unsent]");
const person = Number(form?.dataset.person);

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if ((await waitingFor(person)) > 0) {
    asks.showModal();
    return;
  }
  leave();
});

async function leave() {
  await forget(person);
  form.submit();
}

async function kept() {
  return (await Store.open(person, form.dataset.key)).all();
}

async function send() {
  const works = Map.groupBy ? Map.groupBy(await kept(), (one) => one.work) : grouped(await kept());
  for (const [work, texts] of works) {
    for (const text of texts) {
      const answer = await fetch(form.dataset.autosave.replace("/0/", `/${work}/`), {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
        body: JSON.stringify({ person, beside: text.beside, paragraphs: [{ uid: text.uid, seen: text.seen, text: text.text, id: text.sent ?? crypto.randomUUID() }] }),
      });
      if (!answer.ok && answer.status !== 409) {
        throw new Error("not sent");
      }
    }
  }
}

function grouped(texts) {
  const works = new Map();
  for (const text of texts) {
    works.set(text.work, [...(works.get(text.work) ?? []), text]);
  }
  return works;
}

async function download() {
  const texts = (await kept()).map((one) => `${one.work} ${one.uid}\n${one.text}`).join("\n\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([texts], { type: "text/plain;charset=utf-8" }));
  link.download = "unsent.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}

asks?.addEventListener("click", async (event) => {
  const chosen = event.target.closest("[data-unsent-do]")?.dataset.unsentDo;
  try {
    if (chosen === "send") {
      await send();
      await leave();
    } else if (chosen === "download") {
      await download();
    } else if (chosen === "discard") {
      await leave();
    } else if (chosen === "stay") {
      asks.close();
    }
  } catch {
    asks.querySelector("[data-unsent-failed]").hidden = false;
  }
});
