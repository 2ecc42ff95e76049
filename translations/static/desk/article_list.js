// Choosing stories on the list: all at once, a run of them with Shift, and how many are chosen.
// Without this script every box and button works all the same.

const form = document.getElementById("changelist-form");
const boxes = [...form.querySelectorAll(".action-select")];
const all = document.getElementById("action-toggle");
const said = form.querySelector(".chosen");
let last = null;

function show() {
  const chosen = boxes.filter((box) => box.checked);
  for (const box of boxes) box.closest("tr").classList.toggle("selected", box.checked);
  said.textContent = chosen.length ? said.dataset.some.replace("{count}", chosen.length) : said.dataset.none;
  if (all) {
    all.checked = chosen.length === boxes.length && boxes.length > 0;
    all.indeterminate = chosen.length > 0 && !all.checked;
  }
}

if (all) {
  all.hidden = false;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
}

for (const box of boxes) {
  box.addEventListener("click", (event) => {
    if (event.shiftKey && last && last !== box) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
    show();
  });
}

window.addEventListener("pageshow", show);
show();
