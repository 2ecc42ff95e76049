/* Characters as people count them; the server counts the same way (translations/workspace/counting.py). */

const INVISIBLE = /^\p{Cf}+$/u;

export function characters(text, language) {
  const one = text.trim().split(/\s+/u).join(" ");
  if (!("Segmenter" in Intl)) {
    return [...one].filter((char) => !/[\p{M}\p{Cf}]/u.test(char)).length;
  }
  let length = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(one)) {
    length += INVISIBLE.test(segment) ? 0 : 1;
  }
  return length;
}
