// E-learning modules on the reference site: learnt by keyboard alone, taken up again, failed, taken again, certified;
// a shared machine, a newer version; every question before and after its answer under both checkers; and without a script.
//
//   node tests/browser/module.mjs FOLDER

import { readFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { ANSWERS, NEXT, press, screen, tabTo } from "./lib/answers.mjs";
import { EXECUTABLE } from "./lib/browser.mjs";
import { judge } from "./lib/checkers.mjs";
import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const BASIC = ["germline", "panels", "secondary", "words"].map((unit) => `/ja/modules/basic/${unit}/`);
const KEY = "shirube-module:basic";
const open = (page, path) => page.goto(site.url + path);
const state = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), KEY);

function has(text, part, wanted = true) {
  same([part, text.includes(part)], [part, wanted], "it says");
}

/** Answers the screen, if it asks; says what was told. */
async function answer(page, how = "right") {
  const q = screen(page);
  const kind = await q.getAttribute("data-kind");
  if (!kind) return null;
  if ((await q.getAttribute("data-survey")) === null) await ANSWERS[kind](page, q, how);
  else await press(page, "[data-current] input", "Space");
  await press(page, "[data-current] [data-check] button");
  await page.waitForFunction(() => document.activeElement.matches(".outcome"));
  return q.locator(".outcome").innerText();
}

/** Goes through a unit; `act` on every screen. */
async function through(page, path, act) {
  await open(page, path);
  while (await screen(page).count()) {
    await act(page);
    await press(page, NEXT);
  }
}

const KINDS_SEEN = new Set();

/** Every screen of a unit before and after the answer. */
async function audit(page, path) {
  await open(page, path);
  let seen = 0;
  for (; await screen(page).count(); seen += 1) {
    const kind = await screen(page).getAttribute("data-kind");
    await judge(page, `${path} screen ${seen}`);
    if (kind === "branch") {
      KINDS_SEEN.add(kind);
      await screen(page).locator(".branches a:visible").first().click();
      if (await page.locator(NEXT).isVisible()) {
        await judge(page, `${path} screen ${seen}, chosen`);
        await page.locator(NEXT).click();
      }
      continue;
    }
    if (await answer(page)) {
      KINDS_SEEN.add(kind);
      await judge(page, `${path} screen ${seen}, answered`);
    }
    await page.locator(NEXT).click();
  }
  await judge(page, `${path}, done`);
  if (seen < 3) throw new Error(`${path} has ${seen} screens`);
}

