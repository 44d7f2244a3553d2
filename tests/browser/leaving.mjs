// Leaving a sensitive page in a hurry, on the site of `tests/suite/theme/reader.rs`: at once, for good, by link,
// button and Esc; and erasing what the site keeps.
//
//   node tests/browser/leaving.mjs FOLDER

import { chromium } from "playwright-core";

import { EXECUTABLE } from "./lib/browser.mjs";
import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const EXIT = "https://exit.example/";
const SECRET = "だれにも見せたくない文";
const site = await serve(process.argv[2]);
const at = (path) => site.url + path;
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Answers for the neutral page, after a while if asked to; notes what was sent along. */
async function neutral(page, wait = Promise.resolve()) {
  const sent = [];
  await page.context().route(`${EXIT}**`, async (route) => {
    sent.push(await route.request().headerValue("referer"));
    await wait;
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><p>Sunny" }).catch(() => {});
  });
  return sent;
}

const secretShows = (page) => page.evaluate((text) => document.querySelector(".prose")?.innerText.includes(text) && document.body.checkVisibility(), SECRET);

/** Notes, a moment after each press, whether the text shows: the driver cannot ask while another page loads. */
function watch(page) {
  return page.addInitScript((text) => {
    const note = () => setTimeout(() => {
      const shows = document.body.innerText.includes(text) && document.body.checkVisibility();
      sessionStorage.setItem("shows", shows);
    }, 50);
    addEventListener("click", note, true);
    addEventListener("keydown", note, true);
  }, SECRET);
}

const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Goes back, and fails if the text can be seen at any moment after. */
async function goBack(page) {
  await page.goBack({ waitUntil: "commit" }).catch(() => {});
  for (let i = 0; i < 10; i += 1) {
    if (await secretShows(page).catch(() => false)) throw new Error(`the text shows again at ${page.url()}`);
    await page.waitForTimeout(30);
  }
}

/** Two sensitive pages, one after the other, then out. */
async function leaveAfterTwo(page) {
  await neutral(page);
  await page.goto(at("/ja/"));
  await page.goto(at("/ja/hard/"));
  same(await secretShows(page), true, "the text shows before");
  await page.click('main a[href$="/harder/"]');
  await page.waitForURL("**/harder/");
  await page.click("[data-leave]");
  await page.waitForURL(EXIT);
  await goBack(page);
  await page.waitForURL(EXIT);
  await goBack(page);
  same(new URL(page.url()).pathname, "/ja/", "two steps back");
}

