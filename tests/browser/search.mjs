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
    // The program was asked on this day; what is past its review comes later by the reader's clock.
    await page.clock.setFixedTime(new Date("2026-11-21T03:00:00Z"));
    await page.goto(`${site.url}/ja/`);
    await load(page);
    for (const { query, lang, chosen, results, total, unmatched, instead, facets } of expected.queries) {
      const found = await page.evaluate(([q, options]) => window.engine.search(q, options), [query, { lang, limit: 10, facets: chosen }]);
      const told = found.results.map(({ marks, ...result }) => result);
      const sorted = (list) => list.map(({ url, title, excerpt, sections, score }) => ({ url, title, excerpt, sections, score }));
      same(sorted(told), sorted(results), `“${query}” in ${lang}`);
      same([found.total, found.unmatched, found.instead, found.facets], [total, unmatched, instead, facets], `what goes with “${query}”`);
      for (const { excerpt, marks } of found.results) {
        const wrong = marks.filter(([from, to], at) => from >= to || to > excerpt.length || from < (marks[at - 1]?.[1] ?? 0));
        same(wrong, [], `marks in “${excerpt}”`);
      }
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

  "a search costs an old telephone little": [{}, async (page) => {
    const pieces = [];
    page.on("response", async (response) => {
      if (/manifest\.json|\.bin/.test(response.url())) pieces.push(Number(response.headers()["content-length"] ?? (await response.body()).length));
    });
    await page.goto(`${site.url}/ja/`);
    await load(page);
    for (const [query, most, requests] of [["遺伝カウンセリング", 90_000, 8], ["費用", 45_000, 5]]) {
      pieces.length = 0;
      await page.evaluate((q) => window.engine.search(q, { limit: 5 }), query);
      await page.waitForTimeout(100);
      const bytes = pieces.reduce((all, one) => all + one, 0);
      if (bytes > most || pieces.length > requests) throw new Error(`“${query}” took ${bytes} bytes and ${pieces.length} requests`);
    }
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

  "Enter before the script is there waits for it": [{}, async (page) => {
    const late = async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    };
    await page.route("**/search-*.js", late);
    for (const [address, again] of [[SEARCH, false], [`${site.url}/ja/`, true]]) {
      await page.goto(address, { waitUntil: "commit" });
      await page.locator(BOX).pressSequentially("差別");
      await page.keyboard.press("Enter");
      same(page.url(), address, "the address");
      same(await page.inputValue(BOX), "差別", "the box");
      await page.waitForLoadState("load");
      if (again) await page.press(BOX, "Enter");
      await page.waitForSelector("main ol[data-results] > li");
      same(page.url(), SEARCH, "where it leads");
      same((await links(page))[0], "/ja/lessons/discrimination/", "the first result");
    }
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

  "what is shown has what was looked for, marked, and sections to go to": [{}, async (page) => {
    await page.goto(`${site.url}/ja/`);
    await load(page);
    const [first] = (await page.evaluate(() => window.engine.search("ｹﾞﾉﾑ 解析", { lang: "ja" }))).results;
    const marked = first.marks.map(([from, to]) => first.excerpt.slice(from, to));
    if (!marked.includes("ゲノム")) throw new Error(`marked: ${marked} in ${first.excerpt}`);
    const { results } = await page.evaluate(() => window.engine.search("差別", { lang: "ja" }));
    const { url } = results.flatMap((result) => result.sections)[0];
    await page.goto(new URL(url, site.url).href);
    same(await page.evaluate(() => !!document.getElementById(decodeURIComponent(location.hash.slice(1)))), true, `a place in ${url}`);
  }],

  "results are narrowed, counted, and narrowed again on the way back": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "遺伝子");
    const all = Number((await page.textContent("[data-search-status]")).match(/[0-9]+/)[0]);
    await page.click("[data-search-facets] summary");
    const box = page.locator("[data-search-facets] label").filter({ hasText: "学習ページ" });
    const count = Number(await box.locator(".count").textContent());
    if (!(count > 0 && count < all)) throw new Error(`${count} of ${all}`);
    await box.locator("input").focus();
    await page.keyboard.press("Space");
    await page.waitForFunction((count) => document.querySelector("[data-search-status]").textContent.includes(`：${count}`), count);
    same(await page.evaluate(() => document.activeElement.value), "lesson", "the focus");
    const before = await links(page);
    await page.click("main ol[data-results] > li > a");
    await page.waitForURL((url) => url.href !== SEARCH);
    await page.goBack();
    await page.waitForSelector("main ol[data-results] > li");
    same(await links(page), before, "the results on the way back");
    await page.click("[data-search-facets] button");
    await page.waitForFunction((all) => document.querySelector("[data-search-status]").textContent.includes(`：${all}`), all);
    same(await page.isChecked('[data-search-facets] [value="lesson"]'), false, "what was chosen");
    same(page.url(), SEARCH, "the address");
  }],

  "titles that go on from what was typed are suggested": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "いでんかう");
    same(await page.locator("[data-search-suggestions] button").count(), 0, "suggestions for what no title has");
    await type(page, "全ｹﾞﾉﾑ");
    const button = page.locator("[data-search-suggestions] button").first();
    same(await button.textContent(), "全ゲノム解析", "the first suggestion");
    await button.click();
    await done(page);
    same(await page.inputValue(BOX), "全ゲノム解析", "the box");
    same(await page.evaluate(() => document.activeElement.id), BOX.slice(1), "the focus");
  }],

  "an address with a search opens it, and a damaged one opens the page": [{}, async (page) => {
    await page.goto(`${SEARCH}#q=${encodeURIComponent("差別")}`);
    await page.waitForSelector("main ol[data-results] > li");
    same((await links(page))[0], "/ja/lessons/discrimination/", "the first result");
    await page.evaluate(() => (location.hash = "q=ゲノム"));
    await page.waitForFunction((box) => document.querySelector(box).value === "ゲノム", BOX);
    await page.goto("about:blank");
    await page.goto(`${SEARCH}#q=%`);
    await type(page, "差別");
    await page.click("[data-search-link]");
    same(decodeURIComponent(page.url()), `${SEARCH}#q=差別`, "the address");
  }],

  "what is typed goes along to another language": [{}, async (page) => {
    await page.goto(SEARCH);
    await type(page, "DNA");
    await page.click('[data-search-languages] a[hreflang="en"]');
    await page.waitForURL(`${site.url}/en/search/`);
    await page.waitForSelector("main ol[data-results] > li");
    same(await page.inputValue(BOX), "DNA", "the box");
  }],

  "without a script the list of all pages is there": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(SEARCH);
    same(await page.isVisible(BOX), false, "the box");
    const count = await page.$$eval(".letters li a", (all) => all.length);
    if (count < 100) throw new Error(`only ${count} links`);
  }],
};

