// Damaged pieces of the search index: the answer is the right one or none, soon, and never a wrong one. The engine runs
// in Node over a built site's files, since a browser adds nothing to it but time.
//
//   node tests/browser/damage.mjs FOLDER

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { same } from "./lib/steps.mjs";

const BASE = "http://site/ja/search/";
const FOLDER = join(process.argv[2], "ja", "search");
const QUERIES = ["遺伝子", "全ゲノム解析", "DNA 検査", "カウンセリグン", "いでん"];
const ROUNDS = 200;
/** How long an answer may take: a bound against hanging, not a measurement. */
const PATIENCE = 10_000;

const names = await readdir(FOLDER);
const files = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(FOLDER, name))])));

// The same numbers in every run.
let state = 7;
function below(count) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

function damaged(bytes) {
  const copy = Buffer.from(bytes);
  for (let count = 1 + below(3); count; count--) copy[below(copy.length)] ^= 1 + below(255);
  return below(4) ? copy : copy.subarray(0, below(copy.length));
}

let damage = () => null;
globalThis.location = { href: "http://site/ja/", toString: () => "http://site/ja/" };
globalThis.document = { querySelector: () => ({ dataset: { index: "/ja/search/", lang: "ja" } }) };
globalThis.fetch = async (url) => {
  const name = new URL(url).pathname.split("/").at(-1);
  const bytes = damage(name) ?? files.get(name);
  return bytes ? new Response(bytes) : new Response("", { status: 404 });
};

/** An engine that has read nothing yet. */
let engines = 0;
const engine = () => import(`../../assets/search.js?${engines++}`);

function soon(answer) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error("there is no answer")), PATIENCE)));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function ask(query) {
  const { search } = await engine();
  return soon(search(query).catch((error) => error)).then((answer) => (answer instanceof Error ? null : answer));
}

const right = new Map();
for (const query of QUERIES) {
  const answer = await ask(query);
  if (!answer?.total) throw new Error(`“${query}” finds nothing in the whole index`);
  right.set(query, answer);
}

// Pieces, whose checksum tells.
let refused = 0;
for (let round = 0; round < ROUNDS; round++) {
  const sort = "twp"[below(3)];
  damage = (name) => (name.startsWith(sort) && name.endsWith(".bin") ? damaged(files.get(name)) : null);
  const query = QUERIES[below(QUERIES.length)];
  const answer = await ask(query);
  if (answer) same(answer, right.get(query), `“${query}” with damaged pieces “${sort}”`);
  else refused += 1;
}
if (refused < ROUNDS / 2) throw new Error(`only ${refused} of ${ROUNDS} damages were noticed`);

// The manifest, which has none: something else may be answered, but with the shape of an answer.
for (let round = 0; round < ROUNDS; round++) {
  damage = (name) => (name === "manifest.json" ? damaged(files.get(name)) : null);
  const answer = await ask(QUERIES[below(QUERIES.length)]);
  if (answer && !(Array.isArray(answer.results) && answer.total >= answer.results.length)) throw new Error(JSON.stringify(answer));
}

// What a checksum lets through by chance is read to its end all the same.
const { readTerms } = await engine();
const pieces = names.filter((name) => name.startsWith("t")).map((name) => gunzipSync(files.get(name)).subarray(16));
let read = 0;
for (let round = 0; round < ROUNDS; round++) {
  const bytes = damaged(pieces[below(pieces.length)]);
  try {
    read += readTerms(bytes).size;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
console.log(`ok: ${refused} of ${ROUNDS} damages noticed, ${read} terms read`);
