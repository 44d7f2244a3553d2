// Learning systems to open packages in: pages with an API and a frame, beside the unpacked packages. A package may be
// served broken: with a piece of one of its scripts replaced, to see that a test of it fails.

import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";

const require = createRequire(import.meta.url);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif", ".json": "application/json", ".xml": "application/xml" };
const OWN = { "/lms/scorm12.js": new URL("scorm12.js", import.meta.url), "/lms/again.js": new URL("again.js", import.meta.url) };
const AGAIN = { "/lms/scorm-again.js": "scorm-again" };

const APIS = {
  strict12: ["API", "strictScorm12", ["scorm12.js"]],
  again12: ["API", "again12", ["scorm-again.js", "again.js"]],
  again2004: ["API_1484_11", "again2004", ["scorm-again.js", "again.js"]],
};

/** A page that frames an address; with an API, if it is to have one. */
function page(given) {
  const [name, make, scripts] = APIS[given.get("api")] ?? [];
  const settings = JSON.stringify(Object.fromEntries(given)).replaceAll("<", "\\u003c");
  const api = name ? `${scripts.map((file) => `<script src="/lms/${file}"></script>`).join("")}<script>window.${name} = ${make}(${settings});</script>` : "";
  const src = given.get("src");
  const frame = given.has("popup") ? `<button onclick="window.open('${src}', '_blank', 'width=900,height=700')">open</button>` : src ? `<iframe name="sco" src="${src}" width="1200" height="760"></iframe>` : "";
  return `<!doctype html><html lang="en"><title>LMS</title>${api}${frame}</html>`;
}

/** A file's name without its folder and the hash of what is in it. */
const plain = (path) => path.split("/").at(-1).replace(/\.[0-9a-f]{8}\./, ".");

/** The text of the file of a folder that has a plain name; empty where there is none. */
export async function textOf(folder, name) {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const file = files.find((one) => plain(one.replaceAll("\\", "/")) === name);
  return file ? readFile(join(folder, file), "utf8") : "";
}

/** Serves `{name: folder}` below `/p/<variant>/<name>/`; the variant 0 is whole. */
export async function serveSystems(folders) {
  const variants = [[]];
  const server = createServer(async (request, answer) => {
    const url = new URL(request.url, "http://lms");
    const send = (status, type, body) => answer.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(body);
    if (url.pathname === "/favicon.ico") return send(204, "text/plain", "");
    if (url.pathname === "/lms") return send(200, TYPES[".html"], page(url.searchParams));
    const script = OWN[url.pathname] ?? (AGAIN[url.pathname] && require.resolve(AGAIN[url.pathname]));
    if (script) return send(200, TYPES[".js"], await readFile(script));
    const [, , variant, name, ...rest] = url.pathname.split("/");
    const path = normalize(decodeURIComponent(rest.join("/")));
    const bytes = folders[name] && !path.startsWith("..") && (await readFile(join(folders[name], path)).catch(() => null));
    if (!bytes) return send(404, "text/plain", "not here");
    const own = (file) => file === plain(path) || (file === "*.html" && path.endsWith(".html"));
    const edits = (variants[Number(variant)] ?? []).filter(([file]) => own(file));
    const edited = edits.length ? edits.reduce((text, [, from, to]) => text.replaceAll(from, () => to), bytes.toString()) : bytes;
    return send(200, TYPES[extname(path)] ?? "application/octet-stream", edited);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    close: () => server.close(),
    /** Packages with `[file, from, to]` replaced in them, files by their plain names; `*.html` are all pages. Says the variant's number. */
    async variant(given) {
      // Published scripts have no indentation.
      const edits = given.map(([file, from, to]) => [file, from.replace(/^ +/gm, ""), to]);
      for (const [file, from] of edits.filter(([file]) => file !== "*.html")) {
        const texts = await Promise.all(Object.values(folders).map((folder) => textOf(folder, file)));
        // A piece that is not there would break nothing.
        if (!texts.some((text) => text.includes(from))) throw new Error(`${file} has no “${from}”`);
      }
      return variants.push(edits) - 1;
    },
  };
}
