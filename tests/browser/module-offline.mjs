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
const CLINICAL = ["", "certificate/", "case/", "refer/"].map((part) => `${LIST}clinical/${part}`);
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
  "whatever page of a module is opened first, the whole module is kept": [{}, async (page) => {
    for (const path of [COVER, UNITS[2], `${COVER}certificate/`]) {
      await open(page, path);
      const paths = await kept(page, WHOLE);
      same([paths.some((one) => one.startsWith("/media/")), await page.evaluate(() => localStorage.length)], [true, 0], `pictures and records, after ${path}`);
      await page.evaluate(async () => {
        await Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister()));
        await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
      });
    }
  }],
  "after one visit it opens without a network, and says that it is a copy of that day": [{}, async (page) => {
    await open(page, UNITS[0]);
    await kept(page, WHOLE);
    same(await notices(page), [], "with a network");
    await page.context().setOffline(true);
    const year = String(new Date().getFullYear());
    for (const path of WHOLE) same((await without(page, path, COPY)).includes(`${year}年`), true, `the day on ${path}`);
    await judge(page, "a copy");
    // The way back, by the links that are there.
    await open(page, COVER);
    await page.locator(".breadcrumbs a", { hasText: "研修" }).click();
    await page.locator("main a", { hasText: "基礎" }).first().click();
    same(new URL(page.url()).pathname, COVER, "the list leads to the module");
    await page.context().setOffline(false);
    await page.reload();
    same(await notices(page), [], "with a network again");
  }],
  "what is not kept is told in words of ours": [{}, async (page) => {
    await open(page, COVER);
    await kept(page, WHOLE);
    await page.context().setOffline(true);
    for (const path of ["/ja/modules/clinical/", `${COVER}packages/`, `${COVER}nowhere/?x=1`]) {
      await without(page, path, OTHER);
      same(new URL(page.url()).pathname, path.split("?")[0], "the address stays");
    }
    await judge(page, "a page that is not kept");
    await page.locator("main a", { hasText: "基礎" }).first().click();
    same([new URL(page.url()).pathname, (await notices(page)).length], [COVER, 1], "from there to what is kept");
    // Outside the folder of modules the worker answers nothing.
    same(await open(page, "/ja/about/").then(() => "a page", () => "no page"), "no page", "a page outside");
    await page.context().setOffline(false);
    await open(page, "/ja/modules/clinical/");
    same(await notices(page), [], "with a network, the page itself");
  }],
  "it is learnt without a network": [{}, async (page) => {
    await open(page, UNITS[1]);
    await kept(page, WHOLE);
    await page.context().setOffline(true);
    await open(page, UNITS[1]);
    for (; await screen(page).count(); await page.locator(NEXT).click()) {
      const kind = await screen(page).getAttribute("data-kind");
      if (!kind) continue;
      await ANSWERS[kind](page, screen(page), "right");
      await page.locator("[data-current] [data-check] button").click();
      await page.waitForFunction(() => document.activeElement.matches(".outcome"));
    }
    await open(page, COVER);
    same((await page.locator("[data-unit-state=panels]").innerText()).includes("終わりました"), true, "the unit is done");
  }],
  "for who saves data, pages are kept once something is learnt": [{}, async (page) => {
    await economical(page);
    await open(page, UNITS[0]);
    same(await page.evaluate(() => navigator.connection.saveData), true, "data are saved");
    await nothing(page, "who only looks");
    await answer(page);
    await kept(page, WHOLE);
  }],
  "what is erased is no longer kept, in any language, and does not come back": [{}, async (page) => {
    await open(page, "/ja/modules/clinical/");
    const other = await page.context().newPage();
    await open(other, "/en/modules/basic/germline/");
    await open(page, UNITS[0]);
    await answer(page);
    const english = ["", "basic/", ...["certificate", "germline", "panels", "secondary", "words"].map((part) => `basic/${part}/`)].map((part) => `/en/modules/${part}`);
    await kept(page, [...WHOLE, ...english, ...CLINICAL]);
    await open(page, COVER);
    await erase(page);
    await kept(page, [LIST, ...CLINICAL]);
    // The other tab has loaded its page anew, and this one goes on in the module.
    await other.waitForFunction(() => sessionStorage.getItem("shirube-module:basic") === "" && document.querySelector("[data-ready]"));
    await page.reload();
    await open(page, UNITS[0]);
    await page.waitForTimeout(1000);
    await kept(page, [LIST, ...CLINICAL]);
    // Of the last module everything goes, its list and its files too.
    await open(page, "/ja/modules/clinical/");
    await erase(page);
    await page.waitForFunction(async () => (await caches.keys()).length === 0);
    await open(page, "/ja/modules/clinical/case/");
    await nothing(page, "erased, and looked at again");
    await open(page, UNITS[0]);
    await answer(page);
    // The other tab, which hears of it, has a record again, too.
    await kept(page, [...WHOLE, ...english]);
  }],
  "who erases while pages are still being kept has them forgotten, too": [{}, async (page) => {
    await open(page, "/ja/modules/clinical/");
    await kept(page, [LIST, ...CLINICAL]);
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => setTimeout(() => {
      for (const press of [0, 1]) document.querySelector("[data-erase]").click(press);
    })));
    await open(page, COVER);
    await page.waitForFunction(() => document.querySelector("[role=status].said").textContent !== "");
    await page.waitForTimeout(1000);
    await kept(page, [LIST, ...CLINICAL]);
  }],
  "where all that is kept of the site is erased, a module that is open elsewhere does not bring it back": [{}, async (page) => {
    await open(page, UNITS[0]);
    await answer(page);
    await kept(page, WHOLE);
    const other = await page.context().newPage();
    await open(other, "/ja/leaving/");
    await other.click(".erase button");
    await page.waitForFunction(() => sessionStorage.getItem("shirube-module:basic") === "" && document.querySelector("[data-ready]"));
    await nothing(page, "after the module has loaded anew");
  }],
  "a page to be left quickly is never kept, and keeps none": [{}, async (page) => {
    const sensitive = (path, text) => (path === UNITS[0] ? text.replace("<html ", '<html data-exit="/ja/" ') : undefined);
    await altered(sensitive, async () => {
      await open(page, UNITS[0]);
      await nothing(page, "who looks at one");
      await open(page, UNITS[1]);
      await kept(page, WHOLE.filter((path) => path !== UNITS[0]));
      await open(page, UNITS[0]);
      await page.waitForTimeout(300);
      await kept(page, WHOLE.filter((path) => path !== UNITS[0]));
    });
  }],
  "a page that could not say that it is a copy is not kept": [{}, async (page) => {
    await altered((path, text) => (path === UNITS[0] ? text.replace('data-kept="copy"', "") : undefined), async () => {
      await open(page, COVER);
      await kept(page, WHOLE.filter((path) => path !== UNITS[0]));
    });
  }],
  "a picture that comes in several sizes is there without a network, and what is heard; a long film is not": [{}, async (page) => {
    const media = readdirSync(join(process.argv[2], "media"));
    const [other, film, sound] = media.filter((name) => name.endsWith(".svg") && !name.startsWith("two-variants"));
    const more = `<a href="/media/${film}">film</a><a href="/media/${sound}">sound</a>`;
    const alter = (path, text) => {
      if (path === `/media/${film}`) return randomBytes(17e6);
      if (path === `/media/${sound}`) return randomBytes(15e6);
      return path === UNITS[0] ? text.replace(/<img [^>]*two-variants[^>]*>/, (img) => `<picture><source srcset="/media/${other} 360w">${img}</picture>${more}`) : undefined;
    };
    await altered(alter, async () => {
      await open(page, UNITS[0]);
      const paths = await kept(page, WHOLE);
      same([paths.some((path) => path.startsWith("/media/two-variants")), ...[film, sound].map((name) => paths.includes(`/media/${name}`))], [true, false, true], "what is kept");
      await page.evaluate(async (name) => { for (const cache of await caches.keys()) await (await caches.open(cache)).delete(`/media/${name}`); }, other);
      await page.context().setOffline(true);
      await open(page, UNITS[0]);
      const picture = await page.locator("img[src*=two-variants]").evaluate(async (image) => {
        const shown = new Image();
        shown.src = image.src;
        await shown.decode();
        return [shown.naturalWidth > 0, image.closest("picture").querySelectorAll("source").length];
      });
      same(picture, [true, 0], "the picture, and other sizes of it");
    });
  }],
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
  "a page as it is now takes the kept one's place; what is opened often is got once": [{}, async (page) => {
    await open(page, COVER);
    await kept(page, WHOLE);
    const asked = [];
    const count = (path) => { asked.push(path); };
    await altered(count, async () => {
      await open(page, UNITS[0]);
      await page.waitForTimeout(1000);
    });
    same(pages(asked), [UNITS[0]], "what a second page asks for");
    await altered((path, text) => (path === UNITS[0] ? text.replace("</h1>", " 新しい題</h1>") : undefined), () => open(page, UNITS[0]));
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    await without(page, UNITS[0], COPY);
    same((await page.locator("h1").innerText()).includes("新しい題"), true, "the newest that was seen");
  }],
  "a new build of the site keeps what was kept anew, and nothing else": [{}, async (page) => {
    await open(page, UNITS[0]);
    await kept(page, WHOLE);
    const [name] = await page.evaluate(() => caches.keys());
    same(/^shirube-modules-[0-9a-f]{16}$/.test(name), true, `${name} is named by a fingerprint`);
    for (const old of ["/assets/old.00000000.js", "/media/old.00000000.webp"]) {
      await page.evaluate(async ([cache, path]) => (await caches.open(cache)).put(path, new Response("old")), [name, old]);
    }
    const next = (path, text) => {
      if (path === "/module-worker.js") return text.replace(/[0-9a-f]{16}/, "0123456789abcdef");
      return path === UNITS[3] ? text.replace("</h1>", " 次の版</h1>") : undefined;
    };
    await altered(next, async () => {
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await page.waitForFunction(async () => (await caches.keys()).join() === "shirube-modules-0123456789abcdef");
      const paths = await kept(page, WHOLE);
      same(paths.some((path) => path.includes("/old.")), false, "files of the build before");
    });
    await page.context().setOffline(true);
    await without(page, UNITS[3], COPY);
    same((await page.locator("h1").innerText()).includes("次の版"), true, "the new build's page");
  }],
}, { time: 180_000 });
site.close();
