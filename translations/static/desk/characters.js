/* Characters as people count them, while somebody types. The same rule as the server's, which stands in
   newsroom/language/characters.py and says what is one and why; both are tried on tests/corpus/lengths.py. So it
   asks for nothing that browsers do each in their own way, such as Intl.Segmenter. */

/* What Python calls white space, which is not all of what JavaScript does. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const JOINER = "\u200d";
const INVISIBLE = /\p{Cf}/u;
const BELONGS = /[\p{M}\u{1f3fb}-\u{1f3ff}]/u;
const SIGN = /\p{S}/u;
const REGION = /[\u{1f1e6}-\u{1f1ff}]/u;

/* How many characters a reader counts in a text without notation (notation.js). */
export function characters(text) {
  const words = text.split(SPACES).map(ofWord).filter(Boolean);
  return words.reduce((sum, length) => sum + length, 0) + Math.max(words.length - 1, 0);
}

function ofWord(word) {
  let count = 0;
  let isSign = false;
  let isJoined = false;
  let isHalfFlag = false;
  for (const char of word) {
    if (INVISIBLE.test(char)) {
      isJoined ||= isSign && char === JOINER;
    } else if (count && BELONGS.test(char)) {
      isHalfFlag = false;
    } else if ((isJoined && SIGN.test(char)) || (isHalfFlag && REGION.test(char))) {
      isJoined = false;
      isHalfFlag = false;
    } else {
      count += 1;
      isSign = SIGN.test(char);
      isJoined = false;
      isHalfFlag = REGION.test(char);
    }
  }
  return count;
}
