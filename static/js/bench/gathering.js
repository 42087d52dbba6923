// A bench on several devices: who is there on the others, what they do, and what happened before this page came.
import { el } from "../kit/dom.js";
import { KINDS } from "./hearing.js";
import { FarPerson } from "./person.js";
import { Roll } from "./roll.js";

const REPLAYED = 12;
const ROWS = 100;

/** Works on a bench; does nothing before `watch`. `page` is what the seats of this page begin with. */
export class Gathering {
  constructor(bench, page) {
    this.bench = bench;
    this.texts = bench.texts;
    this.roll = new Roll(page);
    this.people = [];
    /** The highest number that was written down. */
    this.seen = 0;
    /** Until it is known what happened before, and while that is shown, news wait. */
    this.busy = true;
    this.waiting = [];
    this.list = el("ol", { class: "bench-happenings", "data-testid": "happenings", tabindex: "0", "aria-label": this.texts.text("past") });
    this.node = el("details", { class: "bench-past", hidden: true, open: true }, el("summary", {}, this.texts.text("past")), this.list);
  }

  /** Begins to be told. With `replay`, what happened before is shown once more. */
  watch(watch, replay) {
    if (this.client) return;
    this.node.hidden = false;
    this.replay = replay;
    this.client = watch({ past: (past) => this.past(past), news: (happening) => this.news(happening) });
  }

  /** Comes with each connection: what happened lately, and who is there. */
  async past({ n, log, here }) {
    this.busy = true;
    const unseen = log.filter((happening) => happening.n > this.seen);
    unseen.forEach((happening) => this.write(happening));
    if (this.replay) {
      this.replay = false;
      this.roll.start([]);
      for (const happening of unseen.slice(0, -REPLAYED)) this.roll.apply(happening);
      for (const happening of unseen.slice(-REPLAYED)) await this.show(happening, true);
    }
    this.roll.start(here, n);
    this.seen = n;
    this.busy = false;
    this.settle();
    for (const happening of this.waiting.splice(0)) this.news(happening);
  }

  news(happening) {
    if (this.busy) {
      this.waiting.push(happening);
      return;
    }
    if (!this.roll.isNews(happening.n)) return;
    this.seen = Math.max(this.seen, happening.n);
    this.write(happening);
    this.show(happening, false);
  }

  async show(happening, again) {
    this.roll.apply(happening);
    this.settle();
    if (this.roll.isOwn(happening.seat)) return;
    const person = this.people.find(({ seat }) => seat === happening.seat);
    if (happening.what !== "tell") {
      this.bench.tell(this.sentence(happening));
    } else if (person && KINDS[happening.kind]) {
      await this.bench.acts.overheard(person, happening, again);
    }
  }

  /** The people of other devices, kept as they were where they are still there. */
  settle() {
    const known = new Map(this.people.map((person) => [person.seat, person]));
    this.people = this.roll.people.map(({ seat, name, open, rooms }) => {
      const person = known.get(seat) ?? new FarPerson(seat, name, this.texts.text("far", { name }));
      return Object.assign(person, { open, rooms });
    });
    this.bench.namesChanged();
    this.bench.draw();
  }

  sentence({ what, kind, name, ns, room, text, to }) {
    const values = { name, ns, room, text, to };
    return what === "tell" ? this.texts.text(`said.${kind}`, values) : this.texts.text(`happened.${what}`, values);
  }

  write(happening) {
    const time = new Intl.DateTimeFormat(this.texts.language, { timeStyle: "medium" }).format(happening.at);
    this.list.append(el("li", {}, el("span", { class: "bench-time" }, time), " ", this.sentence(happening)));
    while (this.list.childElementCount > ROWS) this.list.firstElementChild.remove();
    this.list.scrollTop = this.list.scrollHeight;
  }
}