const steps = {
  "the page is blank before the other one comes": [phone, async (page) => {
    let arrive;
    const sent = await neutral(page, new Promise((done) => { arrive = done; }));
    await watch(page);
    await page.goto(at("/ja/"));
    await page.goto(at("/ja/hard/"));
    await page.tap("[data-leave]", { noWaitAfter: true });
    await wait(300);
    arrive();
    await page.waitForURL(EXIT);
    same(sent, [null], "the referrer");
    await goBack(page);
    same(await page.evaluate(() => sessionStorage.shows), "false", "the text shows while the other page loads");
    same(new URL(page.url()).pathname, "/ja/", "one step back");
  }],

  "Esc three times leaves, and the last one does not stop it": [{}, async (page) => {
    let arrive;
    await neutral(page, new Promise((done) => { arrive = done; }));
    await watch(page);
    await page.goto(at("/ja/"));
    await page.goto(at("/ja/hard/"));
    // Some readers press on; the driver hears of those only when the other page is there.
    const pressed = [];
    for (let i = 0; i < 5; i += 1) {
      pressed.push(page.keyboard.press("Escape").catch(() => {}));
      await wait(100);
    }
    arrive();
    await page.waitForURL(EXIT);
    await Promise.all(pressed);
    await goBack(page);
    same(await page.evaluate(() => sessionStorage.shows), "false", "the text shows after Esc");
    same(new URL(page.url()).pathname, "/ja/", "one step back");
  }],

  "Esc in a menu, twice, or slowly does not leave": [{}, async (page) => {
    await neutral(page);
    await page.goto(at("/ja/hard/"));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(2100);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(200);
    same([page.url(), await secretShows(page)], [at("/ja/hard/"), true], "where the reader is");
    await page.goto(at("/ja/"));
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Escape");
    await page.waitForTimeout(200);
    same(page.url(), at("/ja/"), "a page that is not sensitive");
  }],

  "no sensitive page comes back": [{}, leaveAfterTwo],

  "a reader who returns on purpose sees the page": [{}, async (page) => {
    await neutral(page);
    await page.goto(at("/ja/hard/"));
    await page.click("[data-leave]");
    await page.waitForURL(EXIT);
    await page.goto(at("/ja/hard/"));
    same(await secretShows(page), true, "the text shows");
    await page.goto(at("/ja/"));
    await page.goBack();
    same(await secretShows(page), true, "the text shows after going back");
  }],

  "without a script the link leads away": [{ javaScriptEnabled: false, ...phone }, async (page) => {
    const sent = await neutral(page);
    await page.goto(at("/ja/hard/"));
    same(await page.isVisible(".keys"), false, "Esc is spoken of");
    await page.tap("[data-leave]");
    await page.waitForURL(EXIT);
    same(sent, [null], "the referrer");
  }],

  "storage that is refused does not keep anybody here": [{}, async (page) => {
    await neutral(page);
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
      }
    });
    await page.goto(at("/ja/hard/"));
    await page.click("[data-leave]");
    await page.waitForURL(EXIT);
  }],

  "nothing of the page is kept or told": [{}, async (page) => {
    await neutral(page);
    await page.goto(at("/ja/hard/"));
    same(await page.title(), "試験", "the title");
    await page.click("[data-leave]");
    await page.waitForURL(EXIT);
    await page.goto(at("/ja/"));
    const kept = () => [...Object.entries(localStorage), ...Object.entries(sessionStorage), document.cookie];
    same(await page.evaluate(kept), [["shirube-left", "1"], ""], "what is kept");
  }],

  "the way out is under the thumb and covers nothing": [phone, async (page) => {
    for (const size of ["", "larger"]) {
      await page.goto(at("/ja/hard/"));
      await page.evaluate((kept) => localStorage.setItem("shirube", JSON.stringify({ size: kept })), size);
      await page.reload();
      const exit = await page.locator("[data-leave]").boundingBox();
      if (exit.y < 400 || exit.y + exit.height > 640 || exit.height < 44) throw new Error(`it stands at ${JSON.stringify(exit)}`);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const [last, bar] = await page.evaluate(() => [".site-footer p", ".leave"].map((of) => document.querySelector(of).getBoundingClientRect()));
      if (last.bottom > bar.top) throw new Error(`the end of the page is covered at size "${size}": ${last.bottom} and ${bar.top}`);
      await page.evaluate(() => scrollTo(0, 0));
      await page.focus("main");
      let reached = 0;
      for (; ; reached += 1) {
        await page.keyboard.press("Tab");
        const [within, focus, top] = await page.evaluate(() => [
          document.activeElement.matches("main *"),
          document.activeElement.getBoundingClientRect().bottom,
          document.querySelector(".leave").getBoundingClientRect().top,
        ]);
        if (!within) break;
        if (focus > top) throw new Error(`the focus is covered at size "${size}": ${focus} and ${top}`);
      }
      if (reached < 4) throw new Error(`only ${reached} controls were reached`);
    }
    same(await page.getAttribute(".leave-help", "href"), "/ja/leaving/", "the help");
  }],

  "visited links look like others": [{}, async (page) => {
    await page.goto(at("/ja/"));
    same(await page.getAttribute('main a[href="/ja/hard/"]', "class"), "quiet", "a link to a sensitive page");
    const rules = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule.selectorText?.includes("a.quiet:visited")).map((rule) => rule.style.color));
    same(rules, ["var(--link)"], "the rule for it");
  }],

  "one button erases everything": [{}, async (page) => {
    await page.goto(at("/ja/leaving/"));
    await page.click(".display summary");
    await page.check('.settings input[value="dark"]');
    await page.evaluate(async () => {
      sessionStorage.setItem("a", "b");
      await (await caches.open("c")).put("/d", new Response("e"));
      await new Promise((done) => { indexedDB.open("f").onsuccess = (event) => { event.target.result.close(); done(); }; });
      await navigator.serviceWorker.register("/worker.js");
    });
    const kept = () => page.evaluate(async () => [
      localStorage.length, sessionStorage.length, (await caches.keys()).length,
      (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    same(await kept(), [1, 1, 1, 1, 1], "what is kept before");
    await page.keyboard.press("Escape");
    await page.click(".erase button");
    await page.waitForFunction(() => document.querySelector(".erase [role=status]").textContent);
    same(await kept(), [0, 0, 0, 0, 0], "what is kept after");
    const told = await page.textContent(".erase [role=status]");
    if (!told.startsWith("消しました")) throw new Error(`the reader is told "${told}"`);
    same(await page.evaluate(() => document.documentElement.dataset.theme ?? ""), "", "the theme");
    same(await page.isVisible(".without-script"), false, "the words for readers without a script");
  }],

  "without a script, words stand in for the button": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(at("/ja/leaving/"));
    same([await page.isVisible(".erase button"), await page.isVisible(".without-script")], [false, true], "button and words");
  }],
};

await run(steps);
// Playwright switches off the cache in which browsers keep pages whole; readers' browsers have it.
const keeping = await chromium.launch({ executablePath: EXECUTABLE, args: ["--headless", "--no-sandbox", "--disable-gpu"], ignoreDefaultArgs: ["--disable-back-forward-cache"] });
await run({ "no sensitive page comes back whole": [{}, leaveAfterTwo] }, { browser: keeping });
site.close();
