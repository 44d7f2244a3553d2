// Keeps the e-learning modules that a reader began, for when there is no network. Pages are asked for from the network
// first, and a kept one says that it is; files whose names follow their bytes are taken from here. Nothing outside
// the folder of modules is ever kept, nor any page that a reader may have to leave quickly.
"use strict";
const FAMILY = "shirube-modules-";
// The build puts the fingerprint of the site's files here: when any of them changes, this script does, and what was kept
// is got anew.
const KEPT = `${FAMILY}{fingerprint}`;
const lasting = (url) => /\/(assets|media)\/|\/favicon\.svg$/.test(url.pathname);
const within = (url) => url.href.startsWith(self.registration.scope);
const addresses = (text, base) => [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => new URL(match[1].replaceAll("&amp;", "&"), base));

/** Puts a page into a cache, unless it is one to leave quickly. Says which lasting files it needs. */
async function keep(cache, url, response) {
  const text = await response.clone().text();
  if (!response.ok || /<html[^>]* data-exit=/.test(text)) return [];
  await cache.put(url, response);
  return addresses(text, url).filter((file) => file.origin === self.location.origin && lasting(file)).map(String);
}

/** Keeps pages and what they need, from the network; without one, what an earlier cache has of them. */
async function keepAll(urls, before = null) {
  const cache = await caches.open(KEPT);
  const needs = await Promise.all(urls.map(async (url) => {
    const response = await fetch(url, { cache: "no-cache" }).catch(() => before?.match(url));
    return response ? keep(cache, url, response) : [];
  }));
  const known = new Set((await cache.keys()).map((request) => request.url));
  await Promise.all([...new Set(needs.flat())].filter((url) => !known.has(url)).map(async (url) => {
    const there = await before?.match(url);
    await (there ? cache.put(url, there) : cache.add(url).catch(() => {}));
  }));
  await tidy(cache);
}

/** Pictures that no kept page shows any more go. */
async function tidy(cache) {
  const stored = (await cache.keys()).map((request) => request.url);
  const pages = stored.filter((url) => !lasting(new URL(url)));
  const texts = await Promise.all(pages.map(async (url) => addresses(await (await cache.match(url)).text(), url).map(String)));
  const shown = new Set(texts.flat());
  const gone = stored.filter((url) => new URL(url).pathname.includes("/media/") && !shown.has(url));
  await Promise.all(gone.map((url) => cache.delete(url)));
}

const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== KEPT);

// What an earlier one kept is got anew before this one takes its place.
self.addEventListener("install", (event) => event.waitUntil((async () => {
  for (const name of await earlier()) {
    const before = await caches.open(name);
    const urls = (await before.keys()).map((request) => request.url);
    await keepAll(urls.filter((url) => !lasting(new URL(url))), before);
  }
  await self.skipWaiting();
})()));
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  await Promise.all((await earlier()).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

async function file(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function page(request) {
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    keep(cache, request.url, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const known = await cache.match(request, { ignoreSearch: true });
    if (!known) throw error;
    const day = known.headers.get("date") ?? "";
    const text = (await known.text()).replace("<html ", () => `<html data-kept="${day.replaceAll("\"", "")}" `);
    return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && within(url)) event.respondWith(page(request));
  else if (lasting(url)) event.respondWith(file(request));
});

// A module was begun: its pages, and what they need. A record was erased: nothing of it stays.
self.addEventListener("message", (event) => {
  const list = (urls) => urls.map((url) => new URL(url, self.registration.scope)).filter(within).map((url) => url.href);
  const { keep: kept, forget } = event.data ?? {};
  if (Array.isArray(kept)) event.waitUntil(keepAll(list(kept)));
  if (Array.isArray(forget)) {
    event.waitUntil(caches.open(KEPT).then(async (cache) => {
      await Promise.all(list(forget).map((url) => cache.delete(url)));
      await tidy(cache);
    }));
  }
});
