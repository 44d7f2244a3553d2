// What other media ask for: nothing moves for readers who want no motion, and paper shows where links
// lead, all that is folded, and nothing to click on.
//
//   node tests/browser/media.mjs FOLDER LEAST

import { launch } from "./lib/browser.mjs";
import { pageTypes } from "./lib/pages.mjs";
import { Report } from "./lib/report.mjs";
import { serve } from "./lib/site.mjs";
import { FEW } from "./lib/states.mjs";

const [folder, least] = process.argv.slice(2);
const site = await serve(folder);
const browser = await launch();
const report = new Report("media");
const tab = await browser.newPage();

/** Elements that move, or would on a change; runs in the page. */
function moving() {
  const faults = document.getAnimations().map((a) => `${a.effect.target.localName} is animated`);
  const seconds = (list) => Math.max(...list.split(",").map(Number.parseFloat));
  for (const e of document.querySelectorAll("*")) {
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(e, pseudo);
      const moves = (style.animationName !== "none" && seconds(style.animationDuration) > 0) || seconds(style.transitionDuration) > 0;
      if (moves) faults.push(`${e.localName}.${e.className}${pseudo ?? ""} moves`);
      if (!pseudo && style.scrollBehavior === "smooth") faults.push(`${e.localName} scrolls smoothly`);
    }
  }
  return faults;
}

/** What paper should not show, and what it lacks; runs in the page. */
function misprinted() {
  const faults = [];
  for (const e of document.querySelectorAll("body:not(.root) nav, .skip, .leave, .languages, .heading-link, .pagination")) {
    if (e.checkVisibility()) faults.push(`${e.localName}.${e.className} is printed`);
  }
  for (const a of document.querySelectorAll("main :is(.prose, .sources) a[href^='http']")) {
    if (!getComputedStyle(a, "::after").content.includes(a.getAttribute("href"))) faults.push(`"${a.textContent}" does not print its address`);
  }
  for (const e of document.querySelectorAll("main details")) {
    const inside = e.querySelector(":scope > :not(summary)");
    if (inside && e.checkVisibility() && !inside.checkVisibility()) faults.push(`"${e.querySelector("summary")?.textContent}" is printed folded`);
  }
  const light = getComputedStyle(document.documentElement).backgroundColor;
  if (light !== "rgb(255, 255, 255)") faults.push(`the paper is ${light}`);
  return faults;
}

const MEDIA = {
  "no motion": [{ reducedMotion: "reduce", media: "screen", colorScheme: "light" }, moving],
  paper: [{ reducedMotion: "no-preference", media: "print", colorScheme: "dark" }, misprinted],
};

for (const of of await pageTypes(folder, FEW)) {
  await tab.goto(site.url + of.path);
  for (const [name, [media, question]] of Object.entries(MEDIA)) {
    await tab.emulateMedia(media);
    for (const fault of await tab.evaluate(question)) report.fault(of, `${name}: ${fault}`);
    report.visited(of, name);
  }
}
await browser.close();
site.close();
report.finish(Number(least));
