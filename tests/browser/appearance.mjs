// What colours and widths can change, in every theme and width: contrast, targets, what scrolls, and that
// the page itself never scrolls sideways. In three languages that write differently.
//
//   node tests/browser/appearance.mjs FOLDER LEAST

import { launch } from "./lib/browser.mjs";
import { axe } from "./lib/checkers.mjs";
import { overflow } from "./lib/layout.mjs";
import { pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { FEW, STATES, enter } from "./lib/states.mjs";

const [folder, least] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("appearance");
const tab = await browser.newPage();
for (const of of await pageTypes(folder, FEW)) {
  await tab.goto(site.url + of.path);
  for (const state of STATES) {
    const name = `${state.theme} ${state.width}`;
    await enter(tab, state);
    const found = await axe(tab, { looks: true });
    for (const { rule, target, message } of found) report.fault(of, `${name}: ${rule} at ${target}: ${message.replace(/\s+/g, " ")}`);
    for (const fault of await tab.evaluate(overflow)) report.fault(of, `${name}: ${fault}`);
    report.visited(of, name);
  }
}
await browser.close();
site.close();
report.finish(Number(least));
