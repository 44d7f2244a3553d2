// E-learning modules without a network: kept from the first visit on, except for who saves data; told apart from the pages
// themselves; gone with the record, in every language; got anew after a new build; and no other page ever.
//
//   node tests/browser/module-offline.mjs FOLDER

import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { ANSWERS, NEXT, screen } from "./lib/answers.mjs";
import { judge } from "./lib/checkers.mjs";
import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const LIST = "/ja/modules/";
const COVER = `${LIST}basic/`;
const UNITS = ["germline", "panels", "secondary", "words"].map((unit) => `${COVER}${unit}/`);
const WHOLE = [LIST, COVER, `${COVER}certificate/`, ...UNITS].sort();
const COPY = "取っておいたページ";
const OTHER = "この端末に取っていません";
const open = (page, path) => page.goto(site.url + path);
const pages = (paths) => paths.filter((path) => path.endsWith("/")).sort();

/** What is kept now. */
const stored = (page) => page.evaluate(async () => {
  const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return lists.flat().map((request) => new URL(request.url).pathname);
});

/** What is kept for when there is no network, once its pages are those wanted, and nothing is being added. */
async function kept(page, wanted) {
  let [paths, still] = [[], 0];
  for (let i = 0; i < 600 && still < 10; i += 1) {
    const before = paths.length;
    paths = await stored(page);
    still = paths.length === before && pages(paths).join() === [...wanted].sort().join() ? still + 1 : 0;
    await page.waitForTimeout(20);
  }
  same(pages(paths), [...wanted].sort(), "the pages that are kept");
  return paths;
}

/** Nothing is kept, nor begins to be. */
async function nothing(page, what) {
  await page.waitForTimeout(1000);
  same(await page.evaluate(() => caches.keys()), [], what);
}

const notices = (page) => page.locator("main .notice:visible").allInnerTexts();

/** Opens a page where there is no network. */
async function without(page, path, words) {
  await open(page, path);
  const said = await notices(page);
  same([said.length, said[0]?.includes(words)], [1, true], `${path} says ${said}`);
  return said[0];
}

/** Answers the first question of the first unit. */
async function answer(page) {
  await page.locator(NEXT).click();
  await page.locator("[data-current] input").first().check();
  await page.locator("[data-current] [data-check] button").click();
  await page.waitForFunction(() => document.activeElement.matches(".outcome"));
}

async function erase(page) {
  await page.locator(".record-keeping summary").click();
  await page.locator("[data-erase]").click();
  await page.locator("[data-erase]").click();
}

/** Changes what the site gives, for as long as `act` takes. */
async function altered(alter, act) {
  site.alter = (path, bytes) => alter(path, bytes.toString()) ?? bytes;
  await act().finally(() => { site.alter = (path, bytes) => bytes; });
}

const economical = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
};

await run({
  "players of sound get the parts that they ask for": [{}, async (page) => {
    await open(page, UNITS[0]);
    const paths = await kept(page, WHOLE);
    const file = paths.find((path) => path.startsWith("/media/"));
    await page.reload();
    const parts = await page.evaluate(async (url) => {
      const bytes = async (answer) => String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()));
      const whole = await bytes(await fetch(url));
      const found = [whole.length];
      for (const range of ["bytes=2-5", "bytes=4-", "bytes=0-99999999", "bytes=-3"]) {
        const answer = await fetch(url, { headers: { range } });
        const text = await bytes(answer);
        found.push([answer.status, whole.includes(text) && text.length, answer.headers.get("content-range")]);
      }
      return found;
    }, file);
    const [length] = parts;
    const of = (from, to) => [206, to + 1 - from, `bytes ${from}-${to}/${length}`];
    same(parts.slice(1), [of(2, 5), of(4, length - 1), of(0, length - 1), [200, length, null]], "parts");
  }],
}, { time: 180_000 });
site.close();
