// Freshness by the reader's clock, on the site of `tests/suite/fresh.rs`: built once, opened two years later.
//
//   node tests/browser/fresh.mjs FOLDER

import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
// The site is built on 2026-11-21; the page about it is to be reviewed by 2027-05-20.
const BUILT = "2026-11-21T03:00:00Z";
const LAST = "2027-05-20T03:00:00Z";
const LATER = "2028-11-21T03:00:00Z";

async function open(page, path, time) {
  await page.clock.setFixedTime(new Date(time));
  await page.goto(site.url + path);
}

const overdue = (page) => page.locator(".notice-overdue").isVisible();
const marked = (page) => page.locator("[data-due]:visible").count();
const counted = (page) => page.locator("[data-late-count]").innerText();

await run({
  "a page turns overdue in the browser, the day after its last": [{}, async (page) => {
    for (const [time, wanted] of [[BUILT, false], [LAST, false], [LATER, true]]) {
      await open(page, "/ja/about/", time);
      same(await overdue(page), wanted, `the notice at ${time}`);
    }
    same((await page.locator(".notice-overdue").innerText()).includes("2027年5月20日"), true, "it says since when");
  }],
  "what was overdue when the site was built says so without a script": [{ javaScriptEnabled: false }, async (page) => {
    await open(page, "/ja/lessons/old/", BUILT);
    same(await overdue(page), true, "the notice");
    await open(page, "/ja/about/", LATER);
    same((await page.locator(".trust").innerText()).includes("2027年5月20日"), true, "the day is there to read");
  }],
  "search puts what is past its review behind its equals, by the reader's clock": [{}, async (page) => {
    for (const [time, wanted] of [[BUILT, "記録その一"], [LATER, "記録その二"]]) {
      await open(page, "/ja/search/", time);
      await page.locator("#page-query").fill("羅針盤");
      await page.locator("[data-results] li a").nth(1).waitFor();
      same(await page.locator("[data-results] li a").first().innerText(), wanted, `the first at ${time}`);
    }
  }],
  "the list of what is due marks what has passed since": [{}, async (page) => {
    await open(page, "/ja/freshness/", BUILT);
    same([await marked(page), await counted(page)], [0, "2"], "marks and count when it was built");
    await open(page, "/ja/freshness/", LATER);
    const dated = await page.locator("[data-due]").count();
    same([await marked(page), dated > 3], [dated, true], "marks two years later, of what was due in a year too");
    same(await counted(page), `${dated + 2}`, "the count goes with them");
  }],
});
site.close();
