// Who heard what was sent, who did not, and why. Pure: takes what the clients know, gives words' keys.

/**
 * What can be sent, by `kind`: the event, its namespace, and which fields go with it. Of `leavesOut` kinds the sender
 * hears nothing.
 */
export const KINDS = {
  say: { event: "chat:message", ns: "/chat", heard: "chat:message", inRoom: true, leavesOut: true },
  echo: { event: "chat:message", ns: "/chat", heard: "chat:message", inRoom: true },
  public: { event: "say:public", ns: "/chat", heard: "msg" },
  broadcast: { event: "say:broadcast", ns: "/chat", heard: "msg", leavesOut: true },
  private: { event: "say:private", ns: "/chat", heard: "msg", toOne: true },
  alert: { event: "alert:raise", ns: "/notifications", heard: "alert" },
};

const REASONS = ["sender", "other", "room", "namespace", "offline", "half-open", "stalled", "silence"];

/** What goes over the wire with a saying. */
export function payloadOf({ kind, room, to, text }) {
  const { inRoom, toOne, leavesOut } = KINDS[kind];
  if (inRoom) return { room, text, echo: !leavesOut };
  if (toOne) return { to, text };
  return kind === "alert" ? { level: "info", text } : { text };
}

/**
 * Why a client did not hear a saying, the first thing in its way: it sent it, it is off line, it has left the
 * namespace, it isn't the one addressed, it isn't in the room, or its line is in trouble. "silence" means that it
 * should have heard and didn't, which would be the server's fault.
 */
export function reasonNotHeard(person, saying) {
  const { ns, inRoom, toOne, leavesOut } = KINDS[saying.kind];
  const addressed = !toOne || person.name === saying.to;
  if (person.key === saying.sender && (leavesOut || !addressed)) return "sender";
  if (!person.online) return "offline";
  if (!person.open.has(ns)) return "namespace";
  if (!addressed) return "other";
  if (inRoom && !person.rooms.has(saying.room)) return "room";
  return person.trouble === "half-open" || person.trouble === "stalled" ? person.trouble : "silence";
}

/** The clients of this page that the saying is on its way to, as far as the clients themselves know. */
export function expected(people, saying) {
  return people.filter((person) => !person.far && reasonNotHeard(person, saying) === "silence").map((person) => person.key);
}

/**
 * `{ heard: [person], missed: [{ person, reason }] }` in the order of the people. Of somebody on another device only
 * the server's word is known: who should have heard it is taken to have heard it.
 */
export function outcome(people, saying, receivers) {
  const has = (person) => receivers.has(person.key) || (person.far === true && reasonNotHeard(person, saying) === "silence");
  const heard = people.filter(has);
  const missed = people
    .filter((person) => !has(person))
    .map((person) => ({ person, reason: reasonNotHeard(person, saying) }));
  return { heard, missed };
}

/** The outcome as a short paragraph: what was sent, who heard it, and per reason who did not. */
export function sentence(texts, saying, { heard, missed }) {
  const names = (people) => texts.list(people.map((person) => person.label));
  const { room, to, text, label } = saying;
  const { ns } = KINDS[saying.kind];
  const parts = [texts.text(`said.${saying.kind}`, { name: label, text, room, to, ns })];
  parts.push(heard.length === 0 ? texts.text("heard.none") : texts.counted("heard", heard.length, { names: names(heard) }));
  for (const reason of REASONS) {
    const people = missed.filter((miss) => miss.reason === reason).map((miss) => miss.person);
    if (people.length > 0) parts.push(texts.counted(`missed.${reason}`, people.length, { names: names(people), room, ns, to }));
  }
  return parts.join(" ");
}
