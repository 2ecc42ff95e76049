/* Merge and split from within the text. The buttons work without this: a split is made at a blank line, and here the
   cursor puts one in. */

const GAP = "\n\n";
const LEFT_FROM = "desk-shaped";

export class Shaping {
  constructor(form) {
    form.addEventListener("click", (event) => this.onClick(event));
    /* Not before: a browser that scrolls to the paragraph in the address takes the focus away. */
    window.addEventListener("load", () => this.goOn());
  }

  /* Press the button of the paragraph in hand. */
  press(name) {
    document.activeElement?.closest("[data-row]")?.querySelector(`[data-shape="${name}"]`)?.click();
  }

  onClick(event) {
    const button = event.target.closest("[data-shape]");
    if (!button) {
      return;
    }
    if (button.dataset.shape === "split") {
      cut(button.closest("[data-row]").querySelector("textarea.read"));
    }
    keep(LEFT_FROM, "1");
  }

  /* After it was done the page is a new one: the writing goes on in the paragraph that it names. */
  goOn() {
    if (!taken(LEFT_FROM) || !location.hash.startsWith("#p-")) {
      return;
    }
    const row = document.getElementById(location.hash.slice(1));
    row?.querySelector("textarea.read")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
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

/* A browser that keeps nothing for the page only forgets where the writing was. */
function keep(name, value) {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    /* nothing depends on it */
  }
}

function taken(name) {
  try {
    const value = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return value !== null;
  } catch {
    return false;
  }
}