await run({
  "a module is learnt by keyboard alone, taken up after a reload, and certified": [{ acceptDownloads: true }, async (page) => {
    for (const path of BASIC) {
      await through(page, path, async () => {
        const told = await answer(page);
        if (told) same(/正しい答えです|比べてください|記録しました/.test(told), true, told);
        if (path !== BASIC[0] || !(await screen(page).getAttribute("data-kind"))) return;
        const before = await screen(page).getAttribute("data-screen");
        await page.reload();
        same(await screen(page).getAttribute("data-screen"), before, "the screen after a reload");
        same(await screen(page).getAttribute("data-answered"), "", "the answer after a reload");
      });
      same(await page.evaluate(() => document.activeElement.id), "unit-end", "the end has the focus");
    }
    await open(page, "/ja/modules/basic/");
    const results = await page.locator("[data-results]").innerText();
    for (const part of ["合格です", "点数：100 %", "生殖細胞系列変異と体細胞変異を、見分けて説明できる", "100 %"]) has(results, part);
    await judge(page, "the results");
    await page.locator("[data-results] a").click();
    await page.locator("[data-certificate]").waitFor();
    const paper = await page.locator("[data-certificate]").innerText();
    for (const part of ["自己申告", "証明しません", "100 %", "学習システム"]) has(paper, part);
    const code = await page.locator("[data-fill=code]").innerText();
    await page.fill("#module-code", ` ${code}`);
    await page.locator("[data-check-code]").click();
    has(await page.locator("[data-code-said]").innerText(), "第1.0版");
    await page.fill("#module-code", code.replace("-100-", "-99-"));
    await page.locator("[data-check-code]").click();
    has(await page.locator("[data-code-said]").innerText(), "写しまちがい");
    await page.fill("#module-code", code.toLowerCase());
    await page.locator("[data-check-code]").click();
    has(await page.locator("[data-code-said]").innerText(), "第1.0版");
    await judge(page, "the certificate");
    // A newer version with no unit to take again leaves the completion; without its day no certificate is offered.
    for (const [v, f, holds] of [["0.9", "2025-04-01", true], ["1.0", null, false]]) {
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify({ ...(await state(page)), v, f })]);
      await open(page, "/ja/modules/basic/");
      same([(await state(page)).f, await page.locator("[data-results] a").count()], [f, Number(holds)], `the day and the link, from ${v}`);
      await open(page, "/ja/modules/basic/certificate/");
      same(await page.locator("[data-certificate]").isVisible(), holds, `a certificate, from ${v}`);
    }
  }],
  "who answers nothing is not through, and is led to what is left": [{}, async (page) => {
    await through(page, BASIC[0], async () => {});
    const end = page.locator("[data-unit-end]");
    has(await end.innerText(), "まだ答えていない問題：4");
    await judge(page, "the end with questions left");
    same((await state(page)).d, [], "units that are done");
    await end.locator("[data-unanswered] a").first().press("Enter");
    same(await screen(page).getAttribute("data-question"), "germline-1", "the first that is left");
    for (; await screen(page).count(); await page.locator(NEXT).click()) await answer(page);
    same([(await state(page)).d, await end.locator("[data-unanswered]").count()], [["germline"], 0], "once all is answered");
    has(await end.innerText(), "この単元は終わりです");
  }],
  "who answers wrongly fails, and takes it again from the start": [{}, async (page) => {
    for (const path of BASIC) await through(page, path, () => answer(page, "wrong"));
    await open(page, "/ja/modules/basic/");
    has(await page.locator("[data-results]").innerText(), "点数：0 %");
    await open(page, "/ja/modules/basic/certificate/");
    same(await page.locator("[data-certificate]").isVisible(), false, "a certificate");
    await open(page, "/ja/modules/basic/");
    const seed = (await state(page)).s;
    await page.locator("[data-results] button").click();
    const now = await state(page);
    same([now.n, now.d, now.a, now.s === seed], [2, [], {}, false], "the second attempt");
  }],
  "a wrong answer is told beside the option, and the right one too": [{}, async (page) => {
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    await page.locator("[data-current] [data-check] button").click();
    has(await page.locator("[data-current] .outcome").innerText(), "先に答えを");
    await page.locator("[data-current] .option", { hasText: "必ず伝わる" }).locator("input").check();
    await page.locator("[data-current] [data-check] button").click();
    has(await page.locator("[data-current] .outcome").innerText(), "正しい答えではありません");
    has(await page.locator("[data-current] .option", { hasText: "必ず伝わる" }).innerText(), "必ず伝わるわけではありません");
    same(await page.locator("[data-current] .feedback[data-good]").count(), 1, "the right one");
    has(await page.locator("[data-current] .explanation").innerText(), "体の一部の細胞");
  }],
  "a bank draws three of five, the same after a reload, and others for others": [{}, async (page) => {
    const drawn = () => page.locator(".question:has(.outcome):not([data-survey])").evaluateAll((all) => all.map((q) => q.dataset.question));
    const seen = new Set();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      await open(page, BASIC[3]);
      await page.evaluate(([key, s]) => localStorage.setItem(key, JSON.stringify({ v: "1.0", s, n: 1, a: {}, p: {}, d: [], f: null })), [KEY, seed]);
      await page.reload();
      const first = await drawn();
      same(first.length, 3, "questions");
      await page.reload();
      same(await drawn(), first, "after a reload");
      seen.add(first.join());
    }
    same(seen.size > 1, true, "others are drawn");
  }],
  "options come in another order for others, and in the same after a reload": [{}, async (page) => {
    const order = () => page.locator('[data-question="germline-1"] .option').evaluateAll((all) => all.map((option) => option.dataset.option).join(""));
    const seen = new Set();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      await open(page, BASIC[0]);
      await page.evaluate(([key, s]) => localStorage.setItem(key, JSON.stringify({ v: "1.0", s, n: 1, a: {}, p: {}, d: [], f: null })), [KEY, seed]);
      await page.reload();
      const first = await order();
      await page.reload();
      same(await order(), first, "after a reload");
      seen.add(first);
    }
    same(seen.size > 1, true, "other orders");
  }],
  "after the last attempt there is no other": [{}, async (page) => {
    await open(page, "/ja/modules/clinical/");
    for (const [n, buttons] of [[4, 1], [5, 0]]) {
      await page.evaluate((n) => {
        localStorage.setItem("shirube-module:clinical", JSON.stringify({ v: "1.0", s: 1, n, a: {}, p: {}, d: ["case", "refer"], f: null }));
        sessionStorage.setItem("shirube-module:clinical", "1");
      }, n);
      await page.reload();
      same(await page.locator("[data-results] button").count(), buttons, `buttons in attempt ${n}`);
    }
    has(await page.locator("[data-results]").innerText(), "受けられる回数");
  }],
  "a case branches on choices and on the score": [{}, async (page) => {
    const choose = async (text) => {
      await screen(page).locator(".branches li:not([hidden]) a", { hasText: text }).focus();
      await page.keyboard.press("Enter");
      if (await screen(page).getAttribute("data-answered") !== null) await page.locator(NEXT).press("Enter");
    };
    for (const [choices, ending] of [
      [["知りたいか", "いつでも", "伝え方を", "総合労働", "進む"], "話し続けられる"],
      [["すぐに結果", "家族のため", "話したいとき", "すぐに弟", "弟さんにも", "心配しすぎ", "進む"], "言葉を選び直す"],
      // Back at the start, the other way is open; what was chosen first counts.
      [["すぐに結果", "家族のため", "もう一度初めから", "知りたいか", "いつでも", "すぐに弟", "弟さんにも", "総合労働", "進む"], "言葉を選び直す"],
    ]) {
      await open(page, "/ja/modules/clinical/case/");
      await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
      await page.reload();
      for (const text of choices) await choose(text);
      has(await screen(page).innerText(), ending);
      await page.locator(NEXT).press("Enter");
      same(await page.locator("[data-unit-end]").isVisible(), true, "the end");
    }
  }],
  "on a shared machine it is asked who goes on; records are saved, read and erased": [{ acceptDownloads: true }, async (page) => {
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    await page.locator("[data-current] input").first().check();
    await page.locator("[data-current] [data-check] button").click();
    const other = await page.context().newPage();
    await open(other, BASIC[0]);
    has(await other.locator(".somebody").innerText(), "途中までの記録");
    same(await screen(other).count(), 0, "screens before the choice");
    await judge(other, "the choice");
    await open(page, "/ja/modules/basic/");
    await page.locator(".record-keeping summary").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-export]").click()]);
    const kept = await file.path();
    await other.locator(".somebody button").last().click();
    same((await state(other)).a, {}, "after a fresh start");
    await page.locator("[data-import]").setInputFiles(kept);
    await page.waitForFunction(() => document.querySelector("[role=status].said").textContent !== "");
    same(Object.keys((await state(page)).a), ["germline-1"], "after reading the record");
    const give = async (record, says) => {
      await page.locator("[data-import]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(record)) });
      await page.waitForFunction((part) => document.querySelector("[role=status].said").textContent.includes(part), says);
    };
    await give({}, "ありません");
    same(Object.keys((await state(page)).a), ["germline-1"], "after a file that is no record");
    // Of a file that somebody has changed, what can be is taken, and the rest is told.
    const odd = { "germline-1": [["c"], 999], "germline-2": [["a", "b"], -1], "germline-3": ["a"], "germline-4": [[1], 1], "nowhere-1": [["a"], 1], "panels-1": [["a"], 1] };
    await give({ module: "basic", state: { v: "1.0", s: 7, n: 1, a: odd, p: { germline: 3, panels: "panels-1", nowhere: "" }, d: ["nowhere", "germline", "germline", 4], f: "yesterday" } }, "5");
    same(await state(page), { v: "1.0", s: 7, n: 1, a: { "panels-1": [["a"], 1] }, p: { panels: "panels-1" }, d: ["germline"], f: null }, "what is taken");
    for (const [key, value] of [["s", "x"], ["n", 0], ["a", []], ["d", {}], ["v", 1]]) {
      await give({ module: "basic", state: { v: "1.0", s: 7, n: 1, a: {}, p: {}, d: [], f: null, [key]: value } }, "ありません");
    }
    // One of an earlier version is brought to this one at once.
    await give({ module: "basic", state: { v: "0.9", s: 7, n: 1, a: { "panels-1": [["a"], 1] }, p: {}, d: [], f: null } }, "読みこみました");
    has(await page.locator("[data-changes]").innerText(), "第0.9版から、第1.0版");
    same((await state(page)).v, "1.0", "the version of what is taken");
    await page.locator("[data-erase]").click();
    await page.locator("[data-erase]").click();
    same(await state(page), null, "after erasing");
  }],
  "who learnt an earlier version is told what changed": [{}, async (page) => {
    await open(page, "/ja/modules/basic/");
    await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ v: "0.9", s: 1, n: 1, a: { "germline-1": [["c"], 1] }, p: {}, d: ["germline"], f: null })), KEY);
    await page.reload();
    await page.locator(".somebody button").first().click();
    has(await page.locator("[data-changes]").innerText(), "第0.9版から、第1.0版");
    same((await state(page)).v, "1.0", "the version now");
    // It is told in every page until it is read.
    for (const path of [BASIC[0], "/ja/modules/basic/"]) {
      await open(page, path);
      has(await page.locator("[data-changes]").innerText(), "第0.9版から、第1.0版");
    }
    await judge(page, "what has changed");
    await page.locator("[data-changes] button").click();
    same(await page.locator("[data-changes]").count(), 0, "what was read");
    await page.reload();
    same([await page.locator("[data-changes]").count(), Object.keys((await state(page)).a)], [0, ["germline-1"]], "what was read, later");
  }],
  "the certificate's own page asks who goes on, brings a record to this version, and knows one of a version to come": [{}, async (page) => {
    await open(page, "/ja/modules/basic/");
    const whole = await page.evaluate(() => {
      const { units } = JSON.parse(document.querySelector("[data-course]").textContent);
      const a = Object.fromEntries(units.flatMap((unit) => unit.questions).map((q) => [q.id, [["a"], 1]]));
      return { s: 1, n: 1, a, p: {}, d: units.map((unit) => unit.id), f: "2025-04-01" };
    });
    for (const [v, now, told, holds] of [["0.9", "1.0", "第0.9版から、第1.0版", true], ["1.10", "1.10", "1.10", false]]) {
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify({ ...whole, v })]);
      // Another tab, which does not know who learns.
      const other = await page.context().newPage();
      await open(other, "/ja/modules/basic/certificate/");
      const shown = () => Promise.all(["[data-certificate]", "[data-no-certificate]"].map((part) => other.locator(part).isVisible()));
      await other.locator(".somebody").waitFor();
      same(await shown(), [false, false], "before it is known whose record that is");
      if (holds) await judge(other, "the choice on the certificate's page");
      await other.locator(".somebody button").first().click();
      has(await other.locator("[data-changes]").innerText(), told);
      same([(await state(other)).v, ...(await shown())], [now, holds, !holds], `the certificate's page, from ${v}`);
      await other.close();
    }
  }],
  "an older page leaves the record of a newer version as it is, and says so": [{}, async (page) => {
    const newer = { v: "1.10", s: 1, n: 1, a: { "germline-1": [["c"], 1], "germline-99": [["a"], 1] }, p: { later: "" }, d: ["germline", "later"], f: null };
    await open(page, "/ja/modules/basic/");
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(newer)]);
    await page.reload();
    await page.locator(".somebody button").first().click();
    has(await page.locator("[data-changes]").innerText(), "1.10");
    same(await state(page), newer, "the record");
    await open(page, BASIC[1]);
    await page.locator(NEXT).click();
    await answer(page);
    const { a, v, d } = await state(page);
    same([v, d, Object.keys(a)], ["1.10", newer.d, ["germline-1", "germline-99", "panels-1"]], "the record with an answer more");
  }],
  "two tabs take each other's answers, and neither loses any": [{}, async (page) => {
    const other = await page.context().newPage();
    const choose = async (tab) => {
      await screen(tab).locator("input").first().check();
      await screen(tab).locator("[data-check] button").click();
      await tab.waitForFunction(() => document.activeElement.matches(".outcome"));
    };
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    await choose(page);
    await open(other, BASIC[0]);
    await other.locator(".somebody button").first().click();
    await open(page, BASIC[1]);
    await page.locator(NEXT).click();
    // Neither hears of the other: what is kept is joined when it is kept.
    for (const tab of [page, other]) await tab.evaluate(() => addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
    await choose(page);
    await other.locator(NEXT).click();
    await ANSWERS.multiple(other, screen(other), "right");
    await other.locator("[data-current] [data-check] button").click();
    await other.waitForFunction(() => document.activeElement.matches(".outcome"));
    same(Object.keys((await state(page)).a).sort(), ["germline-1", "germline-2", "panels-1"], "the answers of both");
  }],
  "what another tab answers, erases or begins anew is seen here at once": [{}, async (page) => {
    const other = await page.context().newPage();
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    await open(other, BASIC[0]);
    await other.locator(NEXT).click();
    await page.locator("[data-current] input").first().check();
    await page.locator("[data-current] [data-check] button").click();
    await other.locator('[data-question="germline-1"][data-answered]').waitFor({ state: "attached" });
    await open(page, "/ja/modules/basic/");
    await page.locator(".record-keeping summary").click();
    await page.locator("[data-erase]").click();
    await page.locator("[data-erase]").click();
    await other.waitForFunction(() => !document.querySelector("[data-answered]") && document.querySelector("[data-ready]"));
    await other.locator(NEXT).click();
    same((await state(other)).a, {}, "what was erased stays away");
  }],
  "gaps are compared as the program compares them": [{}, async (page) => {
    const lines = readFileSync(new URL("../fixtures/text/spelling.tsv", import.meta.url), "utf8").trim().split(/\r?\n/).map((line) => line.split("\t"));
    await open(page, BASIC[0]);
    const spelt = await page.evaluate((typed) => import(document.querySelector("link[rel=search-module]").href).then((m) => typed.map(m.spelling)), lines.map(([typed]) => typed));
    same(spelt, lines.map(([, spelling]) => spelling), "spellings");
  }],
  "with feedback at the end, nothing is told before it, and everything there": [{ serviceWorkers: "block" }, async (page) => {
    await page.route(/\/ja\/modules\/basic\//, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('"atEnd":false', '"atEnd":true') });
    });
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    await page.locator("[data-current] .option", { hasText: "必ず伝わる" }).locator("input").check();
    has(await page.locator("[data-current] [data-check] button").innerText(), "記録");
    await page.locator("[data-current] [data-check] button").click();
    has(await page.locator("[data-current] .outcome").innerText(), "記録しました");
    const told = () => page.locator('[data-question="germline-1"] .feedback').count();
    same([await told(), await page.locator("[data-current] details.answer[open]").count()], [0, 0], "told at once");
    await page.reload();
    same([await screen(page).getAttribute("data-question"), await told()], ["germline-1", 0], "told after a reload");
    await page.locator(NEXT).click();
    for (; await screen(page).count(); await page.locator(NEXT).click()) await answer(page);
    same(await told(), 2, "told at the end");
    await page.reload();
    await page.evaluate(() => { location.hash = document.querySelector("[data-question=germline-1]").dataset.screen; });
    await page.reload();
    has(await page.locator("[data-current]").innerText(), "必ず伝わるわけではありません");
  }],
  "nothing leaves the device": [{}, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push([request.method(), new URL(request.url()).origin === new URL(site.url).origin, new URL(request.url()).search]));
    await through(page, BASIC[1], async () => { await answer(page); });
    same(asked.every(([method, own, search]) => method === "GET" && own && search === ""), true, "requests");
    same(await page.evaluate(() => document.cookie), "", "cookies");
  }],
  "without a script it reads, with the answers folded away": [{ javaScriptEnabled: false }, async (page) => {
    await open(page, BASIC[0]);
    same(await page.locator(".question").count(), 4, "questions");
    same(await page.locator(".question:visible").count(), 4, "questions to see");
    same(await page.getByText("がんの細胞だけの変化は、体細胞変異です。").isVisible(), false, "the answer at first");
    await page.locator("details.answer > summary").first().click();
    same(await page.getByText("がんの細胞だけの変化は、体細胞変異です。").isVisible(), true, "the answer, opened");
    await open(page, "/ja/modules/clinical/case/");
    await page.locator(".branches a").first().click();
    same(new URL(page.url()).hash, "#ask", "a choice leads on");
  }],
  "every question of the basic module, before and after": [{}, async (page) => {
    for (const path of BASIC) await audit(page, path);
  }],
  "every question of the clinical module, before and after": [{}, async (page) => {
    for (const unit of ["case", "refer"]) await audit(page, `/ja/modules/clinical/${unit}/`);
    same([...KINDS_SEEN].sort(), ["branch", "free", "gap", "hotspot", "match", "multiple", "number", "order", "single"], "kinds");
  }],
}, { time: 600_000 });

