// The learner's progress in this browser: kept in localStorage, shown on every page, the same in every tab.
import { announce } from "./announce.js";
import { showEarned, showStreak } from "./earned.js";
import { parse, stringify, union } from "./log.js";
import { preferences } from "./preferences.js";
import { achievements, exerciseState, lessonsDone, lessonState, levelAt, totalXp } from "./standing.js";
import { read, write } from "./storage.js";
import { say } from "./texts.js";

const KEY = "ackademy.progress";
/** A log that could not be read is put here, never thrown away. */
const UNREADABLE = "ackademy.progress.unreadable";

/** What this tab knows, whether or not the browser let it be kept. */
let known = [];

function load() {
  const text = read(KEY);
  const stored = parse(text);
  if (stored === null && text !== null) write(UNREADABLE, text);
  known = union(stored ?? [], known);
  return stored;
}

/**
 * Adds events to the log; those that it has already change nothing.
 *
 * @returns {number} how many XP they brought
 */
export function addEvents(events) {
  const before = new Set(load()?.map(({ id }) => id));
  const xpBefore = totalXp(known);
  known = union(known, events);
  if (known.some(({ id }) => !before.has(id))) write(KEY, stringify(known));
  globalThis.dispatchEvent(new CustomEvent("ackademy:progress"));
  return totalXp(known) - xpBefore;
}

/** Takes events out of this browser's log; those of an account are safe with it. */
export function forget(ids) {
  load();
  known = known.filter(({ id }) => !ids.has(id));
  write(KEY, stringify(known));
  globalThis.dispatchEvent(new CustomEvent("ackademy:progress"));
}

/** Every event that this browser knows. */
export const events = () => [...known];

const STATES = ["new", "started", "done"];

function mark(element, state, text) {
  element.classList.remove(...STATES);
  if (state !== "new") element.classList.add(state);
  for (const place of element.matches("[data-state]") ? [element] : element.querySelectorAll("[data-state]")) {
    place.classList.remove(...STATES);
    if (state !== "new") place.classList.add(state);
    place.textContent = text;
  }
}

function showLevel(page, rules) {
  const line = page.querySelector("[data-level-line]");
  if (!line) return;
  const at = levelAt(totalXp(known), rules.levels);
  const set = (id, text) => {
    const place = line.querySelector(`[data-testid="${id}"]`);
    if (place) place.textContent = text;
  };
  const xp = at.top ? say("level.top", at.xp) : say("level.xp", at.current, at.cost);
  set("level", new Intl.NumberFormat(page.documentElement.lang).format(at.level));
  set("level-name", at.name);
  set("level-xp", xp);
  set("xp-to-go", say("level.togo", at.toGo));
  set("level-percent", say("level.percent", at.percent));
  set("lessons-done", say("level.lessons", lessonsDone(known, rules), rules.lessonsTotal));
  set("achievements-done", say("level.achievements", achievements(known, rules).length, rules.achievementsTotal));
  line.querySelector('[data-testid="xp-to-go"]').hidden = at.top;
  const bar = line.querySelector('[role="progressbar"]');
  bar.setAttribute("aria-valuenow", String(at.percent));
  bar.setAttribute("aria-valuetext", xp);
  bar.style.setProperty("--filled", String(at.percent));
}

function showLessons(page, rules) {
  for (const item of page.querySelectorAll("li[data-lesson]")) {
    if (!item.querySelector("[data-state]")) continue;
    const state = lessonState(item.dataset.lesson, known, rules);
    // In lists only what differs from the beginning is worth a word.
    mark(item, state, state === "new" ? "" : state === "done" ? `✓ ${say("state.done")}` : say("state.started"));
  }
  for (const track of page.querySelectorAll("[data-track]")) {
    const done = track.querySelectorAll("li[data-lesson].done").length;
    const count = track.querySelector("[data-track-count]");
    count.textContent = say("count", done, Number(count.dataset.total));
    count.classList.toggle("ok", done > 0);
  }
  const here = page.querySelector("main[data-lesson]");
  const place = page.querySelector("[data-lesson-state]");
  if (here && place) place.textContent = say(`state.${lessonState(here.dataset.lesson, known, rules)}`);
}

function showExercises(page) {
  for (const card of page.querySelectorAll(".card[data-exercise]")) {
    const state = exerciseState(card.dataset.exercise, known);
    mark(card, state, say(`state.${state}`));
  }
}

function showAchievements(page, rules) {
  const unlocked = achievements(known, rules);
  for (const item of page.querySelectorAll("[data-achievement]")) {
    const has = unlocked.includes(item.dataset.achievement);
    mark(item, has ? "done" : "new", say(has ? "unlocked" : "locked"));
  }
}

function show(page, rules) {
  showLevel(page, rules);
  showLessons(page, rules);
  showExercises(page);
  showAchievements(page, rules);
  showStreak(page, known);
  showEarned(page, known, rules);
}

/** Takes over what another tab wrote. */
export function follow({ newValue }) {
  if (newValue === null) {
    // The learner deleted it there, so it is gone here as well.
    known = [];
    return;
  }
  const mine = known;
  const stored = load() ?? [];
  // Two tabs may have written at once: whoever still misses something of the other puts it back.
  if (mine.some(({ id }) => !stored.some((event) => event.id === id))) write(KEY, stringify(known));
}

/** Shows the progress, now and whenever it changes here or in another tab. */
export function start(page) {
  const block = page.getElementById("rules");
  load();
  if (!block) return;
  const rules = JSON.parse(block.textContent);
  // What the server counted for its owner stands until the log of the account has come.
  if (!page.querySelector('[data-earned="account"]')) show(page, rules);
  else showLevel(page, rules);
  globalThis.addEventListener("ackademy:progress", () => {
    const before = page.querySelector('[data-testid="level-xp"]')?.textContent;
    load();
    show(page, rules);
    const after = page.querySelector('[data-testid="level-xp"]')?.textContent;
    if (after !== before && preferences().numbers) announce(after);
  });
  globalThis.addEventListener("storage", (change) => {
    if (change.key !== KEY && change.key !== null) return;
    follow(change);
    show(page, rules);
  });
}
