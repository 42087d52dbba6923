// What the learner of this browser chose about how they are counted: {numbers, zones}. With an account it is the account's.
import { announce } from "./announce.js";
import { read, write } from "./storage.js";
import { choosing } from "./streak.js";
import { say } from "./texts.js";

const KEY = "ackademy.preferences";

/** Where this browser says that it is. */
export const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";

/** @returns {{numbers: boolean, zones: {at: string, zone: string}[]}} */
export function preferences() {
  try {
    const { numbers, zones } = JSON.parse(read(KEY) ?? "{}");
    return { numbers: numbers !== false, zones: Array.isArray(zones) ? zones : [] };
  } catch {
    return { numbers: true, zones: [] };
  }
}

function keep(chosen) {
  write(KEY, JSON.stringify(chosen));
  show(document);
  globalThis.dispatchEvent(new CustomEvent("ackademy:progress"));
}

/** The zone that was chosen last; the browser's while none was. */
export const zone = () => preferences().zones.at(-1)?.zone ?? here();

/** The zones to count with. The first is noted when it first counts, so that a journey does not count old days anew. */
export function zones(anything) {
  const chosen = preferences();
  if (chosen.zones.length > 0) return chosen.zones;
  const first = choosing([], here(), Date.now());
  if (anything) write(KEY, JSON.stringify({ ...chosen, zones: first }));
  return first;
}

/** Hides what whoever switched it off does not want to see. */
function show(page) {
  page.documentElement.dataset.numbers = preferences().numbers ? "on" : "off";
}

/** For what brings this browser and the account together. */
export const shared = {
  /** What the account says. An account that never chose is told what was chosen here. */
  async adopt(told, tell) {
    const chosen = told.stored ? told : await tell({ numbers: preferences().numbers, zone: zone() });
    keep({ numbers: chosen.numbers, zones: chosen.zones });
    // The page may have been made before the account heard of it; what is being chosen right now stays.
    const form = document.querySelector("form[data-preferences]:not([data-touched])");
    if (form) fill(form);
  },
  /** Somebody else sits here now. */
  forget() {
    if (read(KEY) !== null) keep({ numbers: true, zones: [] });
  },
};

function fill(form) {
  const { zone: list, numbers } = form.elements;
  numbers.checked = preferences().numbers;
  if (![...list.options].some(({ value }) => value === zone())) list.add(new Option(zone(), zone()));
  list.value = zone();
}

/** Takes the form on one's own page. Who is not signed in chooses for this browser. */
export function connectPreferences(page) {
  show(page);
  globalThis.addEventListener("storage", ({ key }) => key === KEY && show(page));
  const form = page.querySelector("form[data-preferences]");
  if (!form) return;
  const { zone: list, numbers } = form.elements;
  const kept = form.dataset.preferences === "account";
  // Of an account that never chose this browser's choice is about to become the account's.
  if (!kept || list.value === "") fill(form);
  form.addEventListener("input", () => (form.dataset.touched = ""));
  form.addEventListener("submit", (event) => {
    if (kept) return;
    event.preventDefault();
    keep({ numbers: numbers.checked, zones: choosing(preferences().zones, list.value, Date.now()) });
    const saved = form.querySelector("[data-saved]");
    saved.textContent = say("earned.saved");
    announce(saved.textContent);
  });
}
