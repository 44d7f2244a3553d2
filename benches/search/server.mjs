// A static server for one built site on loopback: gzip at level 9, a log of what was asked for and how many bytes went out.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".xml": "application/xml" };

/** Serves `folder` below `base`. Every answer waits `rtt` ms, workers' requests too, which the browser's own throttling would miss. */
export async function serve(folder, { base = "/", rtt = 0 } = {}) {
  const log = [], kept = new Map();
  const load = async (path) => {
    const file = join(folder, normalize(path.endsWith("/") ? path + "index.html" : path));
    if (!kept.has(file)) {
      const raw = await readFile(file);
      const packed = gzipSync(raw, { level: 9 });
      kept.set(file, { type: TYPES[extname(file)] ?? "application/octet-stream", packed: packed.length < raw.length, body: packed.length < raw.length ? packed : raw });
    }
    return kept.get(file);
  };
  const server = createServer(async (request, response) => {
    const entry = { url: request.url, referer: request.headers.referer ?? "", method: request.method, bytes: 0 };
    log.push(entry);
    if (rtt) await wait(rtt);
    try {
      const path = decodeURIComponent(request.url.split("?")[0]);
      if (!path.startsWith(base)) throw new Error("outside the base");
      const { type, packed, body } = await load("/" + path.slice(base.length));
      entry.bytes = body.length;
      response.writeHead(200, { "content-type": type, "content-length": body.length, "cache-control": "max-age=3600", ...(packed && { "content-encoding": "gzip" }) });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { log, origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}
