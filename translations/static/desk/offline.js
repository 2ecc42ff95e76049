/* Stands in for a page of the desk while it cannot be reached: shows the working page as it was kept, and lets it go on
   as if it had come from the desk; else says what is kept here. */

import { KeptPages } from "./kept_pages.js";
import { handedOn } from "./sealing.js";

const said = document.body.dataset.said;

async function begin() {
  const held = await handedOn();
  if (held === null) {
    show("[data-no-key]");
    return;
  }
  const pages = await KeptPages.open(held.person, held.keys);
  const number = Number(location.pathname.match(/\/(\d+)\/$/)?.[1]);
  const kept = number ? await pages.page(number) : null;
  if (kept === null) {
    show("[data-not-kept]");
    await list(pages, location.pathname);
    pages.close();
  } else {
    pages.close();
    await become(kept);
  }
}

function show(what) {
  document.querySelector(what).hidden = false;
}

async function list(pages) {
  const place = document.querySelector("[data-kept]");
  for (const { number } of await pages.listed()) {
    const kept = await pages.page(number);
    if (kept) {
      const page = parsed(kept.html);
      const link = document.createElement("a");
      link.href = page.getElementById("work").dataset.home;
      link.textContent = page.title;
      const item = document.createElement("li");
      item.append(link);
      place.querySelector("ul").append(item);
      place.hidden = false;
    }
  }
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/* As the desk tells the time, wherever the browser is. */
function clock(at, page) {
  const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: page.body.dataset.zone, numberingSystem: "latn" };
  return new Date(at).toLocaleTimeString(page.documentElement.lang, form);
}

async function become(kept) {
  const page = parsed(kept.html);
  const scripts = [...page.querySelectorAll("script[type=module]")];
  const names = scripts.map((script) => script.getAttribute("src"));
  scripts.forEach((script) => script.remove());
  bringUpToDate(page, kept.rows);
  const news = page.createElement("div");
  news.className = "news";
  news.setAttribute("role", "status");
  news.textContent = said.replace("%t", clock(kept.at, page));
  page.getElementById("content").prepend(news);
  const sheets = [...page.querySelectorAll("link[rel=stylesheet]")];
  const ready = sheets.map((sheet) => new Promise((resolve) => (sheet.onload = sheet.onerror = resolve)));
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  await Promise.all(ready);
  /* One that fails is no reason to leave the others out. */
  for (const name of names) {
    await import(name).catch((error) => reportError(error));
  }
}

/* With what was saved from the open page after the copy was made. */
function bringUpToDate(page, rows) {
  const form = page.getElementById("work");
  for (const [uid, row] of Object.entries(rows)) {
    const seen = form.querySelector(`[name="seen-${uid}"]`);
    const text = form.querySelector(`[name="text-${uid}"]`);
    if (seen && text && Number(seen.value) < row.seen) {
      seen.setAttribute("value", row.seen);
      form.querySelector(`[name="was-${uid}"]`).setAttribute("value", row.was);
      text.textContent = row.text;
    }
  }
}

begin().catch(() => show("[data-no-key]"));
