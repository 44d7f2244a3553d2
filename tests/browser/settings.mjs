// The reader's settings on the site of `tests/suite/theme/reader.rs`: kept over pages, working where storage is
// refused, absent without a script, and furigana for exactly the words that the reader asked for.
//
//   node tests/browser/settings.mjs FOLDER

import { run, same } from "./lib/steps.mjs";
import { serve } from "./lib/site.mjs";

const site = await serve(process.argv[2]);
const at = (path) => site.url + path;

/** The words of the test page with the school year in which their hardest kanji is taught. */
const WORDS = { 一: 1, 体: 2, 病: 3, 茨城: 4, 囲: 5, 遺伝: 6, 細胞: 7, DNA: 8 };

const open = (page) => page.click(".display summary");
const choose = (page, name, value) => page.check(`.settings input[name="${name}"][value="${value}"]`);
const shown = (page) => page.evaluate(() => [...document.querySelectorAll(".prose > ul ruby")]
  .filter((ruby) => ruby.querySelector("rt").checkVisibility())
  .map((ruby) => ruby.cloneNode(true))
  .map((ruby) => (ruby.querySelectorAll("rt, rp").forEach((part) => part.remove()), ruby.textContent)));
const style = (page, selector, name) =>
  page.evaluate(([of, property]) => getComputedStyle(document.querySelector(of))[property], [selector, name]);

/** Storage as a browser refuses it. */
function refuse() {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
  }
}

