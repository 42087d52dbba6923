// Bundles the front end into target/classes/static, where the server reads it from its class path.
//
//   node static/build.mjs            builds what has changed (the Maven build runs this)
//   node static/build.mjs --force    builds in any case
//
// Entry points: every script directly in js/ and css/site.css. Code that two scripts share, or that is
// imported on demand, becomes a chunk named by its content. The same sources give the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(HERE, "../target/classes/static");
const STAMP = resolve(HERE, "../target/front-end.json");
const KIB = 1024;
/** The service worker is one file that imports nothing, because it has no page around it. */
const WORKER = "offline.js";

/** Compressed script that a page loads by itself, in bytes. What a reader asks for later is not in it. */
const BUDGETS = [
  { page: "lesson", scripts: ["js/site.js", "js/bench.js"], limit: 60 * KIB },
  { page: "lesson, bench opened", scripts: ["js/site.js", "js/bench.js"], limit: 100 * KIB, onDemand: true },
  { page: "exercise, with editor", scripts: ["js/site.js", "js/exercise.js"], limit: 250 * KIB, onDemand: true },
];

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part).update("\0"), createHash("sha256")).digest("hex");

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Installs exactly what the lock says, once per lock. */
function install() {
  const stamp = join(HERE, "node_modules/.installed");
  const wanted = hash(readFileSync(join(HERE, "package.json")), readFileSync(join(HERE, "package-lock.json")));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("front end: installing packages (once per change of static/package-lock.json)");
  try {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    execFileSync(npm, ["ci"], { cwd: HERE, stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
  } catch (failure) {
    throw new Error(`npm ci did not succeed in static/ (${failure.message}). Can this machine reach an npm registry?`);
  }
  writeFileSync(stamp, wanted);
}

const sources = () => hash(process.version, ...files(HERE).flatMap((file) => [relative(HERE, file), readFileSync(file)]));

function upToDate(now) {
  if (process.argv.includes("--force") || !existsSync(STAMP)) return false;
  const last = JSON.parse(readFileSync(STAMP, "utf8"));
  return last.sources === now && last.outputs.every((file) => existsSync(join(OUT, file)));
}

async function bundle() {
  const scripts = readdirSync(join(HERE, "js")).filter((name) => name.endsWith(".js") && !name.endsWith(".test.js"));
  const entries = [...scripts.filter((name) => name !== WORKER).sort().map((name) => `js/${name}`), "css/site.css"];
  const pages = await built(entries, { splitting: true, format: "esm", chunkNames: "js/chunks/[name]-[hash]" });
  const worker = await built([`js/${WORKER}`], { format: "iife" });
  return {
    contents: new Map([...pages.contents, ...worker.contents]),
    imports: new Map([...pages.imports, ...worker.imports]),
  };
}

async function built(entryPoints, options) {
  const esbuild = await import("esbuild");
  const result = await esbuild.build({
    absWorkingDir: HERE,
    entryPoints,
    outdir: OUT,
    outbase: ".",
    bundle: true,
    minify: true,
    target: ["es2022", "chrome120", "firefox121", "safari17.4"],
    external: ["*.svg", "*.png", "*.woff2"],
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
    ...options,
  });
  return {
    contents: new Map(result.outputFiles.map((file) => [relative(OUT, file.path), file.contents])),
    imports: new Map(
      Object.entries(result.metafile.outputs).map(([path, output]) => [relative(OUT, join(HERE, path)), output.imports]),
    ),
  };
}

/** The scripts a page ends up with, each once. */
function reached(built, entries, onDemand) {
  const seen = new Set();
  const follow = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind, external } of built.imports.get(file) ?? []) {
      if (!external && (kind === "import-statement" || (onDemand && kind === "dynamic-import"))) {
        follow(relative(OUT, join(HERE, path)));
      }
    }
  };
  entries.filter((entry) => built.contents.has(entry)).forEach(follow);
  return [...seen];
}

function weigh(built) {
  const size = (file) => gzipSync(built.contents.get(file), { level: 9 }).length;
  const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;
  for (const { page, scripts, limit, onDemand } of BUDGETS) {
    const bytes = reached(built, scripts, onDemand).reduce((sum, file) => sum + size(file), 0);
    console.log(`front end: ${page}: ${kib(bytes)} of ${kib(limit)} compressed script`);
    if (bytes > limit) {
      throw new Error(`The page "${page}" would load ${kib(bytes)} of script; its budget is ${kib(limit)}. Import less, or later.`);
    }
  }
}

function write(built) {
  for (const folder of ["js", "css", "img"]) rmSync(join(OUT, folder), { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [file, bytes] of built.contents) {
    mkdirSync(dirname(join(OUT, file)), { recursive: true });
    writeFileSync(join(OUT, file), bytes);
  }
  const images = join(HERE, "img");
  if (existsSync(images) && statSync(images).isDirectory()) cpSync(images, join(OUT, "img"), { recursive: true });
  return files(OUT).map((file) => relative(OUT, file));
}

try {
  install();
  const now = sources();
  if (!upToDate(now)) {
    const built = await bundle();
    weigh(built);
    writeFileSync(STAMP, JSON.stringify({ sources: now, outputs: write(built) }, null, 1));
  }
} catch (failure) {
  console.error(`front end: ${failure.message}`);
  process.exitCode = 1;
}
