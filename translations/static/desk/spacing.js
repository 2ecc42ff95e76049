/* The spaces that a sentence needs where it is put in beside text. */

const WITHOUT_SPACES = "zh";
/* No space parts these from what they open; “ and « open in one language and close in another. */
const OPENS = "([{¿¡„‚";
const OPENS_TOO = { de: "»›", be: "«‹", pl: "«‹", ru: "«‹" };
const OPENS_ELSEWHERE = "«‹“‘";
const LETTER_OR_FIGURE = /^[\p{L}\p{N}]/u;

/* `put` with the spaces it needs between what stands before its place and what stands behind it. */
export function spaced(put, before, behind, lang) {
  const [language] = lang.split("-");
  if (language === WITHOUT_SPACES) {
    return put;
  }
  const opening = OPENS + (OPENS_TOO[language] ?? OPENS_ELSEWHERE);
  const last = before.slice(-1);
  const next = behind.slice(0, 1);
  const isOpen = opening.includes(last) || (last === '"' && before.split('"').length % 2 === 0);
  const ahead = isOpen || /\s/.test(last) ? "" : " ";
  const after = next && (LETTER_OR_FIGURE.test(behind) || opening.includes(next)) ? " " : "";
  return ahead + put + after;
}
