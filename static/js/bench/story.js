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
  const rooms = roomsOf(people).map((room) => {
    const members = people.filter((person) => person.rooms.has(room)).map((person) => person.label);
    return texts.text("picture.room", { room, names: texts.list(members) });
  });
  const notes = people.filter((person) => person.note).map((person) => `${person.label}: ${person.note}.`);
  return [...each, ...rooms, ...notes].join(" ");
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