const steps = {
  "settings hold on the next page, before it is painted": [{}, async (page) => {
    await page.goto(at("/ja/words/"));
    await open(page);
    await choose(page, "theme", "contrast");
    await choose(page, "size", "larger");
    await choose(page, "lines", "wider");
    await choose(page, "ruby", "3");
    await page.addInitScript(() => {
      new MutationObserver((_, seen) => {
        if (!document.body) return;
        window.early = { ...document.documentElement.dataset };
        seen.disconnect();
      }).observe(document, { childList: true, subtree: true });
      window.shifts = 0;
      new PerformanceObserver((list) => { window.shifts += list.getEntries().length; }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(at("/en/words/"));
    same(await page.evaluate(() => window.early), { js: "", plain: "123", size: "larger", lines: "wider", theme: "contrast" }, "at the first element");
    same(await page.evaluate(() => window.shifts), 0, "layout shifts");
    same(await style(page, "html", "backgroundColor"), "rgb(0, 0, 0)", "the paper");
    same(await style(page, "html", "fontSize"), "24px", "the size");
    const checked = () => [...document.querySelectorAll(".settings input:checked")].map((input) => input.value);
    same(await page.evaluate(checked), ["3", "larger", "wider", "contrast"], "the choices shown");
    await open(page);
    await page.click(".settings button");
    same(await page.evaluate(checked), ["", "", "", ""], "the choices after the reset");
    same(await page.evaluate(() => localStorage.length), 0, "what is kept after the reset");
    same(await style(page, "html", "fontSize"), "16px", "the size after the reset");
  }],

  "every theme and measure does what it says": [{ colorScheme: "dark" }, async (page) => {
    await page.goto(at("/ja/words/"));
    await open(page);
    for (const [theme, paper] of [["", "rgb(18, 23, 31)"], ["light", "rgb(255, 253, 249)"], ["dark", "rgb(18, 23, 31)"], ["contrast", "rgb(0, 0, 0)"]]) {
      await choose(page, "theme", theme);
      same(await style(page, "html", "backgroundColor"), paper, `the paper of "${theme}"`);
      const bars = await page.evaluate(() => [...document.querySelectorAll("[name=theme-color]")].filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content));
      same(bars, [theme === "light" ? "#fffdf9" : "#12171f"], `the browser's bar of "${theme}"`);
    }
    const height = async () => Number.parseFloat(await style(page, ".heading:has(#plain) + p", "lineHeight"));
    const heights = [];
    for (const lines of ["", "wide", "wider"]) {
      await choose(page, "lines", lines);
      heights.push(Math.round(100 * (await height()) / 17) / 100);
    }
    same(heights, [1.85, 2.22, 2.59], "line heights");
  }],

  "furigana above a grade are on exactly the harder words": [{}, async (page) => {
    await page.goto(at("/ja/words/"));
    await open(page);
    for (const grade of [0, 1, 2, 3, 4, 5, 6]) {
      await choose(page, "ruby", grade || "");
      const wanted = Object.keys(WORDS).filter((word) => WORDS[word] > grade);
      same(await shown(page), wanted, `above grade ${grade}`);
    }
    await choose(page, "ruby", "off");
    same(await shown(page), [], "off");
  }],

  "furigana that are off leave no gap": [{}, async (page) => {
    await page.goto(at("/ja/words/"));
    const boxes = () => page.evaluate(() => [".heading:has(#read) + p", ".heading:has(#plain) + p", "#read", "#plain"].map((of) => {
      const part = document.querySelector(of);
      const text = document.createRange();
      text.selectNodeContents(part);
      return [part.getBoundingClientRect().height, Math.round(text.getBoundingClientRect().width)];
    }));
    const [read, plain] = await boxes();
    if (read[0] <= plain[0]) throw new Error(`readings take no room: ${read} and ${plain}`);
    await open(page);
    for (const choice of ["off", "6"]) {
      await choose(page, "ruby", choice);
      const [paragraph, without, heading, bare] = await boxes();
      same(paragraph, without, `a paragraph with "${choice}"`);
      same(heading, bare, `a heading with "${choice}"`);
    }
  }],

  "plain Japanese goes back to its lines too": [{}, async (page) => {
    await page.goto(at("/ja-x-easy/words/"));
    await open(page);
    await choose(page, "ruby", "off");
    same(await page.evaluate(() => new Set([...document.querySelectorAll(".prose p")].map((p) => p.getBoundingClientRect().height)).size), 1, "heights of the paragraphs");
  }],

  "storage that is refused is no error": [{}, async (page) => {
    await page.addInitScript(refuse);
    await page.goto(at("/ja/words/"));
    await open(page);
    await choose(page, "theme", "dark");
    same(await style(page, "html", "backgroundColor"), "rgb(18, 23, 31)", "the paper");
    const told = await page.textContent(".settings [role=status]");
    if (!told.includes("残せません")) throw new Error(`the reader is not told: "${told}"`);
    await page.goto(at("/ja/words/"));
    same(await style(page, "html", "backgroundColor"), "rgb(255, 253, 249)", "the paper of the next page");
  }],

  "what others keep under the name is no error": [{}, async (page) => {
    for (const text of ["{", "5", "null", '"x"', '{"ruby":"99","theme":"<b>","size":7}']) {
      await page.addInitScript((kept) => localStorage.setItem("shirube", kept), text);
      await page.goto(at("/ja/words/"));
      await open(page);
      await choose(page, "size", "large");
      same(await style(page, "html", "fontSize"), "19.2px", `the size after ${text}`);
    }
  }],

  "without a script there are no settings": [{ javaScriptEnabled: false }, async (page) => {
    await page.goto(at("/ja/words/"));
    same([await page.isVisible(".display"), await page.isVisible(".languages")], [false, true], "the menus");
  }],

  "the keyboard does it all, and every target is large enough": [{ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(at("/ja/words/"));
    await page.focus(".display summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    same(await page.evaluate(() => document.documentElement.dataset.plain), "01234567", "after the arrow");
    const small = await page.evaluate(() => [...document.querySelectorAll(".settings :is(input, button, label)")]
      .map((part) => part.getBoundingClientRect()).filter((box) => box.width < 24 || box.height < 24).length);
    same(small, 0, "small targets");
    const nameless = await page.evaluate(() => [...document.querySelectorAll(".settings input")].filter((input) => !input.labels[0]?.textContent.trim()).length);
    same(nameless, 0, "inputs without a label");
    same(await page.evaluate(() => document.documentElement.scrollWidth), 320, "the width of the page");
    await page.keyboard.press("Escape");
    same(await page.evaluate(() => [document.activeElement.localName, document.querySelector(".display").open]), ["summary", false], "after Esc");
  }],

  "furigana are offered where there can be any": [{}, async (page) => {
    for (const [path, offered] of [["/ja/", true], ["/ja/words/", true], ["/en/", false], ["/en/words/", true]]) {
      await page.goto(at(path));
      await open(page);
      same(await page.isVisible(".set-ruby"), offered, path);
    }
  }],
};

await run(steps);
site.close();
