// What the learner has earned, on their own page; the masthead's line has it in short.
import { earned } from "./awards.js";
import { zones } from "./preferences.js";
import { levelAt, lessonsDone, totalXp } from "./standing.js";
import { streak, zoneAt } from "./streak.js";
import { say } from "./texts.js";

const counted = (key, number) => say(`${key}.${new Intl.PluralRules(document.documentElement.lang).select(number) === "one" ? "one" : "other"}`, number);

/** In the level line, and only while there is one. */
export function showStreak(page, events) {
  const place = page.querySelector('[data-testid="streak"]');
  if (!place) return;
  const { days } = streak(events, zones(events.length > 0), Date.now());
  place.hidden = days === 0;
  place.textContent = counted("streak.days", days);
}

/** The whole of it. Each number that the server wrote is replaced by what this browser knows. */
export function showEarned(page, events, rules) {
  const block = page.querySelector("[data-earned]");
  if (!block) return;
  const unlocked = earned(events, rules);
  const used = zones(events.length > 0);
  const day = new Intl.DateTimeFormat(page.documentElement.lang, { dateStyle: "long", timeZone: zoneAt(used, Date.now()) });
  for (const item of block.querySelectorAll("[data-achievement]")) {
    const moment = unlocked.get(item.dataset.achievement);
    item.querySelector("[data-day]").textContent = moment === undefined ? "" : day.format(moment);
  }
  // The server leaves the figures out for who switched numbers off.
  const figures = block.querySelector(".figures");
  if (figures) showFigures(figures, events, rules, used);
}

function showFigures(figures, events, rules, used) {
  const set = (name, text) => (figures.querySelector(`[data-figure="${name}"]`).textContent = text);
  const at = levelAt(totalXp(events), rules.levels);
  const { days, freezes } = streak(events, used, Date.now());
  set("level", say("level.number", at.level));
  set("level-name", at.name);
  set("xp", at.top ? say("level.top", at.xp) : say("level.xp", at.current, at.cost));
  set("togo", at.top ? "" : say("level.togo", at.toGo));
  set("streak", counted("streak.days", days));
  set("freezes", counted("streak.freezes", freezes));
  set("lessons", say("count", lessonsDone(events, rules), rules.lessonsTotal));
  figures.querySelector("meter").value = at.percent;
}
