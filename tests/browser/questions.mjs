// Questions in every state they can be in: to be answered, asked for an answer, right, wrong, partly right, recorded
// until the end, told at the end, taken up again. Each under both checkers, by keyboard, with what is announced.
//
//   node tests/browser/questions.mjs FOLDER PATH…     PATH is a unit's, without a case

import { ANSWERS, NEXT, press, screen, tabTo } from "./lib/answers.mjs";
import { judge } from "./lib/checkers.mjs";
import { serve } from "./lib/site.mjs";
import { run, same } from "./lib/steps.mjs";

const [folder, ...paths] = process.argv.slice(2);
const site = await serve(folder);
const seen = new Set();

/** What is said of the answer. */
const SAYS = { right: /正しい答えです|比べてください/, wrong: /正しい答えではありません|比べてください/, partly: /一部/ };

/** Shows the question of an id. */
async function show(page, id) {
  await page.goto(`${page.url().split("#")[0]}`);
  await page.evaluate((name) => { location.hash = document.querySelector(`[data-question="${name}"]`).dataset.screen; }, id);
  await page.reload();
  same(await screen(page).getAttribute("data-question"), id, "the question that is shown");
}

/** Nothing more can be changed, and the way on is reached by keyboard. */
async function locked(page, what) {
  const open = await screen(page).evaluate((q) => [...q.querySelectorAll("input, select, textarea, .order button")].filter((field) => !field.disabled).length);
  same([open, await screen(page).locator("[data-check]").count()], [0, 0], `what can still be changed: ${what}`);
  await tabTo(page, NEXT);
}

/** Answers the question of the screen, and looks at it before, after, and taken up again. */
async function answer(page, how, atEnd) {
  const q = screen(page);
  const [kind, id] = [await q.getAttribute("data-kind"), await q.getAttribute("data-question")];
  const survey = (await q.getAttribute("data-survey")) !== null;
  const what = `${id}, ${how}`;
  const outcome = () => screen(page).locator(".outcome").innerText();
  if (how !== "partly") {
    await judge(page, `${what}, to be answered`);
    if (kind !== "order") {
      await press(page, "[data-current] [data-check] button");
      same(/先に/.test(await outcome()), true, `${what}: an answer is asked for`);
      await judge(page, `${what}, asked for`);
    }
  }
  if (survey) await press(page, "[data-current] input", "Space");
  else await ANSWERS[kind](page, q, how);
  await press(page, "[data-current] [data-check] button");
  await page.waitForFunction(() => document.activeElement.matches(".outcome"));
  const wanted = survey || atEnd ? /記録/ : SAYS[how];
  same([wanted.test(await outcome()), await q.locator(".outcome").getAttribute("role")], [true, "status"], `${what}: ${await outcome()}`);
  if (atEnd) same([await q.locator(".feedback").count(), await q.locator("details.answer[open]").count()], [0, 0], `${what}: told before the end`);
  await locked(page, what);
  await judge(page, `${what}, answered`);
  const before = await q.innerText();
  await show(page, id);
  if (!atEnd) same(await q.innerText(), before, `${what}: taken up again`);
  same(await q.locator(".feedback").count() > 0 && atEnd, false, `${what}: told before the end, taken up again`);
  await locked(page, `${what}, taken up again`);
  await judge(page, `${what}, taken up again`);
  seen.add(`${kind} ${how}`);
  return id;
}

/** Answers a question that is not looked at, without which the unit is not done. */
async function fill(page, kind) {
  await ANSWERS[kind](page, screen(page), "right");
  await press(page, "[data-current] [data-check] button");
  await page.waitForFunction(() => document.activeElement.matches(".outcome"));
}

/** Goes through a unit, answering in a way; then looks at all that is told at its end. */
async function through(page, path, how) {
  await page.goto(site.url + path);
  const { atEnd } = await page.evaluate(() => JSON.parse(document.querySelector("[data-course]").textContent));
  const answered = [];
  while (await screen(page).count()) {
    const kind = await screen(page).getAttribute("data-kind");
    const parts = await screen(page).locator("select, input.gap").count();
    if (kind && (how !== "partly" || parts > 1)) answered.push(await answer(page, how, atEnd));
    else if (kind && (await screen(page).getAttribute("data-survey")) === null) await fill(page, kind);
    await press(page, NEXT);
  }
  await judge(page, `${path}, at its end`);
  for (const id of atEnd ? answered : []) {
    await show(page, id);
    const said = await screen(page).locator(".outcome").innerText();
    const survey = (await screen(page).getAttribute("data-survey")) !== null;
    same((survey ? /記録/ : SAYS[how]).test(said), true, `${id}, ${how}, at the end: ${said}`);
    await locked(page, `${id}, at the end`);
    await judge(page, `${id}, ${how}, at the end`);
  }
  return answered.length;
}

const ways = paths.flatMap((path) => ["right", "wrong", "partly"].map((how) => [path, how]));
await run(Object.fromEntries(ways.map(([path, how]) => [`${path}, ${how}`, [{ serviceWorkers: "block" }, async (page) => {
  const answered = await through(page, path, how);
  if (how !== "partly") same(answered > 0, true, "questions");
}]])), { time: 600_000 });
console.log([...seen].sort().join(", "));
site.close();
