// Search as a reader uses it: what is typed finds what the program finds, is told to nobody, and is there again on
// the way back. Without a script, and where a piece is missing, the list of all pages stays.
//
//   node tests/browser/search.mjs FOLDER EXPECTED.json

import { readFile } from "node:fs/promises";
import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const expected = JSON.parse(await readFile(process.argv[3], "utf8"));
const SEARCH = `${site.url}/ja/search/`;
const BOX = "#page-query";

const done = (page) => page.waitForSelector('main ol[data-results][data-state="done"]', { state: "attached" });
const links = (page) => page.$$eval("main ol[data-results] > li > a", (all) => all.map((link) => new URL(link.href).pathname));
const load = (page) => page.evaluate(async () => {
  window.engine = await import(document.querySelector('link[rel="search-module"]').href);
});

/** Types as a finger does, and waits until the results are those of what was typed. */
async function type(page, text) {
  await page.fill(BOX, "");
  await page.locator(BOX).pressSequentially(text, { delay: 5 });
  await page.waitForFunction(() => document.querySelector("[data-search-status]").textContent);
  await done(page);
}

const steps = {
  "the browser's answers are the program's": [{}, async (page) => {
    await page.goto(`${site.url}/ja/`);
    await load(page);
    for (const { query, lang, results, total } of expected.queries) {
      const found = await page.evaluate(([q, options]) => window.engine.search(q, options), [query, { lang, limit: 10 }]);
      const told = found.results.map(({ url, score }) => ({ url, score }));
      same(told, results.map(({ url, score }) => ({ url, score })), `“${query}” in ${lang}`);
      same(found.total, total, `how many pages have “${query}”`);
    }
  }],

  "words are folded as the program folds them": [{}, async (page) => {
    await page.goto(SEARCH);
    await load(page);
    const found = await page.evaluate((texts) => texts.map((text) => window.engine.fold(text)), expected.folds.map(([text]) => text));
    expected.folds.forEach(([text, folded], at) => same(found[at], folded, JSON.stringify(text)));
  }],

  "what is typed is in no request and in no address": [{}, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
    await page.goto(SEARCH);
    await type(page, "差別");
    same((await links(page))[0], "/ja/lessons/discrimination/", "the first result");
    await page.keyboard.press("Enter");
    await done(page);
    await page.waitForFunction(() => document.querySelector(".excerpt mark")?.textContent === "差別");
    const tells = asked.filter((url) => decodeURIComponent(url).includes("差別") || new URL(url).host !== new URL(site.url).host);
    same(tells, [], "requests that tell");
    same(page.url(), SEARCH, "the address");
    if (!asked.some((url) => url.includes(".bin"))) throw new Error("no piece was asked for");
  }],

  "kana on their way to kanji are not looked for": [{}, async (page) => {
    await page.goto(SEARCH);
    await page.focus(BOX);
    const input = await page.context().newCDPSession(page);
    await input.send("Input.imeSetComposition", { text: "さべつ", selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    same(await links(page), [], "results in mid-conversion");
    await input.send("Input.insertText", { text: "差別" });
    await page.waitForSelector("main ol[data-results] > li");
    same(await page.inputValue(BOX), "差別", "the box");
  }],

  "the way back leads to the results": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "ゲノム");
    const before = await links(page);
    await page.click("main ol[data-results] > li > a");
    await page.waitForURL((url) => url.href !== SEARCH);
    await page.goBack();
    await page.waitForSelector("main ol[data-results] > li");
    same(await page.inputValue(BOX), "ゲノム", "the box");
    same(await links(page), before, "the results");
  }],

  "a box elsewhere hands over what was typed, and forgets it": [{}, async (page) => {
    await page.goto(`${site.url}/ja/`);
    await page.fill(BOX, "遺伝カウンセリング");
    await page.keyboard.press("Enter");
    await page.waitForURL(SEARCH, { timeout: 5000 });
    await page.waitForSelector("main ol[data-results] > li");
    same((await links(page))[0], "/ja/glossary/genetic-counselling/", "the first result");
    same(await page.evaluate(() => sessionStorage.length), 0, "what is kept");
  }],

  "arrow keys go through the results": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "ゲノム");
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    const [, second] = await links(page);
    same(await page.evaluate(() => new URL(document.activeElement.href).pathname), second, "after two");
    for (const key of ["ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    same(await page.evaluate(() => document.activeElement.id), BOX.slice(1), "and back");
  }],

  "nothing is found for what is nowhere": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "宇宙飛行士");
    same(await links(page), [], "results");
    if (!(await page.textContent("[data-search-notes]"))) throw new Error("no word of help");
  }],

  "without a script the list of all pages is there": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(SEARCH);
    same(await page.isVisible(BOX), false, "the box");
    const count = await page.$$eval(".letters li a", (all) => all.length);
    if (count < 100) throw new Error(`only ${count} links`);
  }],
};

/** Aborted requests are told on the console, so this step has a page of its own and no complaints are read. */
async function withoutPieces(browser) {
  const page = await browser.newPage();
  await page.route("**/*.bin*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(SEARCH);
  await page.fill(BOX, "ゲノム");
  await page.waitForFunction(() => document.querySelector("[data-search-status]").textContent);
  same(await page.isVisible(".letters"), true, "the list where pieces are missing");
  await page.close();
}

const { launch } = await import("./lib/browser.mjs");
const browser = await launch();
await withoutPieces(browser);
await run(steps, browser);
site.close();
