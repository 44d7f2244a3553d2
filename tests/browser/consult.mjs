// Consultation pages, on the site of `tests/suite/guide.rs`: hours and expiry by the reader's clock, the directory's
// filter with and without a script, the guided path by keyboard alone, the memo that keeps nothing, and what is printed.
//
//   node tests/browser/consult.mjs FOLDER

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const at = (path) => site.url + path;
// A Tuesday after a holiday on Monday; and a day after the desk's last one. The site is built on 2026-11-21.
const OPEN = "2026-11-24T02:00:00Z";
const EVENING = "2026-11-24T11:00:00Z";
const HOLIDAY = "2026-11-23T02:00:00Z";
const EXPIRED = "2027-01-05T02:00:00Z";
const UNKNOWN = "2027-06-01T02:00:00Z";

async function open(page, path, time = OPEN) {
  await page.clock.setFixedTime(new Date(time));
  await page.goto(at(path));
}

const standing = (page) => page.locator(".open-now").first().innerText();
const names = (page) => page.locator("[data-filter-results] .card-title").allInnerTexts();
const kept = (page) => page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);

/** The text of a page as it is printed. */
async function printed(page) {
  const folder = mkdtempSync(join(tmpdir(), "shirube-"));
  const file = join(folder, "page.pdf");
  await page.pdf({ path: file, format: "A4" });
  try {
    return execFileSync("pdftotext", ["-layout", file, "-"]).toString();
  } catch (error) {
    throw new Error(`pdftotext (of poppler-utils) is needed: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function has(text, part, wanted = true) {
  same([part, text.includes(part)], [part, wanted], "it says");
}

/** Presses Tab until a link with this text has the focus. */
async function tabTo(page, text) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.textContent.trim() === wanted, text)) return;
  }
  throw new Error(`the keyboard does not reach "${text}"`);
}

await run({
  "a desk is open, closed or to be asked by the clock in Japan, wherever the reader is": [{ timezoneId: "America/New_York" }, async (page) => {
    await open(page, "/ja/desks/labour/");
    same(await standing(page), "いま受付中です（17:00まで、日本時間）", "at 11:00 in Japan");
    await open(page, "/ja/desks/labour/", EVENING);
    has(await standing(page), "受付時間外");
    has(await standing(page), "25");
    await open(page, "/ja/desks/labour/", HOLIDAY);
    has(await standing(page), "受付中", false);
    await open(page, "/ja/desks/osaka/", UNKNOWN);
    has(await standing(page), "確かめてください");
    await open(page, "/en/desks/labour/");
    has(await standing(page), "Japan time");
  }],
  "an expired number is hidden though nobody built the site again": [{}, async (page) => {
    await open(page, "/ja/desks/labour/");
    same(await page.locator(".call a").isVisible(), true, "before");
    same(await page.locator(".notice-expired").isVisible(), false, "the notice before");
    has(await page.locator("main").innerText(), "番号の有効期限：2026年12月31日");
    await open(page, "/ja/desks/labour/", EXPIRED);
    same(await page.locator(".call a").isVisible(), false, "after");
    same(await page.locator(".notice-expired a").getAttribute("href"), "https://labour.example/", "the official page");
    same(await page.locator(".open-now:visible").count(), 0, "nobody is said to answer");
    await open(page, "/ja/desks/remit/employment/", EXPIRED);
    same(await page.locator("main").locator("a[href^='tel:']:visible").count(), 0, "numbers in a list");
    await open(page, "/ja/desks/", EXPIRED);
    await page.selectOption("[data-filter=remit]", "employment");
    await page.locator("[data-filter-results] .card").first().waitFor();
    same(await page.locator("main").locator("a[href^='tel:']:visible").count(), 0, "numbers in the filter");
    const card = await page.locator("[data-filter-results] .card").first().innerText();
    has(card, "2026年12月31日");
    has(card, "受付", false);
    same(await page.locator("[data-filter-results] .card .tel a").first().getAttribute("href"), "https://labour.example/", "the way on");
    await open(page, "/ja/desks/prefecture/13/text/", EXPIRED);
    same(await page.locator("main").locator("a[href^='tel:']:visible").count(), 0, "numbers in the text list");
  }],
  "the filter narrows the directory down in place, and tells nobody": [{}, async (page) => {
    const asked = [];
    await open(page, "/ja/desks/");
    page.on("request", (request) => request.url().endsWith("/favicon.svg") || asked.push(request.url().replace(site.url, "")));
    await page.selectOption("[data-filter=remit]", "employment");
    await page.locator("[data-filter-results] .card").first().waitFor();
    same(await names(page), ["労働の窓口"], "for work");
    same(await page.locator("[data-filter-status]").innerText(), "見つかった窓口：1", "what is said");
    await page.selectOption("[data-filter=remit]", "");
    await page.selectOption("[data-filter=prefecture]", "13");
    same((await names(page)).sort(), ["労働の窓口", "東京の窓口"].sort(), "for Tokyo, with those for all of Japan");
    await page.check("[data-filter=open]");
    same(await names(page), ["労働の窓口"], "open now");
    await page.selectOption("[data-filter=channel]", "email");
    same(await names(page), [], "by mail and open now");
    has(await page.locator("[data-filter-status]").innerText(), "合う窓口がありません");
    same(asked, ["/ja/desks/directory.json"], "what was asked for");
    same(page.url(), at("/ja/desks/"), "the address");
    same((await kept(page)).slice(0, 3), [0, 0, ""], "what is kept");
  }],
  "without a script the lists do the same": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(at("/ja/desks/"));
    same(await page.locator("[data-directory]").isVisible(), false, "the filter");
    await page.locator(".facets a", { hasText: "東京都" }).click();
    await page.waitForURL("**/prefecture/13/");
    same(page.url(), at("/ja/desks/prefecture/13/"), "a list of its own");
    same((await page.locator(".card-title").allInnerTexts()).sort(), ["労働の窓口", "東京の窓口"].sort(), "its desks");
    await page.goto(at("/ja/desks/labour/"));
    same(await page.locator(".call a").getAttribute("href"), "tel:+81312345678", "a number to call");
    same(await page.locator(".open-now").isVisible(), false, "nothing is said of now");
  }],
  "the guided path is walked by keyboard alone, and Back leads back": [{}, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.method()));
    await open(page, "/ja/guide/");
    await tabTo(page, "仕事");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/guide/which/");
    await tabTo(page, "働いている");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/guide/job/");
    await tabTo(page, "労働の窓口");
    same(await page.title(), "試験", "a title that tells nothing");
    await page.goBack();
    await page.waitForURL("**/guide/which/");
    await page.goBack();
    await page.waitForURL("**/guide/");
    same(asked.every((method) => method === "GET"), true, "nothing is sent");
    same((await kept(page)).slice(0, 3), [0, 0, ""], "what is kept");
  }],
  "the memo is printed and kept nowhere": [{}, async (page) => {
    await open(page, "/ja/memo/");
    const asked = [];
    page.on("request", (request) => request.url().endsWith("/favicon.svg") || asked.push(request.url()));
    const lines = Array.from({ length: 12 }, (_, n) => `書いたこと${n}`);
    await page.fill("#memo-what", lines.join("\n"));
    await page.fill("#memo-ask", "聞きたいこと");
    const paper = await printed(page);
    for (const part of [...lines, "聞きたいこと", "何がありましたか", "次に何をしますか"]) has(paper, part);
    for (const part of ["印刷する", "このページを離れる"]) has(paper, part, false);
    same(asked, [], "what was sent");
    same((await kept(page)).slice(0, 3), [0, 0, ""], "what is kept");
    await page.goto(at("/ja/"));
    await page.goBack();
    same(await page.inputValue("#memo-what"), "", "after Back");
    await page.fill("#memo-ask", "もう一度");
    await page.locator("[data-memo-clear]").click();
    same(await page.inputValue("#memo-ask"), "", "erased");
  }],
  "a desk is printed as a card, and a prefecture to be cut out": [{}, async (page) => {
    await open(page, "/ja/desks/labour/");
    const card = await printed(page);
    for (const part of ["労働の窓口", "03-1234-5678", "2026年12月31日"]) has(card, part);
    for (const part of ["いま受付中", "絞りこむ"]) has(card, part, false);
    await page.emulateMedia({ media: "print" });
    same(await page.locator(".card-qr svg").isVisible(), true, "its QR code");
    await page.emulateMedia({ media: "screen" });
    await page.goto(at("/ja/desks/prefecture/13/pocket/"));
    has(await printed(page), "03-1234-5678");
    same(await page.locator(".pocket svg").count(), 2, "QR codes");
  }],
});
site.close();
