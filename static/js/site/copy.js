// Copy buttons: what lands on the clipboard is the code as its author wrote it, byte for byte.
import { announce } from "./announce.js";
import { say } from "./texts.js";

const BACK_AFTER_MS = 2000;

/** The panel that the reader sees. */
function visibleCode(block) {
  const panels = [...block.querySelectorAll(".panel")];
  const panel = panels.find((candidate) => candidate.checkVisibility?.() ?? candidate.offsetParent !== null) ?? panels[0];
  return panel.querySelector("code").textContent;
}

export function connectCopyButtons(page) {
  for (const button of page.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    let back;
    button.addEventListener("click", async () => {
      let answer = say("copied");
      try {
        await navigator.clipboard.writeText(visibleCode(button.closest(".code")));
      } catch {
        answer = say("copy.failed");
      }
      button.textContent = answer;
      announce(answer);
      clearTimeout(back);
      back = setTimeout(() => (button.textContent = label), BACK_AFTER_MS);
    });
  }
}
