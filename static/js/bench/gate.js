// What one line of a connection lets through. A line that is well lets everything through at once; the bench can
// stall it, or make it half-open, to show what a program then sees. Pure.

export class Gate {
  constructor() {
    this.state = "open";
    this.held = [];
  }

  /** Runs `go` now or when the gate opens again; on a half-open line never, and `lose` instead. */
  pass(go, lose = () => {}) {
    if (this.state === "open") go();
    else if (this.state === "stalled") this.held.push(go);
    else lose();
  }

  /** Holds everything back, in order. A half-open line stays what it is. */
  stall() {
    if (this.state === "open") this.state = "stalled";
  }

  /** From now on nothing arrives, in either direction, and nobody is told. There is no way back. */
  lose() {
    this.state = "half-open";
    this.held.length = 0;
  }

  /** Lets go what was held, first come first. */
  release() {
    if (this.state !== "stalled") return;
    this.state = "open";
    while (this.held.length > 0 && this.state === "open") this.held.shift()();
  }
}
