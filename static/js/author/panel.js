// What is wrong with the course, over every page: file, line, what to do. It goes when everything is mended.
import { announce } from "../site/announce.js";
import { el } from "../kit/dom.js";

const MOST = 12;

const line = ({ file, line: at, what, remedy }) =>
  el("li", { lang: "en", "data-testid": "author-problem" }, el("code", {}, at > 0 ? `${file}:${at}` : file), ` ${what} ${remedy}`);

export class Panel {
  constructor(page, texts) {
    this.texts = texts;
    this.node = el("section", { class: "author-panel", hidden: true, tabindex: "0", "data-testid": "author-panel" });
    this.lost = el("p", { class: "author-away", role: "status", hidden: true, "data-testid": "author-away" });
    page.body.append(this.node, this.lost);
  }

  tell(problems) {
    const told = JSON.stringify(problems);
    if (told === this.told) return;
    const { texts, node } = this;
    const errors = problems.filter(({ error }) => error);
    const remarks = problems.filter(({ error }) => !error);
    const wrong = texts.counted("problems", errors.length);
    const broken = errors.length > 0;
    node.dataset.level = broken ? "error" : "remark";
    node.setAttribute("aria-label", broken ? wrong : texts.counted("remarks", remarks.length));
    node.replaceChildren(
      ...(broken ? [el("h2", {}, wrong), el("p", {}, texts.text("last")), this.list(errors)] : []),
      ...(remarks.length > 0 ? [el("details", {}, el("summary", {}, texts.counted("remarks", remarks.length)), this.list(remarks))] : []),
    );
    node.hidden = problems.length === 0;
    if (broken) announce(`${wrong}. ${errors[0].file}: ${errors[0].what}`);
    else if (this.broken) announce(texts.text("mended"));
    this.broken = broken;
    this.told = told;
  }

  list(problems) {
    const more = problems.length - MOST;
    return el("ul", {}, ...problems.slice(0, MOST).map(line), more > 0 ? el("li", {}, this.texts.text("more", { count: more })) : undefined);
  }

  /** Nobody answers any more, or somebody does again. */
  away(is) {
    if (this.lost.hidden !== is) return;
    this.lost.textContent = is ? this.texts.text("away") : "";
    this.lost.hidden = !is;
  }
}
