/* Flashes that wait, on every page of the desk: a count in the title bar, a line at the top, and a sound, which every
   browser of a person can switch off. No word of a story under embargo comes here. */

const BEAT = 4000;
const MUTED = "desk-flash-muted";
const RUNG = "desk-flash-rung";

const button = document.querySelector("[data-flash-sound]");
const place = document.querySelector("[data-flashes]");
const news = document.querySelector("[data-flash-news]");
const title = document.title;
let sound = null;
let timer = 0;
let last = "";

function isMuted() {
  return kept(MUTED) === "1";
}

/* A browser that keeps nothing rings all the same. */
function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    /* it is said again on the next page */
  }
}

/* Whether it sounded: browsers let a page do so only after a person has touched it. */
function ring() {
  sound ??= new AudioContext();
  if (sound.state !== "running") {
    sound.resume();
    return false;
  }
  for (const [n, pitch] of [880, 1175, 880].entries()) {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    const begins = sound.currentTime + n * 0.18;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, begins);
    volume.gain.exponentialRampToValueAtTime(0.25, begins + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + 0.16);
    tone.connect(volume).connect(sound.destination);
    tone.start(begins);
    tone.stop(begins + 0.17);
  }
  return true;
}

/* A flash rings once in a browser, in the window that hears of it first, and again when it comes back. */
function hear(numbers) {
  const rung = (kept(RUNG) ?? "").split(" ");
  const isFresh = numbers.some((number) => !rung.includes(String(number)));
  if (!isFresh || isMuted() || ring()) {
    keep(RUNG, numbers.join(" "));
  }
}

function show(told) {
  document.title = told.count > 0 ? `(${told.count}) ${title}` : title;
  if (last === told.banner + told.link) {
    return;
  }
  last = told.banner + told.link;
  const here = place.querySelector("[aria-current]");
  place.innerHTML = told.link;
  if (here) {
    place.querySelector("a").setAttribute("aria-current", "page");
  }
  /* Who sits before the flashes needs no line that says so. */
  const links = told.banner !== "" && !location.pathname.startsWith(place.querySelector("a").getAttribute("href"));
  news.innerHTML = links ? told.banner : "";
  news.hidden = !links;
}

async function beat() {
  clearTimeout(timer);
  try {
    const answer = await fetch(button.dataset.flashAsks, { headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok) {
      const told = await answer.json();
      show(told);
      hear(told.numbers);
    } else if (answer.status === 401) {
      return;
    }
  } catch {
    /* the desk does not answer: asked again */
  }
  timer = setTimeout(beat, BEAT);
}

if (button && place) {
  button.hidden = false;
  button.setAttribute("aria-pressed", String(!isMuted()));
  button.addEventListener("click", () => {
    keep(MUTED, isMuted() ? "0" : "1");
    button.setAttribute("aria-pressed", String(!isMuted()));
  });
  beat();
}
