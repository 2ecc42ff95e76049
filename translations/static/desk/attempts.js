/* What is sent of a text, and what was sent of it before. */

import { newId } from "./store.js";

const MOST = 100; /* the desk looks at no more */

/* The next try to save a text. `tried` is the last that nobody answered: it, and those it went on from, may have arrived
   all the same, so the desk is told that this one goes on from them. The same text again is the same save. */
export function attempt(tried, text) {
  if (!tried) {
    return { id: newId(), text, after: [] };
  }
  if (tried.text === text) {
    return tried;
  }
  const after = [...(tried.after ?? []), tried.id];
  if (after.length > MOST) {
    after.splice(1, 1);
  }
  return { id: newId(), text, after };
}
