/* What is typed, kept in this browser until the desk has it: bound to one person, and sealed. */

import { keysOf, opened, sealed } from "./sealing.js";

const TYPED = "typed";
const VERSION = 1;

export function nameFor(person) {
  return `desk-${person}`;
}

/* A random id, also where the browser makes none by itself: pages that do not come over HTTPS. */
export function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openDatabase(person) {
  const request = indexedDB.open(nameFor(person), VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TYPED, { keyPath: "id" }).createIndex("work", "work");
  };
  const database = await done(request);
  /* Signing out in another window takes it away. */
  database.onversionchange = () => database.close();
  return database;
}

export class Store {
  /* Rejects where the browser keeps nothing or the desk gives no key. */
  static async open(person, keyAddress) {
    const [database, keys] = await Promise.all([openDatabase(person), keysOf(person, keyAddress)]);
    return new Store(database, keys);
  }

  constructor(database, keys) {
    this.database = database;
    this.keys = keys;
    this.pending = new Map();
    this.writing = null;
    this.onFailure = () => {};
  }

  put(record) {
    return this.queue(record.id, { record });
  }

  /* Only where the one that was read still stands: what was dropped meanwhile does not come back. */
  renew(record) {
    return this.queue(record.id, { record, isRenewed: true });
  }

  drop(id) {
    return this.queue(id, { record: null });
  }

  /* The newest write of an id counts; what is overtaken while another is being written is never written. */
  queue(id, write) {
    this.pending.set(id, write);
    this.writing ??= this.write().finally(() => (this.writing = null));
    return this.writing;
  }

  async write() {
    while (this.pending.size > 0) {
      const [id, { record, isRenewed }] = this.pending.entries().next().value;
      this.pending.delete(id);
      try {
        if (record === null) {
          await done(this.open("readwrite").delete(id));
          continue;
        }
        const text = await sealed(this.keys, record);
        const typed = this.open("readwrite");
        if (!isRenewed || (await done(typed.getKey(id))) !== undefined) {
          await done(typed.put({ id, work: record.work, ...text }));
        }
      } catch (error) {
        this.onFailure(error);
      }
    }
  }

  async has(id) {
    return (await done(this.open("readonly").getKey(id))) !== undefined;
  }

  open(mode) {
    return this.database.transaction(TYPED, mode).objectStore(TYPED);
  }

  /* The records of one piece of work, or all. */
  async all(work) {
    const found = work === undefined ? this.open("readonly").getAll() : this.open("readonly").index("work").getAll(work);
    const records = await Promise.all((await done(found)).map((record) => opened(this.keys, record)));
    return records.filter((record) => record !== null);
  }
}

/* How many texts of a person wait in this browser; 0 where it keeps nothing. Needs no key. */
export async function waitingFor(person) {
  try {
    const database = await openDatabase(person);
    const count = await done(database.transaction(TYPED, "readonly").objectStore(TYPED).count());
    database.close();
    return count;
  } catch {
    return 0;
  }
}

/* Nothing of a person stays in this browser. */
export async function forget(person) {
  try {
    await done(indexedDB.deleteDatabase(nameFor(person)));
  } catch {
    /* There was none. */
  }
}
