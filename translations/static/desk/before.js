/* “How did we write this before?” is answered where it is asked, without leaving the page; words that are marked in a
   text are what is asked for. */

export class Before {
  constructor(form, place) {
    this.form = form;
    this.box = document.querySelector(`[form="${form.id}"][name="before"]`);
    this.place = place;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask();
    });
  }

  open() {
    const field = document.activeElement;
    const marked = field?.matches("textarea") ? field.value.slice(field.selectionStart, field.selectionEnd) : String(getSelection());
    this.box.focus();
    if (marked.trim()) {
      this.box.value = marked.trim();
      this.ask();
    } else {
      this.box.select();
    }
  }

  async ask() {
    const asked = this.box.value;
    try {
      const answer = await fetch(`${this.form.dataset.answers}?words=${encodeURIComponent(asked)}`);
      if (answer.ok && asked === this.box.value) {
        this.place.innerHTML = await answer.text();
      }
    } catch {
      /* Saving says that the desk does not answer. */
    }
  }
}
