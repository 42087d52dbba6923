// Every text that a script asks for stands in the message bundles; what no script asks for, doesn't.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const here = (path) => new URL(path, import.meta.url);

function keys(prefix) {
  const lines = readFileSync(here("../../../src/main/resources/messages/en.properties"), "utf8").split("\n");
  return lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length, line.indexOf("=")));
}

function sources(folder) {
  const names = readdirSync(here(`../${folder}/`)).filter((name) => name.endsWith(".js") && !name.endsWith(".test.js"));
  return names.map((name) => readFileSync(here(`../${folder}/${name}`), "utf8")).join("\n");
}

/** Does the key stand in the source, as a whole or as a literal with a gap such as `state.${state}`? */
function isAskedFor(key, source) {
  const plain = key.replace(/\.(one|other)$/, "");
  if (source.includes(`"${plain}"`) || source.includes(`"${key}"`)) return true;
  const templates = [...source.matchAll(/`([a-z-]+\.(?:[a-z-]+\.)?)\$\{/g)].map(([, start]) => start);
  return templates.some((start) => key.startsWith(start));
}

for (const [folder, prefix] of [["bench", "bench."], ["exercise", "exercise.script."], ["author", "author.script."]]) {
  const source = sources(folder);

  test(`no text under ${prefix} is left over`, () => {
    const unused = keys(prefix).filter((key) => !isAskedFor(key, source));
    assert.deepEqual(unused, []);
  });

  test(`every text that static/js/${folder} asks for stands under ${prefix}`, () => {
    const known = new Set(keys(prefix).flatMap((key) => [key, key.replace(/\.(one|other)$/, "")]));
    const asked = [...source.matchAll(/texts\.(?:text|counted)\("([^"]+)"/g)].map(([, key]) => key);
    assert.ok(asked.length > 4);
    assert.deepEqual(asked.filter((key) => !known.has(key)), []);
  });
}
