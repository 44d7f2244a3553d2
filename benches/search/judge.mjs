#!/usr/bin/env node
// Asks a built site's search the queries of a set, in Chromium, and writes down what it answers and what it costs.
//
//   node judge.mjs answers SITE ENGINE QUERIES.jsonl OUT.json [--base /sub/] [--limit 10]
//   node judge.mjs weigh   SITE ENGINE QUERIES.jsonl OUT.json [--base /sub/] [--limit 5] [--sample 30] [--rtt 150]
//
// ENGINE is `pagefind` (the folder /pagefind/ of the site) or `shirube` (the module that a page names by
// <link rel="search-module">). `weigh` asks each query of a sample in a fresh browser context and two more after it.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: "string", default: "/" }, limit: { type: "string" }, sample: { type: "string", default: "30" },
    rtt: { type: "string", default: "150" }, chromium: { type: "string", default: "/usr/bin/chromium" } },
});

/** What runs in the page: the query's results in one form for every engine, and the time from the first import on. */
const ADAPTERS = {
  pagefind: async ({ query, limit, base }) => {
    const start = performance.now();
    const engine = await import(`${base}pagefind/pagefind.js`);
    await engine.init();
    const found = await engine.search(query);
    const shown = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
    return { urls: shown.map((page) => page.url), total: found.results.length, unmatched: null, ms: performance.now() - start };
  },
  shirube: async ({ query, limit }) => {
    const link = document.querySelector('link[rel="search-module"]');
    if (!link) throw new Error("the page names no search module");
    const start = performance.now();
    const { search } = await import(link.href);
    const found = await search(query, { limit, lang: document.documentElement.lang });
    return { urls: found.results.map((page) => page.url), total: found.total, unmatched: found.unmatched, ms: performance.now() - start };
  },
};

/** A fresh context on the site's home page, with nothing in its cache; `foreign` collects requests to other hosts. */
async function open(browser, site, engine) {
  // Pagefind runs WebAssembly, which the site's policy forbids; it is let off here.
  const context = await browser.newContext({ bypassCSP: engine === "pagefind" });
  const foreign = [];
  context.on("request", (request) => request.url().startsWith(site.origin) || /^(data|blob):/.test(request.url()) || foreign.push(request.url()));
  const page = await context.newPage();
  await page.goto(site.origin + options.base, { waitUntil: "networkidle" });
  const ask = (query, limit) => page.evaluate(ADAPTERS[engine], { query, limit, base: options.base });
  return { context, foreign, ask };
}

async function answers(browser, site, engine, queries) {
  const { ask } = await open(browser, site, engine);
  const rows = [];
  for (const { id, query } of queries) {
    const answer = await ask(query, Number(options.limit ?? 10)).catch((error) => ({ urls: [], total: 0, error: error.message }));
    rows.push({ id, query, ...answer, urls: answer.urls.map((url) => decodeURI(new URL(url, site.origin).pathname).slice(options.base.length - 1)) });
  }
  return { engine, rows };
}

const sum = (log) => ({ requests: log.length, bytes: log.reduce((total, entry) => total + entry.bytes, 0) });

/** Whether the request shows the query: as text, folded, without spaces, or in hexadecimal or base64. Latin words count whole. */
function shows(entry, query) {
  if ([...query].length < 3) return false;
  const text = decodeURIComponent(entry.url + " " + entry.referer).toLowerCase();
  const bytes = Buffer.from(query);
  const coded = [bytes.toString("hex"), bytes.toString("base64url").toLowerCase()];
  const plain = [query.toLowerCase(), query.normalize("NFKC").toLowerCase().replace(/\s/g, "")];
  const whole = (form) => new RegExp(`(?<![a-z0-9])${form.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![a-z0-9])`).test(text);
  return coded.some((form) => text.includes(form)) || plain.some(whole);
}

async function weigh(browser, site, engine, queries) {
  const limit = Number(options.limit ?? 5), every = Math.max(1, Math.floor(queries.length / Number(options.sample)));
  const sample = queries.filter((_, at) => at % every === 0).slice(0, Number(options.sample));
  const rows = [];
  for (const [at, { id, query }] of sample.entries()) {
    site.log.length = 0;
    const { context, foreign, ask } = await open(browser, site, engine);
    const costs = [{ asked: "", ...sum(site.log) }];
    let ms, leaks = foreign.length;
    for (const asked of [query, sample[(at + 1) % sample.length].query, sample[(at + 2) % sample.length].query]) {
      const from = site.log.length;
      const answer = await ask(asked, limit);
      ms ??= Math.round(answer.ms);
      const log = site.log.slice(from);
      leaks += log.filter((entry) => entry.method !== "GET" || shows(entry, asked)).length;
      costs.push({ asked, ...sum(log) });
    }
    rows.push({ id, query, ms, leaks: leaks + foreign.length, costs });
    await context.close();
  }
  return { engine, rtt: Number(options.rtt), limit, rows };
}

const [command, folder, engine, file, out] = positionals;
const run = { answers, weigh }[command];
if (!run || !ADAPTERS[engine] || !out) throw new Error("see the head of this file for how to call it");
let queries = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
if (command === "weigh") queries = queries.filter((query) => query.class !== "none");
const site = await serve(folder, { base: options.base, rtt: command === "weigh" ? Number(options.rtt) : 0 });
const browser = await chromium.launch({ executablePath: options.chromium, args: FLAGS });
try {
  writeFileSync(out, JSON.stringify(await run(browser, site, engine, queries), null, 1) + "\n");
} finally {
  await browser.close();
  site.close();
}
