// Lighthouse on some pages: the median of five runs for each of its four categories, as a table.
//
//   npm install --no-save lighthouse@12.8.2    (its four hundred packages are not for every `npm ci`)
//   node tests/browser/lighthouse.mjs FOLDER [RUNS]
//
// For people (`cargo run --release --example theme_measures -- lighthouse`), not for CI: its figures hang on
// the machine.

import lighthouse from "lighthouse";

import { launch } from "./lib/browser.mjs";
import { serve } from "./lib/site.mjs";

const PORT = 9222;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PATHS = ["", "lessons/genome/", "lessons/discrimination/", "events/example-seminar/", "glossary/"];

const [folder, runs = "5"] = process.argv.slice(2);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const site = await serve(folder);
const browser = await launch([`--remote-debugging-port=${PORT}`]);

async function measure(path) {
  const results = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const { lhr } = await lighthouse(site.url + path, { port: PORT, logLevel: "error", onlyCategories: CATEGORIES });
    results.push(lhr);
  }
  const scores = CATEGORIES.map((id) => Math.round(100 * median(results.map((lhr) => lhr.categories[id].score))));
  const paint = median(results.map((lhr) => lhr.audits["largest-contentful-paint"].numericValue)) / 1000;
  const shift = median(results.map((lhr) => lhr.audits["cumulative-layout-shift"].numericValue));
  return [path, ...scores, `${paint.toFixed(1)} s`, shift.toFixed(3)];
}

console.log(`| page | ${CATEGORIES.join(" | ")} | LCP | CLS |`);
console.log(`|${" --- |".repeat(CATEGORIES.length + 3)}`);
for (const lang of ["ja", "en"]) {
  for (const path of PATHS) console.log(`| ${(await measure(`/${lang}/${path}`)).join(" | ")} |`);
}
await browser.close();
site.close();
