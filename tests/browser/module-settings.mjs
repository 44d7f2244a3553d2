// What a module's settings do in the player: attempts, what is drawn, the order of options, ways by the score, a module in
// which nothing counts.
//
//   node tests/browser/module-settings.mjs FOLDER     the site of tests/fixtures/modules, built

import { Learner } from "./lms/learner.mjs";
import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);

/** A learner on a module's page. */
async function start(page, module) {
  const cover = `/ja/modules/${module}/`;
  await page.goto(site.url + cover);
  return new Learner(page, { framed: false, link: (unit) => `${cover}${unit}/`, cover });
}

/** Begins anew with a seed, and says what a page then shows. */
async function seeded(page, seed, look) {
  await page.evaluate((s) => {
    localStorage.setItem("shirube-module:ends", JSON.stringify({ v: "1.0", s, n: 1, a: {}, p: {}, d: [], f: null }));
    sessionStorage.setItem("shirube-module:ends", "1");
  }, seed);
  await page.reload();
  const seen = await page.evaluate(look);
  await page.reload();
  same(await page.evaluate(look), seen, `after a reload, with the seed ${seed}`);
  return seen;
}

/** What options come in, by the kind of question. */
const ORDERS = () => Object.fromEntries([...document.querySelectorAll(".question")].map((q) => {
  const of = (selector, name) => [...q.querySelectorAll(selector)].map((one) => one.dataset[name] ?? one.value).join(" ");
  const selects = [...q.querySelectorAll("select")].map((select) => [...select.options].map((option) => option.value).join(" "));
  return [q.dataset.kind, of("[data-item]", "item") || selects.join("|") || of(".option", "option")];
}));

await run({
  "options come in other orders for others, an order never in the right one": [{}, async (page) => {
    await page.goto(`${site.url}/ja/modules/ends/mixed/`);
    const right = await page.locator(".order").getAttribute("data-right");
    const seen = {};
    for (let seed = 1; seed <= 24; seed += 1) {
      const orders = await seeded(page, seed, ORDERS);
      same(orders.order === right, false, `the right order at first, with the seed ${seed}`);
      const [first, ...rest] = orders.match.split("|");
      same([rest.length, rest.every((one) => one === first), first.startsWith(" ")], [3, true, true], "the same order in all fields, after the empty one");
      for (const [kind, order] of Object.entries(orders)) (seen[kind] ??= new Set()).add(order);
    }
    const several = Object.entries(seen).filter(([, orders]) => orders.size > 1).map(([kind]) => kind);
    same(several.sort(), ["hotspot", "match", "multiple", "order", "single"], "kinds that come in several orders");
  }],
  "whatever the order, right answers get all points": [{}, async (page) => {
    const learner = await start(page, "ends");
    await learner.units(["mixed", "drawn"]);
    const { score, results } = await learner.results();
    same([score, results.includes("合格です")], [100, true], "the results");
  }],
  "what is put in order is called by its picture, too": [{}, async (page) => {
    await page.goto(`${site.url}/ja/modules/ends/mixed/`);
    const names = await page.locator(".order button").evaluateAll((all) => all.map((button) => button.ariaLabel));
    same(names.filter((name) => name.includes("「次」")).length, 2, `arrows of the picture: ${names}`);
  }],
  "of a bank of four two are drawn": [{}, async (page) => {
    await page.goto(`${site.url}/ja/modules/ends/drawn/`);
    const seen = new Set();
    for (let seed = 1; seed <= 12; seed += 1) {
      const drawn = await seeded(page, seed, () => [...document.querySelectorAll(".question:has(.outcome)")].map((q) => q.dataset.question));
      same(drawn.length, 2, "questions");
      seen.add(drawn.join());
    }
    same(seen.size > 2, true, "others are drawn for others");
  }],
  "after the second of two attempts there is no other": [{}, async (page) => {
    const learner = await start(page, "ends");
    await learner.units(["mixed", "drawn"], { right: false });
    await learner.results();
    await learner.press("[data-results] button");
    await learner.units(["mixed", "drawn"], { right: false });
    const { results } = await learner.results();
    same([results.includes("受けられる回数"), await page.locator("[data-results] button").count()], [true, 0], "a third attempt");
  }],
  "a case ends by the points that were got": [{}, async (page) => {
    for (const [choices, ending] of [[["たずねる", "いっしょに"], "よく話せた"], [["伝える", "いっしょに"], "話せた"], [["伝える", "すぐに"], "もう一度"], [["たずねる", "すぐに"], "もう一度"]]) {
      await page.goto(`${site.url}/ja/modules/score/way/`);
      await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
      await page.reload();
      const now = page.locator(".screen[data-current]");
      for (const text of [...choices, "進む"]) {
        const before = await now.getAttribute("data-screen");
        await now.locator(".branches li:not([hidden]) a", { hasText: text }).click();
        if ((await now.getAttribute("data-screen")) === before) await page.locator(".moves > .main").click();
      }
      same((await now.locator("h2").innerText()).includes(ending), true, `${choices} leads to ${ending}, and it is ${await now.locator("h2").innerText()}`);
    }
  }],
  "where nothing counts, who is through is done, and no score is told": [{}, async (page) => {
    const learner = await start(page, "opinion");
    await learner.units(["words"]);
    const { results } = await learner.results();
    same([results.includes("終わりました"), results.includes("合格"), results.includes("点数"), results.includes("%")], [true, false, false, false], results);
    await page.goto(`${site.url}/ja/modules/opinion/words/`);
    const told = page.locator("[data-current] .feedback");
    same([await told.count(), (await told.innerText()).includes("次で聞かせてください"), await page.locator("[data-good], [data-current] .verdict").count()], [1, true, 0], "what is told of an opinion");
    await page.goBack();
    await page.locator("[data-results] a").click();
    await page.locator("[data-certificate]").waitFor();
    same(await page.locator("[data-fill=score]").innerText(), "–", "the score of a certificate");
  }],
});
site.close();
