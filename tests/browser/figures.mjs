// When figures grow old by the reader's clock, on the site of `tests/suite/charts.rs`: built on 2026-11-21, the next update due by
// the end of September 2027.
//
//   node tests/browser/figures.mjs FOLDER

import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const NEXT = "次の更新は2027年9月の予定";
const LATE = "2027年9月に更新の予定でした";

async function open(page, time) {
  await page.clock.setFixedTime(new Date(time));
  await page.goto(`${site.url}/ja/a/`);
}

/** How often readers are told of each: at the chart, the table and in the sentence. */
async function told(page) {
  const text = await page.locator("main").innerText();
  return [NEXT, LATE].map((words) => text.split(words).length - 1);
}

await run({
  "figures turn late in the browser, the day after the last of the month": [{}, async (page) => {
    // Midnight in Japan is three in the afternoon in Greenwich.
    for (const [time, wanted] of [
      ["2026-11-21T03:00:00Z", [2, 0]],
      ["2027-09-30T14:59:00Z", [2, 0]],
      ["2027-09-30T15:00:00Z", [0, 3]],
      ["2028-11-21T03:00:00Z", [0, 3]],
    ]) {
      await open(page, time);
      same(await told(page), wanted, `when it is due, and that it was due, at ${time}`);
    }
  }],
  "without a script the day is there to read": [{ javaScriptEnabled: false }, async (page) => {
    await open(page, "2028-11-21T03:00:00Z");
    same(await told(page), [2, 0], "when it is due, and nothing else");
  }],
});
site.close();
