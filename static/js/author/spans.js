// What differs between two lists: all but what is the same at the beginning and at the end.

/** `same` compares an item of the one with an item of the other. Ends are exclusive. */
export function middle(before, after, same) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  return { start, before: before.length - end, after: after.length - end };
}

/** Of headings in order, with their distance from the window's upper edge, the one that is being read. */
export function read(tops, line) {
  let found = -1;
  tops.forEach((top, index) => {
    if (top <= line) found = index;
  });
  return found < 0 && tops.length > 0 ? 0 : found;
}
