// Enlarged to 400 % (a width of 320 px), with the spacing of WCAG 1.4.12, and with text twice as large:
// nothing is lost, nothing lies over another thing, and every target is large enough.
//
//   node tests/browser/zoom.mjs FOLDER LEAST [--every-state]
//
// In 400 % every language, in the other ways a few; with --every-state all in all, and a table.

import { launch, setRules } from "./lib/browser.mjs";
import { collisions, overflow, smallTargets } from "./lib/layout.mjs";
import { pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { FEW, settle } from "./lib/states.mjs";

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Each way of enlarging: the size of the window, and rules of the reader's own. */
const WAYS = {
  "400 %": { width: 320, height: 256 },
  spaced: { width: 1280, height: 800, css: SPACING },
  "400 % and spaced": { width: 320, height: 256, css: SPACING },
  "text 200 %": { width: 640, height: 800, css: "html { font-size: 200% !important }" },
};

const [folder, least, every] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("zoom");
const tab = await browser.newPage();

/** Unfolds what is folded in a part of the page, or folds it again. */
const fold = (part, open) => tab.evaluate(([within, opened]) => {
  document.querySelectorAll(`${within} details`).forEach((e) => { e.open = opened; });
}, [part, open]);

async function ask(of, name, questions) {
  await settle(tab);
  for (const question of questions) {
    for (const fault of await tab.evaluate(question)) report.fault(of, `${name}: ${fault}`);
  }
}

/** A page that was opened and unfolded, in one of the ways. */
async function look(of, name, { width, height, css = "" }) {
  await tab.setViewportSize({ width, height });
  await setRules(tab, css);
  await ask(of, name, [overflow, collisions, smallTargets]);
  // An open menu lies over the page, as menus do.
  await fold("header", true);
  await ask(of, `${name}, menus open`, [overflow, smallTargets]);
  await fold("header", false);
  report.visited(of, name);
}

for (const of of await pageTypes(folder)) {
  await tab.goto(site.url + of.path);
  await fold("main", true);
  const ways = Object.entries(WAYS);
  for (const [name, way] of every || FEW.includes(of.lang) ? ways : ways.slice(0, 1)) await look(of, name, way);
}
if (every) report.table();
await browser.close();
site.close();
report.finish(Number(least));
