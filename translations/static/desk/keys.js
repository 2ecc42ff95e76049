/* The keys of a page: one table binds them, and makes the hints at the foot and the list of all keys.

   Most commands are two keys, one after the other: F8, then a letter, a digit or an arrow. That takes nothing away:
   - Alt with a letter opens a menu of Firefox on Windows and Linux, and each of its languages has letters of its own
     (Alt P in Polish, Alt A and X in German); D, E and F are Chrome's and Edge's too. Alt with a digit changes tabs on
     Linux. Alt with an arrow reads by sentence in NVDA and JAWS, opens a list, and moves by paragraph on a Mac.
   - On Apple's, Option types letters (Polish ą, ó, ń), Control edits text, Command is the browser's, and Control with
     Option is VoiceOver's. Elsewhere Control with Alt is AltGr, and types letters as well.
   - F8 is nobody's, and so is F2: browsers have F1, F3 to F7 and F9 to F12; screen readers take an F key only with a
     key of their own. Where a keyboard has other signs on its F keys, it is pressed with Fn.
   F2 alone takes what is proposed where one is: that is what is pressed most when a number was corrected.
   With what follows F8, only Shift may be held. Escape, a click, or a key without a command ends it, and that key does
   what it always does.

   Ctrl (on Apple's ⌘) with S saves the draft and not the page to a file: what whoever presses it means. On a link, Enter
   with Ctrl or Alt stays the browser's: it opens the link in a tab of its own, or saves what it leads to.

   A letter is the one the layout types; where that is no Latin one, it is told by the key's place. So Ctrl S is where
   an S is printed on QWERTY, AZERTY and Dvorak, and at the S of QWERTY for who types Cyrillic or Arabic. */

const FIRST = "F8";
const HELD = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "Fn", "FnLock"]);
const SIGNS = { arrowdown: "↓", arrowup: "↑", enter: "↵" };

export function onApple() {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/* How a key that follows F8 is written. */
export function afterFirst(key) {
  return `${FIRST} ${SIGNS[key] ?? key.toUpperCase()}`;
}

/* `then` follows F8; `key` stands by itself, with `command` (Ctrl, on Apple's ⌘), `alt` or `shift`. Both are written
   as `nameOf` names a key. `bare` keys are none while somebody types. `shown` is written for several of one act. */
export class Keys {
  constructor(table, isOn) {
    this.table = table;
    this.isOn = isOn;
    this.list = document.querySelector("[data-all-keys]");
    this.told = document.querySelector("[data-keys-wait]");
    this.waits = false;
    this.down = "";
    document.addEventListener("keydown", (event) => this.onKey(event));
    for (const end of ["pointerdown", "visibilitychange"]) {
      document.addEventListener(end, () => this.wait(false));
    }
    window.addEventListener("blur", () => this.wait(false));
    this.showHints();
    this.list?.addEventListener("click", (event) => {
      if (event.target === this.list) {
        this.list.close();
      }
    });
    document.querySelector("[data-show-keys]")?.addEventListener("click", () => this.showAll());
  }

  onKey(event) {
    if (!event.key || event.isComposing || HELD.has(event.key)) {
      return;
    }
    if (event.repeat && this.down && this.down === event.code) {
      event.preventDefault(); /* a command's key, held down: neither done again nor typed */
      return;
    }
    const waits = this.waits;
    this.wait(false);
    this.down = "";
    if (document.querySelector("dialog[open]")) {
      return;
    }
    const bound = this.table.find((one) => (one.then ? waits && follows(one, event) : standsFor(one, event)));
    const first = !waits && event.key === FIRST && holds(event) === "";
    if (!first && !(bound && this.isOn(bound.act))) {
      return;
    }
    event.preventDefault();
    this.down = event.code;
    if (first) {
      this.wait(true);
    } else {
      bound.run();
    }
  }

  /* The next key is a command, and the page says so. */
  wait(waits) {
    this.waits = waits;
    if (this.told) {
      this.told.textContent = waits ? this.told.dataset.keysWait : "";
    }
  }

  /* The words stand in the page, one for each act; what is not bound or not on has no line. */
  showHints() {
    for (const list of document.querySelectorAll("[data-keys]")) {
      for (const item of [...list.querySelectorAll("[data-act]")]) {
        const hints = this.isOn(item.dataset.act) ? this.hintsOf(item.dataset.act) : [];
        if (hints.length === 0) {
          item.remove();
          continue;
        }
        item.prepend(...hints.flatMap((hint) => [keyCap(hint), " "]));
      }
      list.hidden = list.children.length === 0;
    }
  }

  hintsOf(act) {
    return [...new Set(this.table.filter((one) => one.act === act).map(hintOf))];
  }

  showAll() {
    this.list?.showModal();
  }
}

function keyCap(hint) {
  const key = document.createElement("kbd");
  key.dir = "ltr";
  key.textContent = hint;
  return key;
}

function hintOf(bound) {
  if (bound.then) {
    return afterFirst(bound.shown ?? bound.then);
  }
  const [command, alt, shift] = onApple() ? ["⌘", "⌥", "⇧"] : ["Ctrl", "Alt", "Shift"];
  const held = [bound.command && command, bound.alt && alt, bound.shift && shift].filter(Boolean);
  return [...held, SIGNS[bound.key] ?? bound.key.toUpperCase()].join(" ");
}

/* What the key is called, whatever the layout: "s", "1", "enter", "?". */
function nameOf(event) {
  if (/^[a-z0-9]$/i.test(event.key)) {
    return event.key.toLowerCase();
  }
  if (/^[?؟？]$/.test(event.key)) {
    return "?";
  }
  const place = event.code.match(/^(?:Key([A-Z])|Digit([0-9]))$/);
  /* A mark where QWERTY has a letter is no letter; where it has a digit (AZERTY), it is the digit. */
  const typesSign = /^[!-~]$/.test(event.key);
  if (place && !(place[1] && typesSign)) {
    return (place[1] ?? place[2]).toLowerCase();
  }
  return event.key.toLowerCase();
}

/* What is held besides the key. AltGr types letters; Apple's Option is called that as well in Firefox. */
function holds(event) {
  if (event.getModifierState("AltGraph") && !onApple()) {
    return "AltGr";
  }
  const [command, other] = onApple() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  const held = [other && "other", command && "command", event.altKey && "alt", event.shiftKey && "shift"];
  return held.filter(Boolean).join(" ");
}

function follows(bound, event) {
  return bound.then === nameOf(event) && ["", "shift"].includes(holds(event));
}

function standsFor(bound, event) {
  if (bound.key !== nameOf(event)) {
    return false;
  }
  if (bound.bare) {
    return !event.target.matches?.("textarea, input, select") && ["", "shift", "AltGr"].includes(holds(event));
  }
  if (bound.key === "enter" && event.target.closest?.("a[href]")) {
    return false;
  }
  const held = [bound.command && "command", bound.alt && "alt", bound.shift && "shift"].filter(Boolean).join(" ");
  return held === holds(event);
}
