/* The keys of a page: one table binds them, and makes the hints at the foot and the list of all keys.
   None shadows a command of a browser or a screen reader; letters are told by their place, so that every layout has
   them. */

export function onApple() {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/* `key` or `code` as in KeyboardEvent; `command` is Ctrl, on Apple's ⌘; `bare` keys are none while somebody types. */
export class Keys {
  constructor(table, isOn) {
    this.table = table;
    this.isOn = isOn;
    this.list = document.querySelector("[data-all-keys]");
    document.addEventListener("keydown", (event) => this.onKey(event));
    this.showHints();
    this.list?.addEventListener("click", (event) => {
      if (event.target === this.list) {
        this.list.close();
      }
    });
    document.querySelector("[data-show-keys]")?.addEventListener("click", () => this.showAll());
  }

  onKey(event) {
    const bound = event.isComposing ? undefined : this.table.find((one) => fits(one, event));
    if (!bound || !this.isOn(bound.act) || document.querySelector("dialog[open]")) {
      return;
    }
    event.preventDefault();
    bound.run();
  }

  /* The words stand in the page, one for each act; what is not bound or not on has no line. */
  showHints() {
    for (const list of document.querySelectorAll("[data-keys]")) {
      for (const item of [...list.querySelectorAll("[data-act]")]) {
        const bound = this.table.find((one) => one.act === item.dataset.act && one.hint);
        if (!bound || !this.isOn(bound.act)) {
          item.remove();
          continue;
        }
        const key = document.createElement("kbd");
        key.dir = "ltr";
        key.textContent = bound.hint;
        item.prepend(key, " ");
      }
      list.hidden = list.children.length === 0;
    }
  }

  showAll() {
    this.list?.showModal();
  }
}

function fits(bound, event) {
  const same = bound.code ? bound.code === event.code : bound.key.toLowerCase() === event.key.toLowerCase();
  const typing = event.target.matches?.("textarea, input, select");
  return (
    same &&
    !(bound.bare && typing) &&
    event.altKey === Boolean(bound.alt) &&
    (event.ctrlKey || event.metaKey) === Boolean(bound.command) &&
    (bound.bare || event.shiftKey === Boolean(bound.shift))
  );
}
