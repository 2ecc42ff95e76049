/* Merge and split from within the text. The buttons work without this: a split is made at a blank line, and here the
   cursor puts one in. */

const GAP = "\n\n";

export class Shaping {
  constructor(form) {
    form.addEventListener("click", (event) => this.onClick(event));
    for (const change of ["input", "desk:merged"]) {
      form.addEventListener(change, (event) => offerSplit(event.target), true);
    }
  }

  /* Press the button of the paragraph in hand. */
  press(name) {
    document.activeElement?.closest("[data-row]")?.querySelector(`[data-shape="${name}"]:not([hidden])`)?.click();
  }

  onClick(event) {
    const button = event.target.closest("[data-shape]");
    if (button?.dataset.shape === "split") {
      cut(button.closest("[data-row]").querySelector("textarea.read"));
    }
  }
}

/* There is something to split as soon as something stands there. */
function offerSplit(text) {
  if (text.matches("textarea.read")) {
    text.closest("[data-row]").querySelector("[data-shape=split]")?.toggleAttribute("hidden", !text.value.trim());
  }
}

/* A blank line at the cursor, unless the text has one already or the cursor stands at an edge of it. */
function cut(text) {
  const before = text?.value.slice(0, text.selectionStart) ?? "";
  const after = text?.value.slice(text.selectionEnd) ?? "";
  if (!text || /\n[ \t]*\n/.test(text.value.trim()) || !before.trim() || !after.trim()) {
    return;
  }
  text.setRangeText(GAP, text.selectionStart, text.selectionStart, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}
