// Answers to the question of the screen, by keyboard alone: right, wrong, or partly right where a kind can be.

/** The screen that is shown. */
export const screen = (page) => page.locator(".screen[data-current]");

/** The way on. */
export const NEXT = ".moves > .main";

/** Presses Tab until the focus is on what fits. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

export async function press(page, selector, key = "Enter") {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** As a Japanese keyboard types digits. */
const wide = (text) => text.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const inputs = (q, selector) => q.locator(selector).evaluateAll((all) => all.map((input) => input.value));

/** Chooses one of several by the arrows. */
async function choose(page, q, how) {
  const [wanted] = await inputs(q, how === "right" ? "input[data-right]" : "input:not([data-right])");
  const name = await q.getAttribute("data-question");
  await tabTo(page, `input[name="${name}"]`);
  const now = () => q.locator("input:checked").getAttribute("value", { timeout: 300 }).catch(() => null);
  for (let i = 0; i < 9 && (await now()) !== wanted; i += 1) await page.keyboard.press(i === 0 ? "Space" : "ArrowDown");
}

/** Ticks some of several. */
async function tick(page, q, how) {
  const [right, wrong] = [await inputs(q, "input[data-right]"), await inputs(q, "input:not([data-right])")];
  for (const value of how === "right" ? right : how === "wrong" ? wrong : right.slice(0, 1)) {
    await press(page, `[data-current] input[value="${value}"]`, "Space");
  }
}

/** Types into every gap. */
async function fill(page, q, how) {
  const gaps = await q.locator("input.gap").evaluateAll((all) => all.map((input) => [input.id, input.dataset.right]));
  for (const [at, [id, right]] of gaps.entries()) {
    await tabTo(page, `[id="${id}"]`);
    await page.keyboard.insertText(how === "right" || (how === "partly" && at === 0) ? right.split("/")[0] : "ちがう");
  }
}

async function pair(page, q, how) {
  const ids = await q.locator("select").evaluateAll((all) => all.map((select) => select.dataset.pair));
  for (const [at, id] of ids.entries()) {
    const wanted = how === "right" || (how === "partly" && at === 0) ? id : ids[(at + 1) % ids.length];
    await tabTo(page, `[data-current] select[data-pair="${id}"]`);
    const value = () => page.evaluate(() => document.activeElement.value);
    // The arrows go through an order that may be another one in each attempt.
    for (let i = 0; i < 9 && (await value()) !== wanted; i += 1) await page.keyboard.press("ArrowDown");
  }
}

async function arrange(page, q, how) {
  const right = (await q.locator(".order").getAttribute("data-right")).split(" ");
  for (const [place, id] of (how === "right" ? right : right.toReversed()).entries()) {
    const at = () => q.locator("[data-item]").evaluateAll((all, wanted) => all.findIndex((item) => item.dataset.item === wanted), id);
    while ((await at()) > place) await press(page, `[data-current] [data-item="${id}"] button:first-of-type`);
  }
}

async function reckon(page, q, how) {
  const right = await q.locator("[data-tolerance]").getAttribute("data-right");
  const unit = await q.locator(".unit").textContent();
  await tabTo(page, "[data-current] [data-tolerance]");
  // Many type the unit, too, and with an input method all of it is full-width.
  await page.keyboard.insertText(wide(how === "right" ? right + unit : "987654"));
}

async function write(page) {
  await tabTo(page, "[data-current] textarea");
  await page.keyboard.insertText("二種類の変異があるからです");
}

/** Ways to answer, by kind: `(page, question, "right" | "wrong" | "partly")`. */
export const ANSWERS = { single: choose, multiple: tick, hotspot: choose, order: arrange, match: pair, gap: fill, number: reckon, free: write };
