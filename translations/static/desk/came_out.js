/* What became of a text: from change to change, and one key that proposes the name in hand for the register. */

import { Keys } from "./keys.js";

const changes = [...document.querySelectorAll(".became")];
const form = document.getElementById("propose");
export const KEYS = [
  { act: "store", key: "f2", run: () => store() },
  { act: "next", then: "arrowdown", run: () => step(1) },
  { act: "previous", then: "arrowup", run: () => step(-1) },
];

for (const change of changes) {
  change.tabIndex = -1;
}

function step(by) {
  const here = changes.indexOf(document.activeElement?.closest(".became"));
  const next = here < 0 ? changes[by > 0 ? 0 : changes.length - 1] : changes[here + by];
  next?.focus();
}

/* The name of the change in hand; elsewhere the first that is left; where there is none, the form. */
function store() {
  const here = document.activeElement?.closest(".became");
  const button = (here ?? document).querySelector("[data-store]");
  if (button) {
    button.click();
  } else {
    form.querySelector("input[type=text]").focus();
  }
}

new Keys(KEYS, (act) => act === "store" || changes.length > 0);
