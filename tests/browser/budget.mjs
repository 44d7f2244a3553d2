// What each page loads against `budget.json`: bytes as gzip -9 makes them, requests, other hosts (none),
// and layout that shifts (none). A lesson's pictures count, wherever they stand.
//
//   node tests/browser/budget.mjs FOLDER LEAST
//
// Every page is weighed by its HTML. The heaviest of each type and language is opened in the browser,
// which must load no more than that, and must see nothing move.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { launch } from "./lib/browser.mjs";
import { allPages } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { loads, weigh } from "./lib/weight.mjs";

const [folder, least] = process.argv.slice(2);
// A site may have a budget of its own; else it is the theme's.
const own = await readFile(join(folder, "budget.json"), "utf8").catch(() => null);
const budget = JSON.parse(own ?? (await readFile(new URL("budget.json", import.meta.url), "utf8")));
const site = await serve(folder);
const browser = await launch();
const report = new Report("budget");

const kind = (of) => of.type.split(" ")[0];
const isLocal = (url) => !/^[a-z]+:|^\/\//i.test(url);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** Bytes and requests of these paths. The icon weighs too, but no page waits for it: it is the tab's, and
    a browser asks for it once. */
async function load(paths) {
  const sizes = await Promise.all(paths.filter(isLocal).map((path) => weigh(folder, path.split(/[?#]/)[0])));
  return { paths, bytes: sum(sizes), requests: paths.filter((path) => path !== "/favicon.svg").length };
}

async function judge(of) {
  const limit = budget[kind(of)];
  if (!limit) return report.fault(of, "has no budget");
  const found = await load(await loads(folder, of.path));
  const strangers = found.paths.filter((path) => !isLocal(path));
  if (strangers.length) report.fault(of, `asks other hosts: ${strangers.join(" ")}`);
  if (found.bytes > limit.bytes) report.fault(of, `${found.bytes} bytes, and ${limit.bytes} are allowed`);
  if (found.requests > limit.requests) report.fault(of, `${found.requests} requests, and ${limit.requests} are allowed`);
  return found;
}

/** Layout shift since the page began, as the browser scores it. */
const shift = () => new Promise((done) => {
  let score = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { score += entry.value; }));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(score), 50));
});

/** Scrolls to every picture, so that what is loaded late is loaded too. */
const readOn = async () => {
  for (const image of document.images) {
    // One that is folded away is not loaded, and would be waited for in vain.
    if (!image.checkVisibility()) continue;
    image.scrollIntoView();
    await image.decode().catch(() => {});
  }
};

async function open(of, weighed) {
  // Nothing is cached from the page before: every page is a reader's first.
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const tab = await context.newPage();
  const asked = new Set();
  tab.on("request", (request) => asked.add(decodeURIComponent(request.url().replace(site.url, ""))));
  await tab.goto(site.url + of.path, { waitUntil: "load" });
  const early = await tab.evaluate(shift);
  await tab.evaluate(readOn);
  const moved = early + (await tab.evaluate(shift));
  await context.close();
  const found = await load([...asked]);
  const strangers = found.paths.filter((path) => !isLocal(path));
  if (strangers.length) report.fault(of, `in the browser, asks other hosts: ${strangers.join(" ")}`);
  if (found.bytes > weighed.bytes || found.requests > weighed.requests) report.fault(of, `the browser loads more than its HTML tells: ${found.paths.join(" ")}`);
  if (moved > 0) report.fault(of, `its layout shifts by ${moved.toFixed(4)}`);
}

const heaviest = new Map();
for (const of of await allPages(folder)) {
  const weighed = await judge(of);
  report.visited(of, of.path);
  const key = `${of.lang} ${kind(of)}`;
  if (weighed && weighed.bytes > (heaviest.get(key)?.weighed.bytes ?? 0)) heaviest.set(key, { of, weighed });
}
for (const [key, { of, weighed }] of heaviest) {
  await open(of, weighed);
  console.log(`heaviest ${key}: ${weighed.bytes} bytes, ${weighed.requests} requests, ${of.path}`);
}
await browser.close();
site.close();
report.finish(Number(least));
