/* Working pages of what a person has in hand, kept in this browser for when there is no network: sealed, for that
   person alone, and until a moment that the desk says. */

import { opened, sealed } from "./sealing.js";

const PAGES = "pages"; /* as the desk gave them */
const ROWS = "rows"; /* what was saved from an open page since */
const PREFIX = "desk-kept-";

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class KeptPages {
  static async open(person, keys) {
    const request = indexedDB.open(`${PREFIX}${person}`, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(PAGES, { keyPath: "number" });
      request.result.createObjectStore(ROWS, { keyPath: "number" });
    };
    const database = await done(request);
    database.onversionchange = () => database.close();
    return new KeptPages(database, keys);
  }

  constructor(database, keys) {
    this.database = database;
    this.keys = keys;
  }

  close() {
    this.database.close();
  }

  store(name, mode) {
    return this.database.transaction(name, mode).objectStore(name);
  }

  /* Which there are: number, mark, when fetched, until when, how large. Nothing of their text; what is over is gone. */
  async listed() {
    const found = (await done(this.store(PAGES, "readonly").getAll())).map(({ iv, data, ...rest }) => ({ ...rest, size: data.byteLength }));
    const over = found.filter((page) => page.until <= Date.now());
    for (const page of over) {
      await this.drop(page.number);
    }
    return found.filter((page) => !over.includes(page));
  }

  async put({ number, mark, until, html }) {
    const at = Date.now();
    const page = await sealed(this.keys, { html });
    await done(this.store(PAGES, "readwrite").put({ number, mark, until, at, ...page }));
  }

  async drop(number) {
    await done(this.store(PAGES, "readwrite").delete(number));
    await done(this.store(ROWS, "readwrite").delete(number));
  }

  /* `rows`: of each paragraph its number, its text as the desk has it, and the digest of that. */
  async putRows(number, rows) {
    await done(this.store(ROWS, "readwrite").put({ number, ...(await sealed(this.keys, rows)) }));
  }

  /* `{at, html, rows}`, or null where nothing is kept, it is over, or these keys do not open it. */
  async page(number) {
    const found = (await this.listed()).find((page) => page.number === number);
    if (!found) {
      return null;
    }
    const [page, rows] = await Promise.all([PAGES, ROWS].map((name) => done(this.store(name, "readonly").get(number))));
    const shown = page && (await opened(this.keys, page));
    return shown && { at: found.at, html: shown.html, rows: (rows && (await opened(this.keys, rows))) ?? {} };
  }
}

export async function forgetPages(person) {
  try {
    await done(indexedDB.deleteDatabase(`${PREFIX}${person}`));
  } catch {
    /* There were none. */
  }
}

/* Nobody else's pages stay where somebody is signed in. What others typed stays: it may be nowhere else. */
export async function forgetOthers(person) {
  const there = (await indexedDB.databases?.()) ?? [];
  for (const { name } of there) {
    if (name.startsWith(PREFIX) && name !== `${PREFIX}${person}`) {
      await done(indexedDB.deleteDatabase(name));
    }
  }
}
