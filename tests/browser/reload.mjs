// Opens a page of a running preview, and waits until a text appears in it after a reload that the
// page made by itself. Prints one line for each step; exits 0 when the text came, else 1.
//
//   node tests/browser/reload.mjs URL TEXT [SECONDS]
//
// It prints `ready` once the page is connected, so that whoever runs it knows when to edit.

import { launch } from "./lib/browser.mjs";

const [url, text, seconds = "30"] = process.argv.slice(2);
if (!url || !text || !(Number(seconds) > 0)) {
  console.error("usage: node tests/browser/reload.mjs URL TEXT [SECONDS]");
  process.exit(1);
}

const timeout = Number(seconds) * 1000;
const browser = await launch();

// What the content policy refuses, and what fails in a script, is a failure of the preview.
const complaints = [];

async function waitForReload() {
  const page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const { url: about = "" } = message.location();
    // The browser asks for an icon by itself; a site may do without one.
    if (message.type() === "error" && !about.endsWith("/favicon.ico")) complaints.push(message.text());
  });
  const connected = page.waitForResponse((r) => r.url().endsWith("/_shirube/events"), { timeout });
  await page.goto(url, { timeout });
  await connected;
  const has = () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text);
  if (await has()) throw new Error(`the page holds ${JSON.stringify(text)} before any edit`);
  await page.evaluate(() => { window.shirubeBeforeReload = true; });
  console.log("ready");
  await page.waitForFunction(
    (wanted) => !window.shirubeBeforeReload && document.body?.innerText.includes(wanted),
    text,
    { timeout },
  );
}

try {
  await waitForReload();
  if (complaints.length) throw new Error(`the browser complains: ${complaints.join(" | ")}`);
  console.log(`ok: ${JSON.stringify(text)} appeared after a reload`);
} catch (error) {
  console.error(`failed: ${url}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
