// Talks to the server about a submission: hands the source in, and follows it until it is graded.
// `fetch` and `wait` are passed in; nothing here touches the page.

const HAND_IN_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 40_000;
const PAUSES_MS = [1000, 2000, 4000, 8000];

/** What the server, or the way to it, says no with. `retryAfter` is in seconds, or undefined. */
export class Refused extends Error {
  constructor(code, message, retryAfter) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Sends a source and gives the submission's id; a refusal comes in the reader's language. Throws `Refused`, with the code "network" when nobody answered. */
export async function handIn({ fetch, slug, language, source, readerLanguage }) {
  let response;
  try {
    response = await fetch(`/api/exercises/${slug}/submissions`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", "accept-language": readerLanguage },
      body: JSON.stringify({ language, source }),
      signal: AbortSignal.timeout(HAND_IN_WITHIN_MS),
    });
  } catch {
    throw new Refused("network", "");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok && answer.id !== undefined) return answer.id;
  const seconds = Number(response.headers.get("retry-after"));
  throw new Refused(answer.error?.code ?? `http-${response.status}`, answer.error?.message ?? "", seconds > 0 ? seconds : undefined);
}

/**
 * Follows a submission and gives its last state, the one that says "done". It asks once, then waits for `news`, and asks
 * by long polling when there are none. `onState` hears each new state, `onAway` true when the network fails and false when it is back. Never gives up on a network that is away;
 * throws `Refused` when the server no longer knows the submission.
 */
export async function follow({ fetch, wait, id, news, onState, onAway }) {
  let version = 0;
  let failures = 0;
  for (;;) {
    let state;
    try {
      const told = version > 0 ? await news?.next(id, version) : undefined;
      state = told ?? (await ask(fetch, `/api/submissions/${id}?after=${version}`));
    } catch (failure) {
      if (failure instanceof Refused) throw failure;
      onAway(true);
      await wait(PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)]);
      continue;
    }
    if (failures > 0) onAway(false);
    failures = 0;
    const newer = state.version !== version;
    version = state.version;
    if (newer) onState(state);
    if (state.state === "done") return state;
    // A server that answers at once without news must not be asked in a tight circle.
    if (!newer) await wait(PAUSES_MS[0]);
  }
}

async function ask(fetch, url) {
  const response = await fetch(url, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (response.ok) return response.json();
  if (response.status === 404 || response.status === 410) throw new Refused("gone", "");
  throw new Error(`status ${response.status}`);
}

/** The source of an earlier submission as `{ language, source }`, or undefined when it can't be had. */
export async function sourceOf({ fetch, id }) {
  try {
    return await ask(fetch, `/api/submissions/${id}/source`);
  } catch {
    return undefined;
  }
}

/** The verdict as HTML that the server made, or undefined when it can't be had now. */
export async function verdict({ fetch, wait, address }) {
  for (const pause of [...PAUSES_MS, 0]) {
    try {
      const response = await fetch(address, { headers: { accept: "text/html" }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      if (response.ok) return await response.text();
    } catch {
      // Away for a moment; the next turn asks again.
    }
    if (pause > 0) await wait(pause);
  }
  return undefined;
}

/** Where a submission is, as a text key, the values for it, and how far along (or undefined before the checks). */
export function progressOf({ state, phase, position, checksDone = 0, checksTotal = 0 }) {
  if (state === "queued") return { key: position > 1 ? "queued.behind" : "queued", values: { position } };
  if (state === "done") return { key: "done", values: {}, done: checksTotal, total: checksTotal };
  if (phase === "deciding") return { key: "deciding", values: {}, done: checksDone, total: checksTotal };
  if (phase === "checking") return { key: "checking", values: { done: checksDone, total: checksTotal }, done: checksDone, total: checksTotal };
  return { key: "starting", values: {} };
}
