// Reads TAP on stdin as the reference parser does, strictly, and prints what it found as JSON.
const { Parser } = require("tap-parser");

const points = [];
const parser = new Parser({ strict: true }, ({ ok, count, pass, fail, bailout, failures, plan }) =>
  console.log(JSON.stringify({ ok, count, pass, fail, bailout, plan, points, failures: failures.map((f) => f.tapError).filter(Boolean) })),
);
parser.on("assert", ({ ok, id, name, diag, skip, todo }) => points.push({ ok, id, name, diag, skip, todo }));
process.stdin.pipe(parser);
