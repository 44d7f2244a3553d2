// The ways in which a page is looked at: colours that the reader asked for, and widths.

export const THEMES = {
  light: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
  dark: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" },
  forced: { colorScheme: "dark", forcedColors: "active", contrast: "no-preference" },
  more: { colorScheme: "light", forcedColors: "none", contrast: "more" },
  // The strongest contrast, which the reader chose on the page.
  chosen: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
};

export const WIDTHS = [320, 1280];

/** The languages in which every state is looked at even where time is short: three ways of writing. */
export const FEW = ["ja", "en", "ar"];

/** Every pair of a theme and a width. */
export const STATES = Object.keys(THEMES).flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

/** Puts an open page into a state. */
export async function enter(page, { theme, width }) {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
  await page.emulateMedia(THEMES[theme]);
  await page.evaluate((choice) => {
    if (choice) document.documentElement.dataset.theme = choice;
    else delete document.documentElement.dataset.theme;
  }, theme === "chosen" && "contrast");
  await settle(page);
}

/** Two frames, after which the page has answered to its new size. */
export function settle(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
