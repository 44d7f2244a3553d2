// A package opened from its folder, as by double-click: no server, so no fetch, no modules, and no page may reach into another.
//
//   node tests/browser/packages.mjs FOLDER

import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { run, same } from "./lib/steps.mjs";

const folder = process.argv[2];
const start = pathToFileURL(join(folder, "index.html")).href;
const pages = (page) => page.frameLocator("[data-pages]");

/** Opens the package; everything that is not of this folder is noted. */
async function open(page, asked = []) {
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) asked.push(request.url());
  });
  await page.goto(start);
  await pages(page).locator("h1").waitFor();
}

/** The frame's first unit. */
async function begin(page) {
  await pages(page).locator(".action a").click();
  await pages(page).locator("[data-player][data-ready]").waitFor();
}

/** Goes on to the first question that has options, and answers it. */
async function answer(page) {
  const screen = pages(page).locator(".screen[data-current]");
  while (!(await screen.getAttribute("data-question"))) await pages(page).locator(".moves .main").click();
  await screen.locator("input[data-right]").first().check();
  await screen.locator("[data-check] button").click();
  await screen.locator(".outcome:not([hidden])").waitFor();
  return screen.getAttribute("data-question");
}

await run({
  "it opens, and asks nobody": [{ locale: "ja-JP" }, async (page) => {
    const asked = [];
    await open(page, asked);
    await begin(page);
    await answer(page);
    same(asked, [], "it asked the network");
  }],
  "languages are offered and taken": [{ locale: "ja-JP" }, async (page) => {
    await open(page);
    const links = page.locator("[data-languages] a");
    same(await links.count(), 2, "languages");
    await links.nth(1).click();
    await pages(page).locator('html[lang="en"] h1').waitFor();
  }],
  "what was answered is there when it is opened again": [{ locale: "ja-JP" }, async (page) => {
    await open(page);
    await begin(page);
    const question = await answer(page);
    await page.goto("about:blank");
    await open(page);
    // It opens where the learner was; the machine may be shared, so whose record it is is asked first.
    await pages(page).locator(".somebody .main").click();
    await pages(page).locator(`[data-question="${question}"][data-answered]`).waitFor({ state: "attached" });
  }],
  "two windows of it learn from each other": [{ locale: "ja-JP" }, async (page) => {
    await open(page);
    await begin(page);
    const other = await page.context().newPage();
    await open(other);
    await begin(other);
    const question = await answer(page);
    await pages(other).locator(`[data-question="${question}"][data-answered]`).waitFor({ state: "attached" });
    await pages(other).locator(".moves .main").click();
    await pages(page).locator(".moves .main").click();
    const answered = () => page.evaluate(() => Object.values({ ...localStorage }).filter((text) => text.startsWith("S1")).length);
    same(await answered(), 1, "states");
    await page.goto("about:blank");
    await open(page);
    await pages(page).locator(".somebody .main").click();
    await pages(page).locator(`[data-question="${question}"][data-answered]`).waitFor({ state: "attached" });
  }],
  "typed answers are folded as on the site": [{ locale: "ja-JP" }, async (page) => {
    await open(page);
    await begin(page);
    same(await pages(page).locator("html").evaluate(() => shirubeFold("ＤＮＡ ジャームライン")), "dnaじやむらいん", "folded");
  }],
  "a narrow screen needs no scrolling sideways": [{ viewport: { width: 320, height: 640 }, locale: "ja-JP" }, async (page) => {
    await open(page);
    const wide = (at) => at.evaluate((root) => root.scrollWidth > root.clientWidth);
    same([await wide(page.locator("html")), await wide(pages(page).locator("html"))], [false, false], "wider than the screen");
  }],
});
