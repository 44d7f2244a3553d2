// What each page loads, seen by the browser, against `budget.json`: bytes as gzip -9 makes them, requests,
// other hosts (none), and layout that shifts (none). A lesson's pictures count, wherever they stand.
//
//   node tests/browser/budget.mjs FOLDER LEAST
//
// Every page of the site is weighed; prints the heaviest of each type.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { launch } from "./lib/browser.mjs";
import { allPages } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { packed, serve } from "./lib/site.mjs";

const [folder, least] = process.argv.slice(2);
// A site may have a budget of its own; else it is the theme's.
const own = await readFile(join(folder, "budget.json"), "utf8").catch(() => null);
const budget = JSON.parse(own ?? (await readFile(new URL("budget.json", import.meta.url), "utf8")));
const site = await serve(folder);
const browser = await launch();
const report = new Report("budget");

/** Bytes of the file behind an address of the site. */
async function weigh(url) {
  const path = decodeURIComponent(new URL(url).pathname);
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return packed(file, await readFile(join(folder, file))).length;
}

/** Layout shift since the page began, as the browser scores it. */
const shift = () => new Promise((done) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 50));
});

/** Scrolls to the end, so that what is loaded late is loaded too. */
const readOn = async () => {
  const late = [...document.images].filter((image) => !image.complete || image.loading === "lazy");
  for (const image of late) {
    image.scrollIntoView();
    await image.decode().catch(() => {});
  }
};

async function visit(of, width) {
  // Nothing is cached from the page before: every page is a reader's first.
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const tab = await context.newPage();
  const requests = [];
  tab.on("request", (request) => requests.push(request.url()));
  await tab.goto(site.url + of.path, { waitUntil: "load" });
  const early = await tab.evaluate(shift);
  await tab.evaluate(readOn);
  const moved = early + (await tab.evaluate(shift));
  await context.close();
  return { requests: [...new Set(requests)], moved };
}

async function judge(of, { requests, moved }) {
  const limit = budget[of.type.split(" ")[0]];
  if (!limit) return report.fault(of, "has no budget");
  const strangers = requests.filter((url) => !url.startsWith(`${site.url}/`));
  if (strangers.length) return report.fault(of, `asks other hosts: ${strangers.join(" ")}`);
  const sizes = await Promise.all(requests.map(weigh));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  // The icon weighs too, but it is the tab's: a browser asks for it once, and no page waits for it.
  const count = requests.filter((url) => !url.endsWith("/favicon.svg")).length;
  if (bytes > limit.bytes) report.fault(of, `${bytes} bytes, and ${limit.bytes} are allowed`);
  if (count > limit.requests) report.fault(of, `${count} requests, and ${limit.requests} are allowed`);
  if (moved > 0) report.fault(of, `its layout shifts by ${moved.toFixed(4)}`);
  return { bytes, requests: count };
}

const heaviest = new Map();
for (const of of await allPages(folder)) {
  const found = await judge(of, await visit(of, 320));
  report.visited(of, of.path);
  const type = of.type.split(" ")[0];
  if (found && found.bytes > (heaviest.get(type)?.bytes ?? 0)) heaviest.set(type, { ...found, path: of.path });
}
for (const [type, { bytes, requests, path }] of heaviest) console.log(`heaviest ${type}: ${bytes} bytes, ${requests} requests, ${path}`);
await browser.close();
site.close();
report.finish(Number(least));
