// What the bench shows, in words: for who can't see the picture, and for the light in the header. Pure.

/** The picture as a paragraph: who is connected how, which rooms there are, what the last packet did. */
export function story(texts, people) {
  if (!people.some((person) => person.online)) {
    return texts.text("picture.idle", { names: texts.list(people.map((person) => person.label)) });
  }
  const each = people.map((person) => {
    const spaces = texts.list([...person.open]);
    const kind = person.open.size === 0 ? "offline" : person.own.size > 0 && person.open.size > 1 ? "apart" : "person";
    return texts.text(`picture.${kind}`, { name: person.label, spaces });
  });
  const troubled = people
    .filter((person) => person.online && (person.trouble === "stalled" || person.trouble === "half-open"))
    .map((person) => texts.text(`picture.${person.trouble}`, { name: person.label }));
  const rooms = roomsOf(people).map((room) => {
    const members = people.filter((person) => person.rooms.has(room)).map((person) => person.label);
    return texts.text("picture.room", { room, names: texts.list(members) });
  });
  const notes = people.filter((person) => person.note).map((person) => `${person.label}: ${person.note}.`);
  return [...each, ...troubled, ...rooms, ...notes].join(" ");
}

/** What all connections together are and have carried: `{ websockets, namespaces, sent, received }`. */
export function totals(people) {
  const sum = (read) => people.reduce((total, person) => total + read(person), 0);
  return {
    websockets: sum((person) => person.websockets),
    namespaces: sum((person) => person.open.size),
    sent: sum((person) => person.traffic.sent),
    received: sum((person) => person.traffic.received),
  };
}

/** Bytes as a person reads them: whole up to a thousand, then in kilobytes with one digit. */
export function bytes(texts, count) {
  return count < 1000
    ? texts.text("bytes", { count: texts.number(count) })
    : texts.text("kilobytes", { count: texts.number(count / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
}

export function roomsOf(people) {
  return [...new Set(people.flatMap((person) => [...person.rooms]))].sort();
}

/** "idle" before the reader connects, then "connecting", "live" or "lost". */
export function condition({ people, loading, started, everOnline }) {
  if (people.some((person) => person.online)) return "live";
  if (people.some((person) => person.client?.failed)) return "lost";
  if (loading || (started && !everOnline)) return "connecting";
  return started ? "alone" : "idle";
}
