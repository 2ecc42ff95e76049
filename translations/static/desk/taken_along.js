/* Whether a browser takes a request along when the page is left. It does so up to a number of bytes, and refuses a larger
   one at any time, as if there were no network. */

const MOST = 60000; /* bytes; browsers give all requests of a page 64 KiB */

export function isTakenAlong(body) {
  return new TextEncoder().encode(body.toString()).length < MOST;
}
