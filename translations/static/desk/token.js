/* The token that every form carries. Signing in again in another window has changed it. */

export function tokenOf(form) {
  const found = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
  return found ? found[1] : form.elements.csrfmiddlewaretoken.value;
}

export function renewToken(form) {
  form.elements.csrfmiddlewaretoken.value = tokenOf(form);
}
