// Pages of a patient panel, on the site of `tests/suite/panels.rs`, built on 2026-11-21: what is late by the reader's clock,
// counted in the time zone that the page names, with nobody to build the site again.
//
//   node tests/browser/panel.mjs FOLDER

import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const BUILT = "2026-11-21T03:00:00Z";
const TWO_YEARS_ON = "2028-11-21T03:00:00Z";

async function open(page, path, time) {
  await page.clock.setFixedTime(new Date(time));
  await page.goto(site.url + path);
}

const late = (page) => page.locator("[data-due]:visible").count();
const counted = (page) => page.locator("[data-late-count]").innerText();

await run({
  "two years on, the board shows what is late and counts it": [{}, async (page) => {
    await open(page, "/ja/panels/p/", BUILT);
    same([await late(page), await counted(page)], [0, "0"], "on the day of the build");
    await open(page, "/ja/panels/p/", TWO_YEARS_ON);
    same([await late(page), await counted(page)], [3, "3"], "an answer, an action and a promise");
    same(await page.locator("[data-due]:visible").first().innerText(), "期限を過ぎています", "the word");
    await open(page, "/en/panels/p/waiting/", TWO_YEARS_ON);
    same(await page.locator(".late:visible").innerText(), "This is overdue", "on its own page");
    await open(page, "/ja/panels/p/done/", TWO_YEARS_ON);
    same(await late(page), 0, "what is done is not late");
  }],
  "a day ends in Japan, wherever the reader is": [{ timezoneId: "America/New_York" }, async (page) => {
    // The action is due on 31 December; at 15:00 UTC that day is over in Japan.
    await open(page, "/ja/panels/p/begun/", "2026-12-31T14:59:00Z");
    same(await late(page), 0, "one minute before midnight");
    await open(page, "/ja/panels/p/begun/", "2026-12-31T15:00:00Z");
    same(await late(page), 1, "at midnight");
  }],
  "without a script the day is there to read": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.url}/ja/panels/p/waiting/`);
    same(await page.locator(".due").innerText(), "回答の期限：2027年3月31日", "the day");
    same(await late(page), 0, "and nothing is claimed");
  }],
});
site.close();
