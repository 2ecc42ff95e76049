// Leaving a changed text asks first. Everything else on this page works without a script.

const form = document.querySelector("form.edit, form.write");
let changed = form.querySelector(".errorlist") !== null || form.dataset.laid !== undefined;

form.addEventListener("input", () => {
  changed = true;
});
form.addEventListener("submit", () => {
  changed = false;
});
window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});
