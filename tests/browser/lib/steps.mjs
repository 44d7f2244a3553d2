// Steps of a browser test, each with a page of its own. Every step is tried, and each says how it went.

import { launch } from "./browser.mjs";

/** How long a step may take: a bound against hanging, not a measurement. */
const PATIENCE = 300_000;

/** Fails with what was found. */
export function same(found, wanted, what) {
  const [a, b] = [found, wanted].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`${what}: ${a}, and it should be ${b}`);
}

/** Runs `{ name: [options of the browser's context, async (page) => …] }`; sets the exit code. Long steps may take longer. */
export async function run(steps, { browser, time = PATIENCE } = {}) {
  browser ??= await launch();
  for (const [name, [options, step]] of Object.entries(steps)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    // No bound but the step's own: the driver's is shorter, and a busy machine takes longer for a page.
    context.setDefaultTimeout(time);
    const page = await context.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    try {
      let tooLong;
      const patience = new Promise((_, fail) => {
        tooLong = setTimeout(() => fail(new Error("it does not end")), time);
      });
      await Promise.race([step(page), patience]).finally(() => clearTimeout(tooLong));
      same(complaints, [], "the browser complains");
      console.log(`ok: ${name}`);
    } catch (error) {
      console.error(`failed: ${name}: ${error.message}`);
      process.exitCode = 1;
    }
    await context.close();
  }
  await browser.close();
}
