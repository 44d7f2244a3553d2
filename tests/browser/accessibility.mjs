// axe-core and IBM Equal Access on every page type in every language.
//
//   node tests/browser/accessibility.mjs FOLDER LEAST [--every-state]
//
// All rules once for each type and language; with --every-state in every theme and width, and a table.

import { launch } from "./lib/browser.mjs";
import { CHECKERS } from "./lib/checkers.mjs";
import { missing, pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { STATES, enter } from "./lib/states.mjs";

const [folder, least, every] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("accessibility");

async function look(page, of, state) {
  await enter(page, state);
  for (const [name, checker] of Object.entries(CHECKERS)) {
    for (const { rule, target, message } of await checker(page)) {
      report.fault(of, `${state.theme} ${state.width}: ${name} ${rule} at ${target}: ${message.replace(/\s+/g, " ")}`);
    }
  }
  report.visited(of, `${state.theme} ${state.width}`);
}

const pages = await pageTypes(folder);
for (const fault of missing(pages)) report.fault("site", fault);
const tab = await browser.newPage();
for (const of of pages) {
  await tab.goto(site.url + of.path);
  for (const state of every ? STATES : [{ theme: "light", width: 1280 }]) await look(tab, of, state);
}
if (every) report.table();
await browser.close();
site.close();
report.finish(Number(least));