/**
 * Answers with something else than the piece: nothing, noise, a piece cut short, another index's. Such answers are told
 * on the console, so this has pages of its own and no complaints are read.
 */
const DAMAGES = {
  "a piece is missing": ["**/*.bin*", () => ({ status: 404, body: "" })],
  "a piece is noise": ["**/*.bin*", () => ({ status: 200, body: "noise" })],
  "a piece is cut short": ["**/*.bin*", (bytes) => ({ status: 200, body: bytes.subarray(0, -20) })],
  "a byte is wrong": ["**/*.bin*", (bytes) => ({ status: 200, body: Buffer.from(bytes).fill(bytes[30] ^ 1, 30, 31) })],
  "the index is of another format": ["**/manifest.json", (bytes) => ({ status: 200, body: bytes.toString().replace(/"format":[0-9]+/, '"format":1') })],
  "the manifest is missing": ["**/manifest.json", () => ({ status: 404, body: "" })],
};

async function damaged(browser, [addresses, damage]) {
  const page = await browser.newPage();
  await page.route(addresses, async (route) => route.fulfill(damage(await (await route.fetch()).body())));
  await page.goto(SEARCH);
  await page.fill(BOX, "ゲノム");
  await page.waitForFunction(() => document.querySelector("[data-search-status]").textContent);
  same(await page.textContent("[data-search-status]"), await page.getAttribute("form[data-search]", "data-failed"), "what is said");
  same(await page.isVisible(".letters"), true, "the list of all pages");
  await page.close();
}

/** The site is built anew while a page is open: the old pieces are gone, and what is typed is found in the new ones. */
async function rebuilt(browser) {
  const page = await browser.newPage();
  let asked = 0;
  await page.route("**/manifest.json", async (route) => {
    const text = await (await route.fetch()).text();
    asked += 1;
    const old = text.replace(/"build":"[0-9a-f]+"/, '"build":"0000000000000000"');
    await route.fulfill({ status: 200, contentType: "application/json", body: asked === 1 ? old : text });
  });
  await page.goto(SEARCH);
  await page.fill(BOX, "ゲノム");
  await page.waitForSelector("main ol[data-results] > li");
  same(asked, 2, "how often the manifest was asked for");
  await page.close();
}

const { launch } = await import("./lib/browser.mjs");
const browser = await launch();
for (const [name, damage] of Object.entries(DAMAGES)) {
  await damaged(browser, damage).then(() => console.log(`ok: ${name}`), (error) => {
    console.error(`failed: ${name}: ${error.message}`);
    process.exitCode = 1;
  });
}
await rebuilt(browser);
await run(steps, { browser, time: 600_000 });
site.close();
