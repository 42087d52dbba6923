// Everything that a reader, or a ready-made step, can have a person of a bench do, under the name of its control.
import { KINDS } from "./hearing.js";

/** Works on a bench. Trouble is made on the page's own lines, and told before it is done, so that what follows is news. */
export class Deeds {
  constructor(bench) {
    this.bench = bench;
  }

  /** One function per control; each takes a person, and what a field or a step gives besides. */
  controls() {
    const { bench } = this;
    const { acts } = bench;
    return {
      join: (person, given) => acts.join(person, given),
      leave: (person, given) => acts.leave(person, given),
      ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, (person, given) => acts.tell(person, kind, given)])),
      ask: (person) => acts.ask(person),
      cut: (person) => this.cut(person),
      stall: (person) => this.stall(person),
      "half-open": (person) => this.halfOpen(person),
      route: (person, route) => this.reroute(person, route),
      namespace: ({ client }, namespace, wanted) => (wanted ? client?.open(namespace) : client?.close(namespace)),
      own: ({ client }, own) => client?.move(bench.namespaces.at(-1), own),
      tab: (person) => bench.secondTab(person),
      remove: (person) => bench.remove(person),
    };
  }

  /** Does a step of the lesson's author. False when whoever should do it isn't there or can't. */
  async step({ do: deed, who, room, text, to }) {
    const { bench } = this;
    const person = bench.people.find(({ key }) => key === who);
    const ready = deed === "tab" || deed === "remove" || person?.online;
    if (!person || !ready) {
      bench.tell(bench.texts.text(person ? "steps.offline" : "steps.absent", { name: person?.label ?? who }));
      return false;
    }
    const given = { room: room ?? bench.firstRoom, text: text ?? bench.texts.text("first-message"), to };
    await this.controls()[deed](person, given);
    return true;
  }

  tell(person, what) {
    this.bench.tell(this.bench.texts.text(`trouble.${what}`, { name: person.label }));
  }

  cut(person) {
    this.tell(person, "cut");
    person.client.cut();
  }

  stall(person) {
    const wanted = person.trouble !== "stalled";
    this.tell(person, wanted ? "stall" : "flow");
    person.client.stall(wanted);
  }

  /** There is no way back from half-open but a new connection. */
  halfOpen(person) {
    if (person.trouble === "half-open") {
      this.cut(person);
      return;
    }
    this.tell(person, "half-open");
    person.client.halfOpen();
  }

  /** Connects a person anew by another transport. */
  reroute(person, route) {
    const { bench } = this;
    person.route = route;
    person.client?.end();
    person.rooms.clear();
    if (bench.LiveClient) bench.plug(person);
    bench.tell(bench.texts.text("rerouted", { name: person.label, route: bench.texts.text(`route.${route}`) }));
  }
}
