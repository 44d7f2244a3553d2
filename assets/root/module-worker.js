// Keeps the e-learning modules that a reader opened, for when there is no network. Pages are asked for from the network
// first, and a kept one says that it is; files whose names follow their bytes are taken from here. Nothing is kept but what
// a module's page asks for: no other page, nor any that a reader may have to leave quickly, nor one that could not say
// that it is a copy.
"use strict";
const FAMILY = "shirube-modules-";
// The build puts the fingerprint of the site's files here: when any of them changes, this script does, and what was kept
// is got anew.
const KEPT = `${FAMILY}{fingerprint}`;
/** A film of more than this many bytes is not for somebody's first look; half an hour of speech is. */
const MOST = 16e6;
/** What was got within this many milliseconds is not asked for again by every page of a module. */
const FRESH = 10 * 60 * 1000;
const lasting = (url) => /\/(assets|media)\/|\/favicon\.svg$/.test(url.pathname);
/** The folder of modules, whose own page is their list. */
const { scope } = self.registration;
const within = (url) => url.href.startsWith(scope);
const known = (request) => caches.match(request, { cacheName: KEPT, ignoreSearch: true, ignoreVary: true });
const pagesOf = async (cache) => (await cache.keys()).filter((request) => !lasting(new URL(request.url)));
const addresses = (text, base) => [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => new URL(match[1].replaceAll("&amp;", "&"), base));

/** One after another: what is forgotten does not come back with what was being kept. */
let turn = Promise.resolve();
function inTurn(act) {
  turn = turn.then(act, act);
  return turn;
}

/** The lasting files that a page needs. */
const needs = (text, url) => addresses(text, url).filter((file) => file.origin === self.location.origin && lasting(file)).map(String);

/** Puts a page into a cache, where it may be kept. Says what it needs. */
async function keep(cache, url, response) {
  const text = await response.clone().text();
  if (!response.ok || /<html[^>]* data-exit=/.test(text) || !text.includes("data-kept=")) return [];
  await cache.put(url, response);
  return needs(text, url);
}

const whole = (response) => response.status === 200 && !(response.headers.get("content-length") > MOST);

/** Puts lasting files that a cache has not into it: what an earlier one has of them, or from the network. */
async function add(cache, urls, before) {
  const there = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...new Set(urls)].filter((url) => !there.has(url));
  await Promise.all(missing.map(async (url) => {
    const response = (await before?.match(url)) ?? (await fetch(url).catch(() => null));
    if (response && whole(response)) await cache.put(url, response);
    else await response?.body?.cancel();
  }));
}

/** Keeps pages and what they need, from the network; without one, what an earlier cache has of them. */
async function keepAll(urls, before = null) {
  const cache = await caches.open(KEPT);
  const files = await Promise.all(urls.map(async (url) => {
    const copy = await cache.match(url);
    if (copy && Date.now() - Date.parse(copy.headers.get("date")) < FRESH) return needs(await copy.text(), url);
    const response = await fetch(url, { cache: "no-cache" }).catch(() => before?.match(url));
    return response ? keep(cache, url, response) : [];
  }));
  await add(cache, files.flat(), before);
  await tidy(KEPT);
}

/** Pictures that no kept page shows any more go; without a page, everything does. */
async function tidy(name) {
  const cache = await caches.open(name);
  const pages = await pagesOf(cache);
  if (!pages.length) return caches.delete(name);
  const texts = await Promise.all(pages.map(async (request) => addresses(await (await cache.match(request)).text(), request.url).map(String)));
  const shown = new Set(texts.flat());
  const gone = (await cache.keys()).filter(({ url }) => new URL(url).pathname.includes("/media/") && !shown.has(url));
  return Promise.all(gone.map((request) => cache.delete(request)));
}

const family = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY));
const earlier = async () => (await family()).filter((name) => name !== KEPT);

