/* What is kept in this browser is sealed with a key that the desk gives to one person alone. The key is never written
   down here: while there is no network, a window of that person that is still open hands it on. */

const PATIENCE = 3000; /* milliseconds until nobody hands a key on */

/* Who signed in in another window has other keys: what they sealed, this person could never open. */
async function fetchKeys(person, address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Refused("no key");
  }
  const { person: whose, keys } = await answer.json();
  if (whose !== person) {
    throw new Refused("another person's key");
  }
  const bytes = keys.map((key) => Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0)));
  return Promise.all(bytes.map((key) => crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"])));
}

class Refused extends Error {}

/* Whose keys open windows of this browser have, and these: null where there is none, or no worker to ask. */
export function handedOn() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) {
    return Promise.resolve(null);
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(() => resolve(null), PATIENCE);
    worker.postMessage({ asks: "keys" }, [port2]);
  });
}

/* The newest first. Rejects where the desk gives none, or does not answer and nobody hands one on. */
export async function keysOf(person, address) {
  try {
    return await fetchKeys(person, address);
  } catch (error) {
    const held = error instanceof Refused ? null : await handedOn();
    if (held?.person !== person) {
      throw error;
    }
    return held.keys;
  }
}

export async function sealed(keys, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, keys[0], plain) };
}

/* Null for what no key of this person opens. */
export async function opened(keys, { iv, data }) {
  for (const key of keys) {
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)));
    } catch {
      /* An older key may open it. */
    }
  }
  return null;
}
