// Which bench is this? Every tab has its own, so that two readers, or two tabs of one, never meet in a room.

import { randomId } from "../kit/random.js";

const KEY = "ackademy.bench";
const SHAPE = /^[A-Za-z0-9_-]{22}$/;

/** The id of this tab, the same after a reload. Where nothing may be stored it lives as long as the page. */
export function benchId(storage) {
  try {
    const store = storage ?? globalThis.sessionStorage;
    const known = store.getItem(KEY);
    if (known !== null && SHAPE.test(known)) return known;
    const fresh = randomId();
    store.setItem(KEY, fresh);
    return fresh;
  } catch {
    return randomId();
  }
}

/** The bench that a link leads to, from what stands behind the "#" of the address; else undefined. */
export function sharedBench(hash) {
  const id = /^#bench=(.*)$/.exec(hash)?.[1];
  return id !== undefined && SHAPE.test(id) ? id : undefined;
}
