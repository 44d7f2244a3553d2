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

/** Notes in each page what it registers, so that a page that registers nothing is told from one that is about to. */
const NOTE = () => {
  const registering = [];
  const container = globalThis.ServiceWorkerContainer?.prototype;
  if (!container) return;
  const { register } = container;
  container.register = function noted(...args) {
    registering.push(register.apply(this, args));
    return registering.at(-1);
  };
  globalThis.registering = registering;
};

/** Once the worker of a page, which has loaded, has done all that the page told it, and all that it does of itself. */
const quiet = (page) => page.evaluate(async () => {
  await Promise.allSettled(globalThis.registering ?? []);
  if (!(await navigator.serviceWorker?.getRegistration())) return;
  const { active } = await navigator.serviceWorker.ready;
  // What else waits for it to be ready is told before this goes on.
  await new Promise((next) => { setTimeout(next); });
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = done;
    active.postMessage({ heard: true }, [port2]);
  });
});

/** The same for all pages, since every language has a worker of its own; a page that loads anew meanwhile is asked again. */
const settled = (page) => Promise.all(page.context().pages().map(async (one) => {
  while (await quiet(one).then(() => false, (error) => error.message.includes("because of a navigation") || Promise.reject(error))) await one.waitForLoadState();
}));

/** What is kept for when there is no network: these pages. */
async function kept(page, wanted) {
  await settled(page);
  const paths = await stored(page);
  same(pages(paths), [...wanted].sort(), "the pages that are kept");
  return paths;
}

/** Nothing is kept, nor begins to be. */
async function nothing(page, what) {
  await settled(page);
  same(await page.evaluate(async () => [registering.length, await caches.keys()]), [0, []], what);
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

/** The worker says when all is done that it was told before: messages of a page come in order. */
const SAYS = `
addEventListener("message", (event) => {
  const done = () => event.ports[0].postMessage("done");
  if (event.data.heard) event.waitUntil(turn.then(done, done));
});`;
const listening = (path, bytes) => (path === "/module-worker.js" ? bytes + SAYS : bytes);
site.alter = listening;

/** Changes what the site gives, for as long as `act` takes. */
async function altered(alter, act) {
  site.alter = (path, bytes) => listening(path, alter(path, bytes.toString()) ?? bytes);
  await act().finally(() => { site.alter = listening; });
}

const economical = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
};

const STEPS = {
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
    await kept(page, [LIST, ...CLINICAL]);
    // Of the last module everything goes, its list and its files too.
    await open(page, "/ja/modules/clinical/");
    await erase(page);
    await settled(page);
    same(await page.evaluate(() => caches.keys()), [], "after the last module's record is erased");
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
      await settled(page);
    });
    same(pages(asked), [UNITS[0]], "what a second page asks for");
    await altered((path, text) => (path === UNITS[0] ? text.replace("</h1>", " 新しい題</h1>") : undefined), () => open(page, UNITS[0]));
    await settled(page);
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
      await page.evaluate(async () => {
        const { installing, waiting, active } = await (await navigator.serviceWorker.ready).update();
        const next = installing ?? waiting ?? active;
        const activated = new Promise((done) => next.addEventListener("statechange", () => next.state === "activated" && done()));
        if (next.state !== "activated") await activated;
      });
      same(await page.evaluate(() => caches.keys()), ["shirube-modules-0123456789abcdef"], "caches");
      const paths = await kept(page, WHOLE);
      same(paths.some((path) => path.includes("/old.")), false, "files of the build before");
    });
    await page.context().setOffline(true);
    await without(page, UNITS[3], COPY);
    same((await page.locator("h1").innerText()).includes("次の版"), true, "the new build's page");
  }],
};

const noted = Object.entries(STEPS).map(([name, [options, step]]) => [name, [options, async (page) => {
  await page.context().addInitScript(NOTE);
  await step(page);
}]]);
await run(Object.fromEntries(noted), { time: 600_000 });
site.close();
