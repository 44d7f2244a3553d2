// A built site on a port of its own, under the headers that its `_headers` file asks for, packed as a
// host would pack it. What is not there is answered with the site's own page.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".ics": "text/calendar; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};
const PACKED = new Set([".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml", ".ics", ".txt"]);

/** What a file weighs on its way to a reader: gzip -9 where that helps, else as it is. */
export function packed(path, bytes) {
  return PACKED.has(extname(path)) ? gzipSync(bytes, { level: 9 }) : bytes;
}

/** The headers of the first rule of `_headers`, which is for every path. */
async function headersOf(folder) {
  const text = await readFile(join(folder, "_headers"), "utf8").catch(() => "/*\n");
  const [first] = text.split(/\n\s*\n/);
  const lines = first.split("\n").slice(1).filter((line) => line.includes(":"));
  return lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
}

async function fileAt(folder, url) {
  const path = normalize(decodeURIComponent(new URL(url, "http://site").pathname));
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes) return { file, bytes, status: 200 };
  return { file: "404.html", bytes: await readFile(join(folder, "404.html")).catch(() => Buffer.from("")), status: 404 };
}

/** Serves a folder; gives its address without a slash at the end, and how to stop. `alter(path, bytes)` may be put into
    what it gives, to serve other bytes: another build, to a worker whose requests a driver does not see. */
export async function serve(folder) {
  const headers = await headersOf(folder);
  const site = { alter: (path, bytes) => bytes };
  const server = createServer(async (request, answer) => {
    const { file, bytes, status } = await fileAt(folder, request.url);
    const type = TYPES[extname(file)] || "application/octet-stream";
    for (const [name, value] of headers) answer.setHeader(name, value);
    if (PACKED.has(extname(file))) answer.setHeader("Content-Encoding", "gzip");
    const body = packed(file, site.alter(new URL(request.url, "http://site").pathname, bytes));
    answer.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) }).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return Object.assign(site, { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
}
