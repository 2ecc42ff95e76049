/* After a button the page is a new one: the writing goes on in the paragraph where it was, or in that which the address
   names, where the button made it another. */

const LEFT_FROM = "desk-left-from";
const LATEST = 30000; /* milliseconds; where the answer was another page, this one is opened later for something else */

export function leaveFrom(row, button) {
  const text = row?.querySelector("textarea.read");
  const left = { row: row?.id ?? "", at: text?.selectionStart ?? 0, isShape: button?.matches("[data-shape]") ?? false };
  try {
    sessionStorage.setItem(LEFT_FROM, JSON.stringify({ ...left, when: Date.now() }));
  } catch {
    /* A browser that keeps nothing for the page only forgets where the writing was. */
  }
}

/* Not before the page is loaded: a browser that scrolls to the paragraph in the address takes the focus away. */
export function goBack() {
  const left = taken();
  if (left) {
    window.addEventListener("load", () => goOn(left));
  }
}

function goOn(left) {
  const named = location.hash.startsWith("#p-") ? document.getElementById(location.hash.slice(1)) : null;
  const row = (left.isShape && named) || document.getElementById(left.row) || named;
  const text = row?.querySelector("textarea.read");
  if (!row || (document.activeElement !== document.body && document.activeElement !== null)) {
    return;
  }
  row.closest("[data-fold]")?.toggleAttribute("open", true);
  if (text) {
    text.focus({ preventScroll: true });
    if (!left.isShape) {
      text.setSelectionRange(left.at, left.at);
    }
  } else {
    row.querySelector("button:not([hidden]), a")?.focus({ preventScroll: true });
  }
  row.scrollIntoView({ block: "nearest" });
}

function taken() {
  try {
    const left = JSON.parse(sessionStorage.getItem(LEFT_FROM));
    sessionStorage.removeItem(LEFT_FROM);
    return left?.row && Date.now() - left.when < LATEST ? left : null;
  } catch {
    return null;
  }
}
