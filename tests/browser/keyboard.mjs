// The keyboard alone: every control is reached in the order of the page, forwards and back, its focus is
// seen and not covered, and Enter works it. Skip links, menus, boxes and what scrolls do what they say.
//
//   node tests/browser/keyboard.mjs FOLDER LEAST

import { launch } from "./lib/browser.mjs";
import { walk } from "./lib/keys.mjs";
import { pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { FEW, enter, settle } from "./lib/states.mjs";

const [folder, least] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("keyboard");
const tab = await browser.newPage();

/** Opens a page as if nobody had been there. */
async function open(of) {
  await tab.goto(site.url + of.path);
  await settle(tab);
}

/** What a walk through all controls met must be each in its turn, well seen, and worked by Enter where it was pressed. */
function judge(of, key, { controls, met }, press) {
  const order = [...controls.keys()];
  if (key !== "Tab") order.reverse();
  for (const [turn, expected] of order.entries()) {
    const now = met[turn];
    if (now?.at !== expected) return report.fault(of, `${key}: control ${now?.at} "${now?.name}" has the focus, and it is the turn of ${expected}`);
    for (const fault of now.faults) report.fault(of, `${key}: "${now.name}" ${fault}`);
    if (!press || !controls[expected]) continue;
    if (now.pressed !== expected) report.fault(of, `Enter does not press "${now.name}"`);
    if (!now.opened) report.fault(of, `Enter does not open "${now.name}"`);
  }
}

const ask = (question) => tab.evaluate(question);

/** The ways of this theme: what a page must have for it, and whether it holds there. */
const WAYS = {
  "the skip link leads to the text": [".skip", async () => {
    await tab.keyboard.press("Tab");
    const shown = await ask(() => getComputedStyle(document.activeElement).clipPath === "none" && document.activeElement.matches(".skip"));
    await tab.keyboard.press("Enter");
    return shown && (await ask(() => document.activeElement.id === "main"));
  }],
  "menus close with Esc, which leaves the focus on their button": [".site-header details > summary", async () => {
    const menus = await tab.$$(".site-header details > summary");
    for (const menu of menus) {
      await menu.focus();
      await tab.keyboard.press("Enter");
      await tab.keyboard.press("Tab");
      const inside = await menu.evaluate((e) => e.parentElement.open && e.parentElement.contains(document.activeElement));
      await tab.keyboard.press("Escape");
      const closed = await menu.evaluate((e) => !e.parentElement.open && document.activeElement === e);
      if (!inside || !closed) return false;
    }
    return true;
  }],
  "the box of a term is entered next, and Esc leads back": ["button.term:visible", async () => {
    const term = await tab.$("button.term:visible");
    await term.focus();
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    const inside = await ask(() => document.activeElement.closest(".term-card:popover-open") !== null);
    await tab.keyboard.press("Escape");
    return inside && (await term.evaluate((e) => document.activeElement === e && !e.popoverTargetElement.matches(":popover-open")));
  }],
  "what scrolls sideways scrolls with the arrow keys": ["main [tabindex='0']", async () => {
    for (const part of await tab.$$("main [tabindex='0']")) {
      if (!(await part.evaluate((e) => e.scrollWidth > e.clientWidth + 1))) continue;
      await part.focus();
      await tab.keyboard.press((await part.evaluate((e) => getComputedStyle(e).direction)) === "rtl" ? "ArrowLeft" : "ArrowRight");
      const moved = await tab.waitForFunction((e) => e.scrollLeft !== 0, part, { timeout: 15000 }).catch(() => null);
      if (!moved) return false;
    }
    return true;
  }],
  "a link within the page leads to what it names, uncovered": ["main .toc a, main .index a", async () => {
    const link = await tab.$("main .toc a, main .index a");
    await link.focus();
    await tab.keyboard.press("Enter");
    return ask(() => {
      const { top, bottom } = document.querySelector(":target").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  }],
};

/** Where each language is tried: both widths in one, each width once in the others. */
const WIDTHS = { ja: [320, 1280], en: [1280], ar: [320] };

async function visit(of, width) {
  await enter(tab, { theme: "light", width });
  await open(of);
  judge(of, "Tab", await walk(tab, "Tab", true), true);
  if (width === 320) {
    await open(of);
    judge(of, "Shift+Tab", await walk(tab, "Shift+Tab", false), false);
  }
  for (const [what, [part, holds]] of Object.entries(WAYS)) {
    if (!(await tab.$(part))) continue;
    await open(of);
    if (!(await holds())) report.fault(of, `${width}: it does not hold that ${what}`);
  }
  report.visited(of, String(width));
}

for (const of of await pageTypes(folder, FEW)) {
  for (const width of WIDTHS[of.lang]) await visit(of, width);
}
await browser.close();
site.close();
report.finish(Number(least));
