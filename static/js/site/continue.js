// Continue where you were: a lesson's page notes itself, the home page leads back to it.
import { read, write } from "./storage.js";
import { say } from "./texts.js";

const KEY = "ackademy.last";

export function rememberVisit(page) {
  const here = page.querySelector("main[data-lesson]")?.dataset.lesson;
  if (here) write(KEY, here);
  const button = page.querySelector("[data-continue]");
  const last = button && read(KEY);
  if (!last) return;
  // The note holds a slug only; title and address come from this page, in its own language.
  const stop = [...page.querySelectorAll("li[data-lesson]")].find(({ dataset }) => dataset.lesson === last);
  if (!stop?.dataset.url) return;
  button.href = stop.dataset.url;
  button.textContent = say("continue", stop.dataset.title);
}
