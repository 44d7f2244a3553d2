import { launch } from "./lib/browser.mjs";
const [base, out, ...paths] = process.argv.slice(2);
const wanted = (process.env.STATES || "ja-320-light,ja-1280-light,en-320-dark,ja-1280-forced").split(",");
const browser = await launch();
for (const state of wanted) {
  const [lang, width, theme] = state.split("-");
  const context = await browser.newContext({ viewport: { width: +width, height: 800 }, colorScheme: theme === "dark" ? "dark" : "light", forcedColors: theme === "forced" ? "active" : "none" });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(`${base}/${lang}/${path}`);
    const selector = process.env.SELECT;
    if (selector) {
      const all = await page.locator(selector).all();
      for (const [at, el] of all.entries()) await el.screenshot({ path: `${out}/${state}-${path.replaceAll("/", "_")}${at}.png` });
    } else {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const step = +width > 600 ? 1900 : 2400;
      for (let y = +(process.env.FROM || 0), at = 0; y < height; y += step, at += 1) {
        const clip = { x: +width > 600 ? 150 : 0, y, width: +width > 600 ? 980 : +width, height: Math.min(step, height - y) };
        await page.screenshot({ path: `${out}/${state}-${path.replaceAll("/", "_")}${at}.png`, fullPage: true, clip });
      }
    }
    console.log(state, path, await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
    if (process.env.PDF) await page.pdf({ path: `${out}/${lang}-${path.replaceAll("/", "_")}.pdf`, format: "A4" });
  }
  await context.close();
}
await browser.close();