// Playwright switches off the cache in which browsers keep pages whole; readers' browsers have it.
const keeping = await chromium.launch({ executablePath: EXECUTABLE, args: ["--headless", "--no-sandbox", "--disable-gpu"], ignoreDefaultArgs: ["--disable-back-forward-cache"] });
/** Goes away and comes back to a page that the browser kept whole; `act` in another tab, whose changes it does not hear of. */
async function away(page, act) {
  // Noted beside the page, which may load itself anew at once.
  await page.evaluate(() => addEventListener("pageshow", (event) => sessionStorage.setItem("whole", String(event.persisted))));
  await open(page, "/ja/");
  const other = await page.context().newPage();
  await open(other, "/ja/");
  await act(other);
  await other.close();
  // A page that comes back whole loads nothing.
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => sessionStorage.getItem("whole") === "true");
  await page.evaluate(() => sessionStorage.removeItem("whole"));
}
const keep = (record) => (tab) => tab.evaluate(([key, text]) => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)), [KEY, record && JSON.stringify(record)]);

await run({
  "a page that comes back whole shows what is kept now": [{ serviceWorkers: "block" }, async (page) => {
    await open(page, BASIC[0]);
    await page.locator(NEXT).click();
    const asked = () => page.locator('[data-question="germline-1"]');
    const now = await state(page).then((kept) => kept ?? { v: "1.0", s: 1, n: 1, p: {}, d: [], f: null });
    await away(page, keep({ ...now, a: { "germline-1": [["c"], 1] } }));
    await page.waitForFunction(() => document.querySelector('[data-question="germline-1"][data-answered]'));
    await away(page, keep(null));
    await page.waitForFunction(() => document.querySelector("[data-ready]") && !document.querySelector("[data-answered]"));
    same([await asked().count(), await state(page)], [1, null], "after erasing elsewhere");
    await open(page, "/ja/modules/basic/");
    has(await page.locator("[data-results]").innerText(), "合格", false);
    const passed = { ...now, a: {}, d: ["germline", "panels", "secondary", "words"], f: "2026-11-01" };
    await away(page, keep(passed));
    await page.waitForFunction(() => document.querySelector("[data-results]").textContent.includes("0 %"));
    await away(page, keep(null));
    await page.waitForFunction(() => !document.querySelector("[data-results]").textContent.includes("%"));
  }],
}, { browser: keeping, time: 600_000 });
site.close();