/** The module whose page a text is; a list of modules is of none. */
const moduleOf = (text) => JSON.parse(/data-course[^>]*>([^<]*)</.exec(text)?.[1] ?? "{}").id;

/** Of a module whose record is erased no page stays, in any language, nor a list that was kept for its sake. */
async function forget(id) {
  for (const name of await family()) {
    const cache = await caches.open(name);
    const pages = await Promise.all((await pagesOf(cache)).map(async ({ url }) => [url, moduleOf(await (await cache.match(url)).text())]));
    const stays = ([url, of]) => (of ? of !== id : pages.some(([other, its]) => its && its !== id && other.startsWith(url)));
    await Promise.all(pages.filter((page) => !stays(page)).map(([url]) => cache.delete(url)));
    await tidy(name);
  }
}

// What an earlier one kept is got anew before this one takes its place.
self.addEventListener("install", (event) => event.waitUntil((async () => {
  for (const name of await earlier()) {
    const before = await caches.open(name);
    await keepAll((await pagesOf(before)).map((request) => request.url), before);
  }
  await self.skipWaiting();
})()));
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  await Promise.all((await earlier()).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

/** A part of a kept file, as players of sound ask for it. */
async function part(copy, range) {
  const bytes = await copy.blob();
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === undefined || Number(from) >= bytes.size) return new Response(bytes, { headers: { "content-type": bytes.type } });
  const end = Math.min(Number(to || bytes.size), bytes.size - 1);
  return new Response(bytes.slice(from, end + 1), {
    status: 206,
    headers: { "content-type": bytes.type, "content-range": `bytes ${from}-${end}/${bytes.size}` },
  });
}

async function file(event) {
  const { request } = event;
  const copy = await known(request);
  const range = request.headers.get("range");
  if (copy) return range ? part(copy, range) : copy;
  const response = await fetch(request);
  // What a kept page's own files ask for belongs to it, too.
  const now = whole(response) && response.clone();
  if (now) event.waitUntil(inTurn(async () => (await caches.has(KEPT)) && (await caches.open(KEPT)).put(request, now)));
  return response;
}

/** A kept page with the words that are hidden in it for this: that it is a copy, and of which day; or, of the list in the
    place of another page, that the other is not kept. */
async function told(response, words) {
  const text = await response.text();
  const day = new Date(response.headers.get("date") ?? NaN);
  const [, lang] = /<html[^>]* lang="([^"]+)"/.exec(text) ?? [];
  const date = Number.isNaN(day.getTime()) ? "–" : new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(day);
  const marked = text
    .replace(`data-kept="${words}" hidden`, `data-kept="${words}"`)
    .replace("{date}", () => date)
    // Of a picture in several sizes one is kept.
    .replaceAll(/<source [^>]*srcset=[^>]*>| srcset="[^"]*"/g, "");
  return new Response(marked, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** What is kept is kept as it is now. */
async function renew(url, response) {
  if (!(await known(url))) return;
  const cache = await caches.open(KEPT);
  await add(cache, await keep(cache, url, response));
}

async function page(event) {
  const { request } = event;
  const copy = await known(request);
  try {
    const response = await fetch(request);
    const now = copy && response.clone();
    if (now) event.waitUntil(inTurn(() => renew(copy.url, now)));
    return response;
  } catch (error) {
    const list = copy ?? (await known(scope));
    if (!list) throw error;
    return told(list, copy ? "copy" : "other");
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && within(url)) event.respondWith(page(event));
  else if (lasting(url)) event.respondWith(file(event));
});

// A module was opened: its pages, the list of modules, and what they need. A record was erased: nothing of it stays.
self.addEventListener("message", (event) => {
  const { keep: wanted, forget: id } = event.data ?? {};
  const urls = Array.isArray(wanted) ? wanted.map((url) => new URL(url, scope)).filter(within).map((url) => url.href) : [];
  if (urls.length) event.waitUntil(inTurn(() => keepAll([scope, ...urls])));
  if (id) event.waitUntil(inTurn(() => forget(id)));
});
