/* Texts that wait in this browser, on any page of the desk: what a closed window left behind is sent at once; signing
   out while some still wait asks first: send them, take them along as a file, or discard them. Afterwards nothing of
   this person stays here. */

import { attempt } from "./attempts.js";
import { forgetKept } from "./keeping.js";
import { dropAnswered } from "./kept_words.js";
import { Store, forget, waitingFor } from "./store.js";
import { renewToken, tokenOf } from "./token.js";

const form = document.querySelector("form[data-signs-out]");
const asks = document.querySelector("dialog[data-unsent]");
const person = Number(form?.dataset.person);

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if ((await waitingFor(person)) > 0) {
    asks.showModal();
  } else {
    leave();
  }
});

asks?.addEventListener("click", async (event) => {
  const chosen = event.target.closest("[data-unsent-do]")?.dataset.unsentDo;
  try {
    if (chosen === "send") {
      const store = await Store.open(person, form.dataset.key);
      const kept = await store.all();
      await send(store, kept.filter((one) => one.uid), { isLeaving: true });
      if ((await waitingFor(person)) === 0) {
        await leave();
      } else {
        asks.querySelector("[data-unsent-words]").hidden = false;
      }
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

async function leave() {
  await forgetKept();
  await forget(person);
  renewToken(form);
  form.submit();
}

/* Of windows that are closed: an open one sends its own. A working page takes up by itself what belongs to it
   (left_behind.js), since it has to show what came too late. */
async function sendLeftBehind() {
  if (!form || (await waitingFor(person)) === 0) {
    return;
  }
  const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
  const store = await Store.open(person, form.dataset.key);
  await dropAnswered(store);
  const here = document.getElementById("work")?.dataset.work;
  const left = (await store.all()).filter((kept) => kept.uid && !kept.isAside && !open.has(`desk-${kept.tab}`));
  await send(store, left.filter((kept) => kept.work !== here));
}

/* What the desk has, in the draft or put aside, does not stay here: nor does anything of a story that was killed. Only a
   flash's text that was put aside stays until its writer discards it on the flash screen, or leaves. Rejects where the
   desk takes one of them not; the others are with it all the same. */
async function send(store, texts, { isLeaving = false } = {}) {
  let refused = 0;
  for (const kept of texts) {
    if (!(await store.has(kept.id))) {
      continue; /* discarded while another was on its way */
    }
    const tried = attempt(kept.tried, kept.text);
    const isIn = Boolean(kept.flash) && (await sendAsFlash(kept, tried));
    if (!isIn && !(await sendText(kept, tried))) {
      refused += 1;
    } else if (kept.flash && !isIn && !isLeaving) {
      await store.renew({ ...kept, tried, isLeft: true, isAside: true });
    } else {
      await store.drop(kept.id);
    }
  }
  if (refused > 0) {
    throw new Error("not all was sent");
  }
}

/* Whether the desk has it now, in the draft or put aside. */
async function sendText({ work, beside, uid, seen }, tried) {
  const paragraph = { uid, seen, ...tried };
  const answer = await fetch(form.dataset.autosave.replace("/0/", `/${work}/`), {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      "X-CSRFToken": tokenOf(form),
    },
    body: JSON.stringify({ person, beside, paragraphs: [paragraph] }),
  });
  return answer.ok || uid in ((await answer.json()).clashes ?? {});
}

/* Through the flash's own door, which claims as it saves. Whether it took the text; one that came too late is put aside
   by the other door. */
async function sendAsFlash(kept, { id, text, after }) {
  const { save, page, was } = kept.flash;
  const body = new URLSearchParams({ page, beside: kept.beside, whose: person });
  body.set("csrfmiddlewaretoken", tokenOf(form));
  body.set(`seen-${kept.uid}`, kept.seen);
  body.set(`was-${kept.uid}`, was);
  body.set(`text-${kept.uid}`, text);
  body.set(`id-${kept.uid}`, id);
  body.set(`after-${kept.uid}`, after.join(" "));
  const answer = await fetch(save, { method: "POST", headers: { Accept: "application/json" }, body, redirect: "manual" });
  return answer.ok;
}

async function download() {
  const kept = await (await Store.open(person, form.dataset.key)).all();
  const written = kept.filter((one) => one.text);
  const texts = written.map((one) => `${one.work} ${one.uid ?? one.words}\n${one.text}`).join("\n\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([texts], { type: "text/plain;charset=utf-8" }));
  link.download = "unsent.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}

sendLeftBehind().catch(() => {
  /* They wait here for the next time. */
});
