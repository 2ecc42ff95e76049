/* Texts that the desk put aside because nothing may be written there now, as in a story that is held. They are safe with it;
   once the story goes on they are the page's again, to be saved. */

/* What a refusal means for the page: it goes on (""), waits until the story moves again, or saves no more. */
export function stopOf(problem) {
  if (["other_person", "text_too_long"].includes(problem.code)) {
    return "";
  }
  return problem.code.startsWith("article_") ? "story" : "page";
}

export function putAside(saving, texts) {
  for (const { uid, id, text } of texts) {
    const row = saving.rows.get(uid);
    if (row?.tried?.id === id) {
      row.aside = { stood: row.aside?.stood ?? row.saved, ids: [...replaced(row), id] };
      row.tried = null;
      row.saved = text;
      saving.forgetOrKeep(uid);
    }
  }
}

export function takeBack(saving) {
  for (const [uid, row] of saving.rows) {
    if (row.aside) {
      row.saved = row.aside.stood;
      saving.forgetOrKeep(uid);
    }
  }
}

/* What was put aside of a paragraph before: another save of it takes its place. */
export function replaced(row) {
  return row.aside?.ids ?? [];
}
