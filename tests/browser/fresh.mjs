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
const marked = (page) => page.locator("[data-review-by]:visible").count();

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
  "the list of what is due marks what has passed since": [{}, async (page) => {
    await open(page, "/ja/freshness/", BUILT);
    same(await marked(page), 0, "marks when it was built");
    await open(page, "/ja/freshness/", LATER);
    same(await marked(page), await page.locator("[data-review-by]").count(), "marks two years later");
    same((await marked(page)) > 0, true, "there are some");
  }],
});
site.close();
