// The keyboard alone: every control is reached in the order of the page, forwards and back, its focus is
// seen and not covered, and Enter works it. Skip links, menus, boxes and what scrolls do what they say.
//
//   node tests/browser/keyboard.mjs FOLDER LEAST

import { launch } from "./lib/browser.mjs";
import { focused, notePresses, numberControls } from "./lib/keys.mjs";
import { pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { FEW, enter, settle } from "./lib/states.mjs";

const [folder, least] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("keyboard");
const tab = await browser.newPage();

async function open(of, width) {
  await tab.goto("about:blank");
  await enter(tab, { theme: "light", width });
  await tab.goto(site.url + of.path);
  await settle(tab);
}

/** Goes through all controls with a key; Enter on each when asked to. */
async function walk(of, key, press) {
  const count = await tab.evaluate(numberControls);
  const order = [...Array(count).keys()];
  if (key !== "Tab") order.reverse();
  for (const expected of order) {
    await tab.keyboard.press(key);
    const now = await tab.evaluate(focused);
    if (now?.at !== expected) return report.fault(of, `${key}: control ${now?.at} "${now?.name}" has the focus, and it is the turn of ${expected}`);
    for (const fault of now.faults) report.fault(of, `${key}: "${now.name}" ${fault}`);
    if (press) await operate(of, now);
  }
}

/** Enter on the focused control must press it: what can be followed is, what folds unfolds. */
async function operate(of, { at, name }) {
  const folds = await tab.evaluate(() => document.activeElement.matches("a[href], button, summary"));
  if (!folds) return;
  await tab.keyboard.press("Enter");
  if ((await tab.evaluate(() => globalThis.pressed.pop())) !== at) report.fault(of, `Enter does not press "${name}"`);
  const stays = await tab.evaluate(() => {
    const e = document.activeElement;
    const open = e.matches("summary") ? e.parentElement.open : e.popoverTargetElement?.matches(":popover-open") ?? true;
    if (e.matches("summary")) e.parentElement.open = false;
    e.popoverTargetElement?.hidePopover();
    return open;
  });
  if (!stays) report.fault(of, `Enter does not open "${name}"`);
}

const ask = (question) => tab.evaluate(question);

/** The ways of this theme: each is tried where the page has it. */
const WAYS = {
  "the skip link leads to the text": async () => {
    if (!(await ask(() => document.querySelector(".skip")))) return true;
    await tab.keyboard.press("Tab");
    const shown = await ask(() => getComputedStyle(document.activeElement).clipPath === "none" && document.activeElement.matches(".skip"));
    await tab.keyboard.press("Enter");
    return shown && (await ask(() => document.activeElement.id === "main"));
  },
  "menus close with Esc, which leaves the focus on their button": async () => {
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
  },
  "the box of a term is entered next, and Esc leads back": async () => {
    const term = await tab.$("button.term:visible");
    if (!term) return true;
    await term.focus();
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    const inside = await ask(() => document.activeElement.closest(".term-card:popover-open") !== null);
    await tab.keyboard.press("Escape");
    return inside && (await term.evaluate((e) => document.activeElement === e && !e.popoverTargetElement.matches(":popover-open")));
  },
  "what scrolls sideways scrolls with the arrow keys": async () => {
    for (const part of await tab.$$("main [tabindex='0']")) {
      if (!(await part.evaluate((e) => e.scrollWidth > e.clientWidth + 1))) continue;
      await part.focus();
      await tab.keyboard.press((await part.evaluate((e) => getComputedStyle(e).direction)) === "rtl" ? "ArrowLeft" : "ArrowRight");
      const moved = await tab.waitForFunction((e) => e.scrollLeft !== 0, part, { timeout: 3000 }).catch(() => null);
      if (!moved) return false;
    }
    return true;
  },
  "a link within the page leads to what it names, uncovered": async () => {
    const link = await tab.$("main .toc a, main .index a");
    if (!link) return true;
    await link.focus();
    await tab.keyboard.press("Enter");
    return ask(() => {
      const { top, bottom } = document.querySelector(":target").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  },
};

/** Where each language is tried: both widths in one, each width once in the others. */
const WIDTHS = { ja: [320, 1280], en: [1280], ar: [320] };

async function visit(of, width) {
  await open(of, width);
  await tab.evaluate(notePresses);
  await walk(of, "Tab", true);
  if (width === 320) {
    await open(of, width);
    await walk(of, "Shift+Tab", false);
  }
  for (const [what, holds] of Object.entries(WAYS)) {
    await open(of, width);
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
