// What a page loads, read from its HTML: every address that a browser fetches by itself, and of a picture
// in several sizes the largest. Never less than a browser loads, which `budget.mjs` verifies.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { packed } from "./site.mjs";

const weights = new Map();

/** Bytes of the file at a path of the site, on its way to a reader. */
export async function weigh(folder, path) {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const key = join(folder, file);
  if (!weights.has(key)) weights.set(key, packed(file, await readFile(key)).length);
  return weights.get(key);
}

const LOADS = [
  /<link\b[^>]*\brel="(?:stylesheet|icon)"[^>]*\bhref="([^"]+)"/g,
  /<(?:script|img|source|video|audio|iframe|embed)\b[^>]*\bsrc="([^"]+)"/g,
];

/** The paths of what a page loads, itself among them, and addresses elsewhere as they are. */
export async function loads(folder, path) {
  const html = await readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path), "utf8");
  const found = new Set([path]);
  const add = (url) => found.add(decodeURIComponent(url.replaceAll("&amp;", "&")));
  // A picture in several forms loads one of them: the heaviest is counted.
  const pictures = html.match(/<picture>.*?<\/picture>/gs) ?? [];
  const rest = pictures.reduce((text, picture) => text.replace(picture, ""), html);
  for (const pattern of LOADS) for (const [, url] of rest.matchAll(pattern)) add(url);
  for (const picture of pictures) add(await heaviest(folder, picture));
  return [...found];
}

async function heaviest(folder, picture) {
  const sets = [...picture.matchAll(/\bsrc(?:set)?="([^"]+)"/g)].flatMap(([, set]) => set.split(",").map((one) => one.trim().split(/\s/)[0]));
  const weighed = await Promise.all(sets.map(async (url) => [url, await weigh(folder, decodeURIComponent(url))]));
  return weighed.sort((a, b) => b[1] - a[1])[0][0];
}
