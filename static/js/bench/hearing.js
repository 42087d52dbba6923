// Who heard what was said, who did not, and why. Pure: takes what the clients know, gives words' keys.

/**
 * Why a client did not hear a message: it sent it, it isn't in the room, it has left the namespace, or it is
 * off line. "silence" means that it should have heard and didn't, which would be the server's fault.
 */
export function reasonNotHeard(person, saying) {
  if (person.key === saying.sender && !saying.echo) return "sender";
  if (!person.online) return "offline";
  if (!person.open.has("/chat")) return "namespace";
  if (!person.rooms.has(saying.room)) return "room";
  return "silence";
}

/** The clients that the message is on its way to, as far as the clients themselves know. */
export function expected(people, saying) {
  return people.filter((person) => reasonNotHeard(person, saying) === "silence").map((person) => person.key);
}

/** `{ heard: [person], missed: [{ person, reason }] }` in the order of the people. */
export function outcome(people, saying, receivers) {
  const heard = people.filter((person) => receivers.has(person.key));
  const missed = people
    .filter((person) => !receivers.has(person.key))
    .map((person) => ({ person, reason: reasonNotHeard(person, saying) }));
  return { heard, missed };
}

/** The outcome as a short paragraph: what was said, who heard it, and per reason who did not. */
export function sentence(texts, saying, { heard, missed }) {
  const names = (people) => texts.list(people.map((person) => person.label));
  const parts = [texts.text("said", { name: saying.label, text: saying.text, room: saying.room })];
  parts.push(heard.length === 0 ? texts.text("heard.none") : texts.counted("heard", heard.length, { names: names(heard) }));
  for (const reason of ["sender", "room", "namespace", "offline", "silence"]) {
    const people = missed.filter((miss) => miss.reason === reason).map((miss) => miss.person);
    if (people.length > 0) {
      parts.push(texts.counted(`missed.${reason}`, people.length, { names: names(people), room: saying.room, ns: "/chat" }));
    }
  }
  return parts.join(" ");
}
