// Keeps the e-learning modules that a reader began, for when there is no network. Pages are asked for from the network
// first, and a kept one says that it is; files whose names follow their bytes are taken from here. Nothing outside
// the folder of modules is ever kept, nor any page that a reader may have to leave quickly.
"use strict";
const KEPT = "shirube-modules-1";
const lasting = (url) => /\/(assets|media)\/|\/favicon\.svg$/.test(url.pathname);
const within = (url) => url.href.startsWith(self.registration.scope);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("shirube-modules") && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

/** Keeps a page, unless it is one to leave quickly. Says which lasting files it needs. */
async function keep(url, response) {
  const text = await response.clone().text();
  if (!response.ok || /<html[^>]* data-exit=/.test(text)) return [];
  await (await caches.open(KEPT)).put(url, response);
  const found = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => new URL(match[1].replaceAll("&amp;", "&"), url));
  return found.filter((file) => file.origin === self.location.origin && lasting(file)).map(String);
}

async function file(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function page(request) {
  try {
    const response = await fetch(request);
    keep(request.url, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const known = await (await caches.open(KEPT)).match(request, { ignoreSearch: true });
    if (!known) throw error;
    const day = known.headers.get("date") ?? "";
    const text = (await known.text()).replace("<html ", () => "<html data-kept=\"" + day.replaceAll("\"", "") + "\" ");
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

// A module was begun: its pages, and what they need.
self.addEventListener("message", (event) => {
  if (!Array.isArray(event.data?.keep)) return;
  event.waitUntil((async () => {
    const urls = event.data.keep.map((url) => new URL(url, self.registration.scope)).filter(within);
    const needs = await Promise.all(urls.map(async (url) => keep(url.href, await fetch(url))));
    const cache = await caches.open(KEPT);
    const known = new Set((await cache.keys()).map((request) => request.url));
    await Promise.all([...new Set(needs.flat())].filter((url) => !known.has(url)).map((url) => cache.add(url)));
    event.source?.postMessage({ kept: urls.length });
  })());
});
