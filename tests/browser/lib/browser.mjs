// One browser for a run. Nothing here loosens the site's policy: what a test adds to a page goes through
// the driver.

import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

export const EXECUTABLE = process.env.SHIRUBE_CHROMIUM || "/usr/bin/chromium";

/** How long, in milliseconds, a script may take in all; the longest takes a third of it on two slow cores. */
const LONGEST = 25 * 60 * 1000;

/** Starts the browser that the tests use, and ends a script that something keeps from ending. */
export function launch(more = []) {
  setTimeout(() => {
    console.error(`this script did not end in ${LONGEST / 60000} minutes; ${process.getActiveResourcesInfo().join(", ")}`);
    process.exit(1);
  }, LONGEST).unref();
  return chromium.launch({ executablePath: EXECUTABLE, args: [...FLAGS, ...more] });
}

/** Runs a script in a page as the developer's console would, which the policy of the page allows. */
export async function inject(page, source) {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
}

/** Gives a page rules of a reader's own, in place of those from before, through a constructed sheet, which its policy allows. */
export async function setRules(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
