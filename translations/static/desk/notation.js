/* The marks inside a paragraph, as articles/text/inline.py reads them: here only what they leave of a text. */

import { SPACE } from "./characters.js";

const IS_SPACE = new RegExp(`[${SPACE}]`, "u");
const MARKED = /[*[\\]/u;
const PIECES = /\\[*[\]()\\]|\*+|\[|\]|[^\\*[\]]+|\\/gu;
const LINK_END = new RegExp(`\\(((?:https?://|mailto:)[^${SPACE}()<>"'\\\\\`\\x00-\\x1f\\x7f]{1,2000})\\)`, "iuy");
const MARKS = [1, 2];
const MOST_STARS = 3;

/* The text alone, as a reader reads it. */
export function plain(notation) {
  if (!MARKED.test(notation)) {
    return notation;
  }
  return pieces(notation)
    .map((piece) => (piece.stars ? "*".repeat(piece.stars - piece.marks) : piece.text))
    .join("");
}

function pieces(notation) {
  const found = [];
  const stars = [];
  let brackets = [];
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(notation); match; match = PIECES.exec(notation)) {
    const [text] = match;
    const piece = { text, place: found.length, stars: 0, marks: 0 };
    found.push(piece);
    if (text[0] === "*" && text.length <= MOST_STARS) {
      const end = match.index + text.length;
      piece.stars = text.length;
      piece.opens = end < notation.length && !IS_SPACE.test(notation[end]);
      piece.closes = match.index > 0 && !IS_SPACE.test(notation[match.index - 1]);
      stars.push(piece);
    } else if (text === "[") {
      brackets.push(piece);
    } else if (text === "]" && brackets.length > 0) {
      const opener = brackets.pop();
      LINK_END.lastIndex = PIECES.lastIndex;
      if (opener.place + 1 < piece.place && LINK_END.test(notation)) {
        PIECES.lastIndex = LINK_END.lastIndex;
        opener.text = "";
        piece.text = "";
        let inside = stars.length;
        while (stars[inside - 1]?.place > opener.place) {
          inside -= 1;
        }
        pair(stars.splice(inside));
        brackets = [];
      }
    } else if (text.length === 2 && text[0] === "\\") {
      piece.text = text[1];
    }
  }
  pair(stars);
  return found;
}

/* Find the stars that start and end marks. Of several that could start one, the nearest does. */
function pair(stars) {
  const started = new Map();
  for (const piece of stars) {
    for (const mark of MARKS.filter((one) => piece.stars & one)) {
      const opener = started.get(mark);
      if (piece.closes && opener) {
        started.delete(mark);
        opener.marks |= mark;
        piece.marks |= mark;
      } else if (piece.opens) {
        started.set(mark, piece);
      }
    }
  }
}
