// The search page in Firefox: found, told to nobody, and there again on the way back.
//
//   node --experimental-websocket tests/browser/firefox.mjs FOLDER FIREFOX

import { firefox } from "./lib/bidi.mjs";
import { serve } from "./lib/site.mjs";
import { same } from "./lib/steps.mjs";

const ENTER = "\uE007";
const site = await serve(process.argv[2]);
const { page, end } = await firefox(process.argv[3]);
const SEARCH = `${site.url}/ja/search/`;
const address = () => page.evaluate(() => location.href);
const links = () => page.evaluate(() => [...document.querySelectorAll("main ol[data-results] > li > a")].map((link) => new URL(link.href).pathname));
const results = () => page.until("results", () => document.querySelector('main ol[data-results][data-state="done"] > li') !== null);

try {
  const asked = [];
  await page.requests((url) => asked.push(url));
  await page.goto(`${site.url}/ja/`);
  await page.evaluate(() => document.querySelector("#page-query").focus());
  await page.type(`差別${ENTER}`);
  await results();
  same(await address(), SEARCH, "the address");
  same((await links())[0], "/ja/lessons/discrimination/", "the first result");
  same(await page.evaluate(() => document.querySelector("mark")?.textContent), "差別", "what is marked");
  same(await page.evaluate(() => sessionStorage.length), 0, "what is kept");
  same(asked.filter((url) => decodeURIComponent(url).includes("差別")), [], "requests that tell");
  if (!asked.some((url) => url.includes(".bin"))) throw new Error("no piece was asked for");
  const before = await links();
  await page.evaluate(() => document.querySelector("main ol[data-results] > li > a").click());
  await page.until("the page opens", () => !location.pathname.endsWith("/search/"));
  await page.back();
  await results();
  same(await page.evaluate(() => document.querySelector("#page-query").value), "差別", "the box on the way back");
  same(await links(), before, "the results on the way back");
  console.log("ok: search in Firefox");
} finally {
  await end();
  site.close();
}
