// News of submissions that the live server pushes, for whoever would otherwise ask again and again.

const LONGEST_MS = 25_000;

export class News {
  /** `listen({ heard, change })` opens the line and may fail; it is called once, by `open`. */
  constructor(listen) {
    this.listen = listen;
    this.states = new Map();
    this.waiting = new Set();
    this.connected = false;
  }

  /** Opens the line, unless it is open. Nobody has to wait for it. */
  async open() {
    if (this.opened) return;
    this.opened = true;
    try {
      await this.listen({ heard: (event, state) => this.heard(event, state), change: (connected) => this.changed(connected) });
    } catch {
      this.opened = false;
    }
  }

  heard(event, state) {
    if (event !== "submission" || typeof state?.id !== "string") return;
    if (state.version > (this.states.get(state.id)?.version ?? 0)) this.states.set(state.id, state);
    this.wake();
  }

  changed(connected) {
    this.connected = connected;
    this.wake();
  }

  wake() {
    this.waiting.forEach((look) => look());
  }

  /**
   * The state of a submission that is newer than `version`, as soon as it is told; undefined when the line is not there,
   * goes, or stays silent for long, so that the caller asks.
   */
  next(id, version) {
    return new Promise((resolve) => {
      const done = (state) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(state);
      };
      const look = () => {
        const state = this.states.get(id);
        if (state?.version > version) done(state);
        else if (!this.connected) done(undefined);
      };
      const timer = setTimeout(done, LONGEST_MS);
      this.waiting.add(look);
      look();
    });
  }
}
